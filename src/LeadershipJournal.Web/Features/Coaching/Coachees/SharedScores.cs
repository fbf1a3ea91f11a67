using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Assessments;
using LeadershipJournal.Web.Features.Balance;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>What moved by more than noise in the self-assessments that coachees share.</summary>
internal sealed class SharedScores
{
    private readonly IReadOnlyDictionary<Guid, IReadOnlyList<string>> _moved;

    private SharedScores(IReadOnlyDictionary<Guid, IReadOnlyList<string>> moved) => _moved = moved;

    /// <summary>Reads in two commands the latest one of each coachee since the last session, and the one before it.</summary>
    public static async Task<SharedScores> ReadAsync(
        GrantedJournals journals, Questionnaires questionnaires, CancellationToken cancellationToken)
    {
        var assessments = journals.Of<Assessment>(SharedKinds.Assessments);
        var finished = (await assessments.Where(row => row.CompletedOn != null)
                .Select(row => new { row.LeaderId, row.Id, CompletedOn = row.CompletedOn!.Value })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.LeaderId, row => (row.Id, row.CompletedOn));
        Dictionary<Guid, (Guid Latest, Guid Before)> pairs = [];
        foreach (var coachee in journals.Sharing(SharedKinds.Assessments))
        {
            if (Pair(coachee, finished[coachee.Sides.LeaderId]) is { } pair)
            {
                pairs[coachee.Sides.RelationshipId] = pair;
            }
        }

        List<Guid> wanted = [.. pairs.Values.SelectMany(pair => new[] { pair.Latest, pair.Before })];
        var results = (await AssessmentReading.FinishedAsync(assessments.Where(row => wanted.Contains(row.Id)), questionnaires, cancellationToken))
            .ToDictionary(assessment => assessment.Id, assessment => assessment.Result);
        return new SharedScores(pairs.ToDictionary(pair => pair.Key, pair => Moved(results[pair.Value.Before], results[pair.Value.Latest])));
    }

    /// <summary>What may be said of it, under the kind that shows it.</summary>
    public IEnumerable<SharedChange> Since(CoacheeGround coachee) =>
        _moved.TryGetValue(coachee.Sides.RelationshipId, out var scales) && scales.Count > 0
            ? [new SharedChange(SharedKinds.Assessments, $"Self-assessment changed beyond noise: {BalanceWords.List(scales)}")]
            : [];

    private static (Guid Latest, Guid Before)? Pair(CoacheeGround coachee, IEnumerable<(Guid Id, DateOnly CompletedOn)> finished)
    {
        if (coachee is not { LastAt: { } at, Coachee: { Terms: { } terms, Today: var today } })
        {
            return null;
        }

        List<(Guid Id, DateOnly CompletedOn)> shared =
        [
            .. finished.Where(row => terms.Covers(row.CompletedOn) && row.CompletedOn <= today)
                .OrderByDescending(row => row.CompletedOn).ThenByDescending(row => row.Id).Take(2),
        ];
        return shared is [var latest, var before] && latest.CompletedOn >= LastMeeting.Of(at, coachee.TimeZone).On
            ? (latest.Id, before.Id)
            : null;
    }

    private static IReadOnlyList<string> Moved(AssessmentResult before, AssessmentResult after) =>
    [
        .. (ScoreChange.Between(before, after, MeasurementNoise.Assumed) ?? [])
            .Where(change => change.Verdict is ChangeVerdict.BeyondNoise)
            .Select(change => change.After.Scale.Name),
    ];
}
