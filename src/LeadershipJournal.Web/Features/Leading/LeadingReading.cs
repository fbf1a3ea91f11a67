using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Reads the page about leading and contributing, in a number of queries that does not grow with the journal.</summary>
internal sealed class LeadingReading(JournalAccess access, PulledBothWaysReading pulledBothWays)
{
    public async Task<LeadingOverview> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var decisions = await DecisionReading.HistoryAsync(db, cancellationToken);
        var pull = await pulledBothWays.ReadAsync(db, decisions, cancellationToken);
        var thisWeek = IsoWeek.Of(pull.Today);
        return new LeadingOverview
        {
            Today = pull.Today,
            Decisions = decisions,
            Pulled = pull.Rules,
            AllItems = await LettingGoReading.RegisterAsync(
                db,
                db.LettingGoItems,
                LettingGoReading.LastWeeks(thisWeek),
                pull.Recorded.Select(week => week.Week).ToHashSet(),
                from: null,
                cancellationToken),
            Discomfort = await DiscomfortAsync(db, thisWeek, cancellationToken),
            WithMyself = await WithMyselfAsync(db, cancellationToken),
            WithManagement = await WithManagementAsync(db, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<DiscomfortWeek>> DiscomfortAsync(JournalDb db, IsoWeek thisWeek, CancellationToken cancellationToken)
    {
        var first = thisWeek.AddWeeks(-LettingGoReading.WeeksBack);
        var seal = db.Seal;
        var reviews = await db.Entries.AsNoTracking()
            .Where(entry => entry.Kind == EntryKind.WeeklyReview && !entry.IsDraft && entry.Week >= first.Number && entry.Week <= thisWeek.Number)
            .Select(entry => new
            {
                entry.Week,
                entry.Id,
                Level = entry.Review!.DiscomfortLevel,
                Line = seal.Open(entry.Review.Discomfort, entry.Id),
                Gave = seal.Open(entry.Review.DiscomfortGave, entry.Id),
            })
            .ToDictionaryAsync(row => row.Week, cancellationToken);
        var last = reviews.ContainsKey(thisWeek.Number) ? thisWeek : thisWeek.AddWeeks(-1);
        return
        [
            .. from number in Enumerable.Range(first.Number, last - first + 1)
               let week = IsoWeek.FromNumber(number)
               select reviews.TryGetValue(number, out var review)
                   ? new DiscomfortWeek(week, review.Id, review.Level, review.Line, review.Gave)
                   : new DiscomfortWeek(week, ReviewId: null),
        ];
    }

    private static async Task<IReadOnlyList<AnswerScores>> WithMyselfAsync(JournalDb db, CancellationToken cancellationToken) =>
        await Held(db, ConversationKind.WithMyself)
            .OrderBy(entry => entry.Date).ThenBy(entry => entry.Id)
            .Select(entry => new AnswerScores(
                entry.Id, entry.Date, entry.Conversation!.EnjoyWhom, entry.Conversation.EnjoyWhat, entry.Conversation.MakesDifference))
            .ToListAsync(cancellationToken);

    private static async Task<LastWithManagement?> WithManagementAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var last = await Held(db, ConversationKind.WithManagement)
            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.Date, entry.Conversation!.Answers })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null
            ? null
            : new LastWithManagement(last.Id, last.Date, ConversationAnswersJson.Read(db.Seal.Open(last.Answers, last.Id)));
    }

    private static IQueryable<JournalEntry> Held(JournalDb db, ConversationKind kind) =>
        db.Entries.AsNoTracking().Where(entry => entry.Kind == EntryKind.Conversation && !entry.IsDraft && entry.Conversation!.Kind == kind);
}
