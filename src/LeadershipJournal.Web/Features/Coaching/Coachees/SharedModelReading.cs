using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Features.Model;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads the model that a leader shares, in a number of commands that does not grow with it.</summary>
internal sealed class SharedModelReading(CoachReading coach)
{
    /// <summary>What was in force on the days of the grant.</summary>
    public Task<CoachAnswer<SharedModel>> ReadAsync(Guid relationshipId, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SharedModel>(
            relationshipId,
            SharedKinds.Model,
            async (journal, token) =>
            {
                journal.Open(AccessedThing.Model, SharedKinds.Model);
                var (db, (from, until)) = (journal.Db, journal.Days());
                var hasBegun = journal.Sees(SharedKinds.Model);
                return new SharedModel
                {
                    Today = journal.Coachee.Today,
                    Meanings = (await MeaningsAsync(journal, token)).ToLookup(meaning => meaning.Dimension),
                    Questions = (await QuestionsAsync(journal, token)).ToLookup(shared => shared.Question.Dimension),
                    Focus = hasBegun ? await ModelReading.FocusAsync(db, until, token) : null,
                    Facts = await ModelReading.FactsAsync(db, db.ContextFacts.Where(fact => fact.Date >= from && fact.Date <= until), token),
                    Decisions = hasBegun ? Within(await DecisionReading.HistoryAsync(db, token), from) : [],
                };
            },
            cancellationToken);

    private static async Task<IEnumerable<MeaningInForce>> MeaningsAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        var (from, until) = journal.Days();
        if (until < from)
        {
            return [];
        }

        var history = new MeaningHistory(await journal.Db.Meanings
            .Where(meaning => meaning.Since <= until)
            .Select(meaning => new DatedMeaning(meaning.Id, meaning.Dimension, meaning.Since)).ToListAsync(cancellationToken));
        List<Guid> shown = [.. DimensionList.All.SelectMany(dimension => InForce(history, dimension, from)).Select(meaning => meaning.Id)];
        var texts = await ModelReading.TextsAsync(journal.Db, shown, cancellationToken);
        return shown.Select(id => From(texts[id], from));
    }

    /// <summary>A meaning as it is seen from a first day on: when it began before is left out.</summary>
    public static MeaningInForce From(MeaningInForce meaning, DateOnly from) =>
        meaning.Since < from ? meaning with { Since = from, IsOlder = true } : meaning;

    // Of several that begin on one day only the last was ever in force.
    private static IEnumerable<DatedMeaning> InForce(MeaningHistory history, Dimension dimension, DateOnly from)
    {
        var began = history.Of(dimension).DistinctBy(meaning => meaning.Since).ToList();
        return began.TakeWhile(meaning => meaning.Since > from).Concat(began.SkipWhile(meaning => meaning.Since > from).Take(1));
    }

    private static async Task<IEnumerable<SharedQuestion>> QuestionsAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        var (from, until) = journal.Days();
        if (until < from)
        {
            return [];
        }

        var open = await QuestionReading.Open(journal.Db).ToListAsync(cancellationToken);
        return open.Where(question => question.AskedOn <= until).Select(question => question.AskedOn < from
            ? new SharedQuestion(question with { AskedOn = from }, IsOlder: true)
            : new SharedQuestion(question, IsOlder: false));
    }

    private static IReadOnlyList<DecisionLine> Within(IReadOnlyList<DecisionLine> newestFirst, DateOnly from) =>
    [
        .. newestFirst.Where(line => line.Until is null || line.Until >= from).Select(line => line.Decision.Date >= from
            ? line
            : line with { Decision = From(line.Decision, from), IsOlder = true }),
    ];

    private static Decision From(Decision decision, DateOnly from) => Decision.Create(
        from, decision.Choice, decision.CameBy, decision.LookAgainOn > from ? decision.LookAgainOn : null, today: from).Required();
}
