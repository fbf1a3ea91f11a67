using LeadershipJournal.Core.Assessments;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>The quarterly questionnaire: answering it, and reading what it comes to.</summary>
internal static class AssessmentFeature
{
    public const string Address = "/assessment";
    public const string AnswersAddress = $"{Address}/answer";
    public const string FinishAddress = $"{AnswersAddress}/finish";

    public static IServiceCollection AddAssessments(this IServiceCollection services) => services
        .AddSingleton(Questionnaires.Shipped)
        .AddScoped<AssessmentWriting>()
        .AddScoped<AssessmentReading>();

    /// <summary>Where a group of questions is answered.</summary>
    public static string AnswerAddress(string group) => $"{AnswersAddress}/{group}";
}
