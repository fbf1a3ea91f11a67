using System.Globalization;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Features.WeeklyReviews;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ThisWeek;

/// <summary>Chooses at most one suggestion, always the same for the same journal. A dismissed one does not come back.</summary>
internal sealed class SuggestionReading(PulledBothWaysReading pulled)
{
    private static readonly Suggestion ToSetAnIntention = new(
        Suggestion.FirstIntention,
        "Say where your time should go",
        "Five shares and the hours you agreed. Your own, not equal ones; a guess is a good beginning.",
        "/intention",
        "Set an intention");

    /// <summary>From so many recorded weeks on a first self-assessment is suggested.</summary>
    public const int WeeksToBegin = 4;

    /// <summary>The first of these that is there: a decision's look, a changed context, pulled both ways, a self-assessment, an intention.</summary>
    public async Task<Suggestion?> FindAsync(JournalDb db, DateOnly today, bool hasIntention, CancellationToken cancellationToken)
    {
        var dismissed = await db.DismissedPrompts
            .Where(prompt => prompt.PromptId.StartsWith(DismissedPrompts.SuggestionStart))
            .Select(prompt => prompt.PromptId).ToListAsync(cancellationToken);
        var decisions = await DecisionReading.HistoryAsync(db, cancellationToken);
        return Kept(OfDecision(decisions.FirstOrDefault(line => line.Decision.Date <= today)?.Decision, today))
            ?? Kept(await OfContextAsync(db, today, cancellationToken))
            ?? Kept(OfPull((await pulled.ReadAsync(db, decisions, cancellationToken)).Rules, today))
            ?? Kept(await OfAssessmentAsync(db, today, cancellationToken))
            ?? Kept(hasIntention ? null : ToSetAnIntention);

        Suggestion? Kept(Suggestion? suggestion) => suggestion is not null && dismissed.Contains(suggestion.Key) ? null : suggestion;
    }

    private static Suggestion? OfDecision(Decision? decision, DateOnly today) => decision is { LookAgainOn: { } day } && decision.IsLookDue(today)
        ? new Suggestion(
            Key("decision", day),
            $"You wanted to look at your decision again on {Short(day)}",
            "To lead, to contribute, or not decided: each is an answer. Does the one you gave still hold?",
            "/leading",
            "Look at it")
        : null;

    private static async Task<Suggestion?> OfContextAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var facts = await db.ContextFacts.Where(fact => fact.Date <= today).OrderByDescending(fact => fact.Date)
            .Select(fact => fact.Date).Take(1).ToListAsync(cancellationToken);
        var written = await db.Meanings.Where(meaning => meaning.Since <= today)
            .GroupBy(meaning => meaning.Dimension)
            .Select(meanings => new { meanings.Key, On = meanings.Max(meaning => meaning.Since) })
            .ToDictionaryAsync(meaning => meaning.Key, meaning => meaning.On, cancellationToken);
        var looks = await db.MeaningLooks
            .GroupBy(look => look.Dimension)
            .Select(looks => new { looks.Key, On = looks.Max(look => look.On) })
            .ToDictionaryAsync(look => look.Key, look => look.On, cancellationToken);
        var lookedAt = written.ToDictionary(
            meaning => meaning.Key, meaning => looks.TryGetValue(meaning.Key, out var look) && look > meaning.Value ? look : meaning.Value);
        return ContextChange.Find(facts, lookedAt, today) is { } change
            ? new Suggestion(
                Key("context", change.On),
                $"Your context changed on {Short(change.On)}",
                $"{Names(change.Older)} {(change.Older.Count == 1 ? "means" : "mean")} to you what you wrote before that. Do your words still hold?",
                "/model",
                "Look at your meanings")
            : null;
    }

    private static Suggestion? OfPull(PulledBothWays rules, DateOnly today) => rules.IsShown
        ? new Suggestion(
            string.Create(CultureInfo.InvariantCulture, $"{DismissedPrompts.SuggestionStart}pull.{today.Year}-Q{((today.Month - 1) / 3) + 1}"),
            "You may be pulled both ways",
            $"{(rules.RulesThatHold == 1 ? "One of three rules" : $"{rules.RulesThatHold} of three rules")} about your last weeks holds. The facts and the rules stand side by side; what they mean is yours to say.",
            "/leading",
            "See the facts")
        : null;

    private static async Task<Suggestion?> OfAssessmentAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var last = await db.Assessments.MaxAsync(assessment => assessment.CompletedOn, cancellationToken);
        var thisWeek = IsoWeek.Of(today).Number;
        var weeks = await db.Investments.Where(row => row.Week < thisWeek && row.Minutes > 0)
            .Select(row => row.Week).Distinct().Take(WeeksToBegin).CountAsync(cancellationToken);
        return last switch
        {
            { } on when AssessmentRhythm.NextDue(on) <= today => new Suggestion(
                Key("assessment", AssessmentRhythm.NextDue(on)),
                "A self-assessment is due",
                $"The last one was on {Short(on)}, a quarter ago. It takes about five minutes and can be left and resumed.",
                "/assessment",
                "Open the self-assessment"),
            null when weeks >= WeeksToBegin => new Suggestion(
                DismissedPrompts.SuggestionStart + "assessment.first",
                "See yourself in the five dimensions",
                $"You have recorded {WeeksToBegin} weeks: enough to set a first self-assessment beside them. It takes about five minutes.",
                "/assessment",
                "Open the self-assessment"),
            _ => null,
        };
    }

    private static string Key(string kind, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{DismissedPrompts.SuggestionStart}{kind}.{day:yyyy-MM-dd}");

    private static string Short(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Names(IReadOnlyList<Dimension> dimensions) => dimensions.Count == 1
        ? dimensions[0].Name()
        : $"{string.Join(", ", dimensions.SkipLast(1).Select(dimension => dimension.Name()))} and {dimensions[^1].Name()}";
}
