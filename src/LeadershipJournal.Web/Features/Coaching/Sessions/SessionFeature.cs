namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>Sessions: when they are, what they are about, and what comes of them.</summary>
internal static class SessionFeature
{
    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddScoped<SessionDoor>()
        .AddScoped<SessionReading>()
        .AddScoped<SessionPlanning>()
        .AddScoped<SessionContents>()
        .AddScoped<SessionCommitments>()
        .AddScoped<SessionCalendar>()
        .AddScoped<SessionActs>()
        .AddScoped<FitChecks>()
        .AddScoped<NextSessions>()
        .AddScoped<SessionPackReading>();
}
