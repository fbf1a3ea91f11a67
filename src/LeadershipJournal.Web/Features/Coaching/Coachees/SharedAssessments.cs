using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Features.Assessments;
using LeadershipJournal.Web.Features.Model;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>The self-assessments within a grant.</summary>
/// <param name="Result">One beside an earlier one; null when there is none in the days.</param>
public sealed record SharedAssessments(ResultView? Result);

/// <summary>Reads the self-assessments that a leader shares, in a number of commands that does not grow with them.</summary>
internal sealed class SharedAssessmentReading(CoachReading coach, Questionnaires questionnaires)
{
    /// <summary>One of those finished on the days; the meanings of its day beside it where the model is shared too.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="id">Which one; the latest when null. Not found when it is not shared.</param>
    /// <param name="againstId">The earlier one to set it beside.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<CoachAnswer<SharedAssessments>> ReadAsync(
        Guid relationshipId, Guid? id, Guid? againstId, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SharedAssessments>(
            relationshipId,
            SharedKinds.Assessments,
            async (journal, token) =>
            {
                var finished = await AssessmentReading.FinishedAsync(journal.SharedAssessments(), questionnaires, token);
                var shown = id ?? (finished is [var latest, ..] ? latest.Id : null);
                var view = shown is { } wanted ? ResultView.Of(finished, wanted, againstId) : null;
                if (view is null && id is not null)
                {
                    return null;
                }

                var withModel = view is not null && journal.Sees(SharedKinds.Model);
                journal.Open(AccessedThing.Assessments, withModel ? SharedKinds.Assessments | SharedKinds.Model : SharedKinds.Assessments);
                return new SharedAssessments(withModel ? view! with { Meanings = await MeaningsAsync(journal, view, token) } : view);
            },
            cancellationToken);

    private static async Task<IReadOnlyDictionary<Dimension, MeaningInForce>> MeaningsAsync(
        GrantedJournal journal, ResultView view, CancellationToken cancellationToken)
    {
        var meanings = await MeaningReading.OnAsync(journal.Db, view.Shown.CompletedOn, cancellationToken);
        return meanings.ToDictionary(meaning => meaning.Key, meaning => SharedModelReading.From(meaning.Value, journal.Terms.From));
    }
}
