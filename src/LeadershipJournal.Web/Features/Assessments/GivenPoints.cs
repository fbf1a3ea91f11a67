using LeadershipJournal.Core;
using LeadershipJournal.Core.Assessments;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>Answers as they were given, sorted by what becomes of them.</summary>
/// <param name="Taken">Points on their scale, by item.</param>
/// <param name="TakenBack">Items without an answer from now on.</param>
/// <param name="Refusals">What was not taken, by the question's id.</param>
internal sealed record GivenPoints(
    IReadOnlyDictionary<string, int> Taken, IReadOnlySet<string> TakenBack, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Sorts answers to a version of the questionnaire; null takes one back.</summary>
    public static GivenPoints Sort(Questionnaire questionnaire, IReadOnlyDictionary<string, int?> points)
    {
        var given = points.Where(point => point.Value is not null).ToDictionary(point => point.Key, point => point.Value!.Value, StringComparer.Ordinal);
        var refusals = given.ToDictionary(point => point.Key, point => questionnaire.Refuse(point.Key, point.Value), StringComparer.Ordinal);
        return new GivenPoints(
            given.Where(point => refusals[point.Key] is null).ToDictionary(StringComparer.Ordinal),
            points.Where(point => point.Value is null).Select(point => point.Key).ToHashSet(StringComparer.Ordinal),
            [.. refusals.Values.OfType<Refusal>()]);
    }
}
