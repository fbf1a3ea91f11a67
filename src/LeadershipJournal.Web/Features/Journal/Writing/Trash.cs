using LeadershipJournal.Core;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>Takes entries out of the journal and brings them back. Minutes in the trash count nowhere.</summary>
internal sealed class Trash(JournalAccess access, LeaderClock leaderClock, CoachingNotices notices, SignInProof proof, TimeProvider clock)
{
    /// <summary>Moves an entry to the trash; false when it is not in the journal.</summary>
    public async Task<bool> PutAsync(Guid id, CancellationToken cancellationToken)
    {
        var readers = new AgreedReaders(await leaderClock.TodayAsync(cancellationToken), []);
        await using var db = await access.OpenAsync(cancellationToken);
        var isPut = await db.WriteAsync(
            async token =>
            {
                var entry = await EntryRows.FindAsync(db, id, token);
                if (entry is null or { TrashedAt: not null })
                {
                    return false;
                }

                await readers.MissingAsync(db, id, EntryFacts.Of(entry), EntryFacts.Nowhere, token);
                entry.TrashedAt = clock.GetUtcNow().UtcDateTime;
                db.TrashedInvestments.AddRange(entry.Investments.Select(Trashed));
                db.Investments.RemoveRange(entry.Investments);
                return true;
            },
            cancellationToken);
        await readers.TellThoseWhoLostItAsync(notices);
        return isPut;
    }

    /// <summary>Brings an entry back, unless that would let a coach read it newly.</summary>
    public Task<SaveResult> RestoreAsync(Guid id, CancellationToken cancellationToken) => RestoreAsync(id, [], cancellationToken);

    /// <summary>Brings an entry back; says why when a day would be too full or the week has another review.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="agreed">The coachings in which the leader agreed that the coach can read it from now on.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SaveResult> RestoreAsync(Guid id, IReadOnlyCollection<Guid> agreed, CancellationToken cancellationToken)
    {
        var readers = new AgreedReaders(await leaderClock.TodayAsync(cancellationToken), agreed);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(token => RestoreAsync(db, id, readers, token), cancellationToken);
    }

    /// <summary>Who could read an entry of the trash once it is brought back.</summary>
    public async Task<IReadOnlyList<AudienceCoach>> ReadersOnceRestoredAsync(Guid id, CancellationToken cancellationToken)
    {
        var readers = new AgreedReaders(await leaderClock.TodayAsync(cancellationToken), []);
        await using var db = await access.OpenAsync(cancellationToken);
        return await InTrash(db).Include(entry => entry.Tags).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } entry
            ? await readers.MissingAsync(db, id, EntryFacts.Nowhere, OnceRestored(entry), cancellationToken)
            : [];
    }

    /// <summary>Deletes an entry that is in the trash, with its history and draft, for good; otherwise says why not.</summary>
    public async Task<Refusal?> DeleteForGoodAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await proof.RefusalAsync() is { } refusal)
        {
            return refusal;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var leader = db.LeaderId;
                if (!await InTrash(db).AnyAsync(entry => entry.Id == id, token))
                {
                    return;
                }

                await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter])
                    .Where(entry => entry.LeaderId == leader && entry.FollowsOnId == id)
                    .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.FollowsOnId, (Guid?)null), token);
                await InTrash(db).Where(entry => entry.LeaderId == leader && entry.Id == id).ExecuteDeleteAsync(token);
            },
            cancellationToken);
        return null;
    }

    private static async Task<SaveResult> RestoreAsync(JournalDb db, Guid id, AgreedReaders readers, CancellationToken cancellationToken)
    {
        var entry = await InTrash(db).Include(row => row.Tags).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (entry is null)
        {
            return SaveResult.Refuse(nameof(EntryForm.Id), "This entry is not in the trash any more.");
        }

        var rows = await db.TrashedInvestments.Where(row => row.EntryId == id).ToListAsync(cancellationToken);
        if (await RefuseAsync(db, entry, rows, cancellationToken) is { } refusal)
        {
            return new SaveResult.Refused([refusal]);
        }

        if (await readers.MissingAsync(db, id, EntryFacts.Nowhere, OnceRestored(entry), cancellationToken) is { Count: > 0 } asked)
        {
            return new SaveResult.WouldShare(asked);
        }

        entry.TrashedAt = null;
        db.Investments.AddRange(rows.Select(row => Restored(row, entry)));
        db.TrashedInvestments.RemoveRange(rows);
        return new SaveResult.Saved(id, entry.Version);
    }

    private static async Task<Refusal?> RefuseAsync(
        JournalDb db, JournalEntry entry, List<TrashedInvestment> rows, CancellationToken cancellationToken)
    {
        if (entry.Kind == EntryKind.WeeklyReview
            && await db.Entries.AnyAsync(other => other.Kind == EntryKind.WeeklyReview && other.Week == entry.Week, cancellationToken))
        {
            return new Refusal(nameof(EntryForm.Date), $"Week {IsoWeek.FromNumber(entry.Week).WeekOfYear} has another weekly review by now. There is one a week.");
        }

        var name = DayLoad.Name(entry.Kind, entry.Date, entry.Week, db.Seal.Open(entry.Title, entry.Id));
        foreach (var day in rows.GroupBy(row => row.Date))
        {
            var asked = new EntryMinutes(name, day.Sum(row => row.Minutes));
            if (await DayLoad.RefuseAsync(db, day.Key, entry.Id, asked, cancellationToken) is { } refusal)
            {
                return new Refusal(nameof(TimeInvestment.Minutes), $"It stays in the trash: {refusal.Message}");
            }
        }

        return null;
    }

    private static EntryFacts OnceRestored(JournalEntry entry) => EntryFacts.Of(entry) with { IsKept = !entry.IsDraft };

    private static IQueryable<JournalEntry> InTrash(JournalDb db) =>
        db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]).Where(entry => entry.TrashedAt != null);

    private static TrashedInvestment Trashed(TimeInvestmentRow row) => new()
    {
        LeaderId = row.LeaderId,
        Id = row.Id,
        EntryId = row.EntryId!.Value,
        Date = row.Date,
        Dimension = row.Dimension,
        Minutes = row.Minutes,
        HandsOn = row.HandsOn,
        Estimated = row.Estimated,
        Source = row.Source,
        ValueContextId = row.ValueContextId,
        LettingGoItemId = row.LettingGoItemId,
    };

    private static TimeInvestmentRow Restored(TrashedInvestment row, JournalEntry entry) => new()
    {
        LeaderId = row.LeaderId,
        Id = row.Id,
        EntryId = row.EntryId,

        // Imported minutes came with the import that brought their entry.
        ImportId = row.Source == InvestmentSource.Import ? entry.ImportId : null,
        Date = row.Date,
        Week = IsoWeek.Of(row.Date).Number,
        Dimension = row.Dimension,
        Minutes = row.Minutes,
        HandsOn = row.HandsOn,
        Estimated = row.Estimated,
        Source = row.Source,
        ValueContextId = row.ValueContextId,
        LettingGoItemId = row.LettingGoItemId,
    };
}
