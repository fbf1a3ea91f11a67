using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>Reads the leader's model as its page shows it. Of a long history only the last two texts are opened.</summary>
internal sealed class ModelReading(JournalAccess access, LeaderClock clock)
{
    public async Task<ModelOverview> ReadAsync(CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var dimensions = await DimensionsAsync(db, today, cancellationToken);
        var questions = (await QuestionsAsync(db, cancellationToken)).ToLookup(question => question.Dimension);
        var facts = await FactsAsync(db, db.ContextFacts, cancellationToken);
        var lookedAt = dimensions.Where(model => model.InForce is not null).ToDictionary(
            model => model.Dimension, model => model.LookedAtOn ?? model.InForce!.Since);
        var credit = await db.Leaders.AsNoTracking().Select(leader => leader.ModelCredit).SingleAsync(cancellationToken);
        return new ModelOverview(
            today,
            [.. dimensions.Select(model => model with { Questions = [.. questions[model.Dimension]] })],
            facts,
            ContextChange.Find(facts.Select(fact => fact.Date), lookedAt, today),
            await FocusAsync(db, today, cancellationToken),
            db.Seal.Open(credit, db.LeaderId));
    }

    /// <summary>Meanings with their texts, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<Guid, MeaningInForce>> TextsAsync(
        JournalDb db, List<Guid> meanings, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        return await db.Meanings.AsNoTracking()
            .Where(meaning => meanings.Contains(meaning.Id))
            .Select(meaning => new
            {
                meaning.Id,
                Meaning = new MeaningInForce(
                    meaning.Dimension, seal.Open(meaning.Summary, meaning.Id), seal.Open(meaning.Text, meaning.Id), meaning.Since),
            })
            .ToDictionaryAsync(meaning => meaning.Id, meaning => meaning.Meaning, cancellationToken);
    }

    private static async Task<IReadOnlyList<DimensionModel>> DimensionsAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var history = new MeaningHistory(await db.Meanings
            .Select(meaning => new DatedMeaning(meaning.Id, meaning.Dimension, meaning.Since)).ToListAsync(cancellationToken));
        var shown = DimensionList.All.SelectMany(dimension => history.UpTo(dimension, today).Take(2)).Select(meaning => meaning.Id).ToList();
        var texts = await TextsAsync(db, shown, cancellationToken);
        var looks = await db.MeaningLooks
            .GroupBy(look => look.Dimension)
            .Select(looks => new { Dimension = looks.Key, On = looks.Max(look => look.On) })
            .ToDictionaryAsync(look => look.Dimension, look => look.On, cancellationToken);
        return [.. DimensionList.All.Select(dimension => Model(dimension, [.. history.UpTo(dimension, today)], texts, looks))];
    }

    private static DimensionModel Model(
        Dimension dimension, DatedMeaning[] history, IReadOnlyDictionary<Guid, MeaningInForce> texts, Dictionary<Dimension, DateOnly> looks)
    {
        var inForce = history.Length > 0 ? texts[history[0].Id] : null;
        return new DimensionModel(
            dimension,
            inForce,
            history.Length > 1 ? texts[history[1].Id] : null,
            Math.Max(history.Length - 1, 0),
            looks.TryGetValue(dimension, out var on) && on > inForce?.Since ? on : null);
    }

    private static async Task<IReadOnlyList<QuestionLine>> QuestionsAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var questions = await db.OpenQuestions.AsNoTracking()
            .OrderBy(question => question.AskedOn).ThenBy(question => question.Id)
            .Select(question => new QuestionLine(
                question.Id, question.Dimension, seal.Open(question.Text, question.Id), question.AskedOn, question.ClosedOn))
            .ToListAsync(cancellationToken);
        var answers = await db.QuestionAnswers
            .Join(db.Entries.Where(entry => !entry.IsDraft), answer => answer.EntryId, entry => entry.Id, (answer, entry) => new { answer.QuestionId, entry.Id, entry.Date })
            .OrderByDescending(answer => answer.Date).ThenByDescending(answer => answer.Id)
            .ToListAsync(cancellationToken);
        var byQuestion = answers.ToLookup(answer => answer.QuestionId, answer => new QuestionAnswerLine(answer.Id, answer.Date));
        return questions.ConvertAll(question => question with { Answers = [.. byQuestion[question.Id]] });
    }

    /// <summary>Facts about the context, the newest first.</summary>
    public static async Task<IReadOnlyList<ContextFactLine>> FactsAsync(
        JournalDb db, IQueryable<ContextFact> facts, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        return await facts.AsNoTracking()
            .OrderByDescending(fact => fact.Date).ThenByDescending(fact => fact.Id)
            .Select(fact => new ContextFactLine(fact.Id, fact.Date, fact.Kind, seal.Open(fact.Text, fact.Id)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The dimension in focus in the intention in force on a day, with its reason.</summary>
    public static async Task<Focus?> FocusAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var thisWeek = IsoWeek.Of(today).Number;
        var intention = await db.Intentions
            .Where(row => row.StartsInWeek <= thisWeek)
            .OrderByDescending(row => row.StartsInWeek)
            .Select(row => new { row.Focus, row.FocusReason })
            .FirstOrDefaultAsync(cancellationToken);
        return (intention?.Focus, intention?.FocusReason) is ({ } dimension, { } reason) ? new Focus(dimension, reason) : null;
    }
}
