using System.Globalization;
using LeadershipJournal.Core.Assessments;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>A screen of answers as posted: which assessment, the points, what was taken back, and where to go next.</summary>
internal sealed record AnswerForm(Guid Assessment, IReadOnlyDictionary<string, int?> Points, string? Go)
{
    public const string AssessmentField = "Assessment";
    public const string GoField = "Go";
    public const string TakeBackField = "TakeBack";

    private const string AnswerPrefix = "Answer.";

    // What is no number is outside every scale, and is refused as such.
    private const int NoPoint = int.MinValue;

    /// <summary>The name of a question's points.</summary>
    public static string FieldOf(QuestionItem item) => AnswerPrefix + item.Id;

    public static AnswerForm Read(IFormCollection fields)
    {
        var points = fields
            .Where(field => field.Key.StartsWith(AnswerPrefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[AnswerPrefix.Length..], field => (int?)PointOf(field.Value), StringComparer.Ordinal);
        foreach (var itemId in fields[TakeBackField].OfType<string>())
        {
            points[itemId] = null;
        }

        return new AnswerForm(Guid.TryParse(fields[AssessmentField], out var id) ? id : Guid.Empty, points, fields[GoField]);
    }

    private static int PointOf(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var point) ? point : NoPoint;
}
