using LeadershipJournal.Web.Features.Coaching.Coachees;

namespace LeadershipJournal.Web.Features.Coaching.Seeing;

/// <summary>How a coach sees a leader, on the leader's request: the same questionnaire, beside the leader's own answers.</summary>
internal static class SeeingFeature
{
    /// <summary>What is answered to a coach whose request is not there, or no longer.</summary>
    public const string NotThere = "There is no such request: it was taken back, or it is finished.";

    /// <summary>The coach's page.</summary>
    public static CoacheeTab Tab { get; } = new("Your view", "seeing");

    public static IServiceCollection AddSeeing(this IServiceCollection services) => services
        .AddScoped<AskingCoaches>()
        .AddScoped<SeeingReading>()
        .AddScoped<SeeingWriting>();

    /// <summary>Where a coach answers a group of questions.</summary>
    public static string AnswerAddress(Guid relationshipId, string group) => $"{Tab.Address(relationshipId)}/{group}";
}
