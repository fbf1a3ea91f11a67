namespace LeadershipJournal.Web.Features.Coaching.Notes;

/// <summary>A coach's own notes, and the job that deletes them in time.</summary>
internal static class NoteFeature
{
    public static IServiceCollection AddCoachNotes(this IServiceCollection services) => services
        .AddScoped<CoachNotes>()
        .AddScoped<NoteDeletion>()
        .AddHostedService<NoteDeletionJob>();
}
