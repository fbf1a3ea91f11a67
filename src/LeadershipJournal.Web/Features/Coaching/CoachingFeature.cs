using LeadershipJournal.Web.Features.Coaching.Coachees;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Notes;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using LeadershipJournal.Web.Features.Coaching.Seeing;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Features.Coaching.Sharing;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>Coaching: who coaches whom, what is shared, and what the two say to each other.</summary>
internal static class CoachingFeature
{
    public static IServiceCollection AddCoaching(this IServiceCollection services) => services
        .AddScoped<PeopleNames>()
        .AddScoped<CoachDoor>()
        .AddScoped<CoacheeDoor>()
        .AddScoped<CoachReading>()
        .AddScoped<CoachWriting>()
        .AddSharedKinds()
        .AddSeeing()
        .AddRelationships()
        .AddCoachees()
        .AddConversation()
        .AddSessions()
        .AddCoachNotes()
        .AddSharing();

    public static void MapCoaching(this WebApplication app)
    {
        app.MapConversation();
        app.MapSeeing();
        app.MapSessions();
        app.MapSharing();
    }
}
