using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Storage;

/// <summary>
/// Erases leaders with account, journal and data key. It looks past the owner filter, because nobody is signed in and
/// because rows about a leader lie in the journals of coaches and coachees; it reads ids and dates, never a text.
/// </summary>
public sealed class LeaderErasure(StoreEngine engine, JournalStore store, StoreOptions options, TimeProvider clock)
{
    private readonly ErasedLeaders _log = new(options);
    private bool _isScrubbed;

    /// <summary>
    /// Erases those whose day has come, and those the log names who are there again: an erasure was killed, or the database
    /// was put back to an older state with tools that do not know of the log.
    /// </summary>
    /// <returns>How many were erased.</returns>
    /// <exception cref="StoreRefusedException">The log cannot be read; those whose day has come are erased.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var due = await DueAsync(cancellationToken);
        foreach (var leader in due)
        {
            _log.Add(leader, clock.GetUtcNow());
            await DeleteAsync([leader], cancellationToken);
        }

        var back = await PresentAsync(_log.Read(), cancellationToken);
        if (back.Count > 0)
        {
            await DeleteAsync(back, cancellationToken);
        }

        await store.ForgetGoneAsync(cancellationToken);
        _isScrubbed = _isScrubbed || await engine.ScrubAsync(cancellationToken);
        return due.Count + back.Count;
    }

    /// <summary>Erases one leader now. Answers false when bytes of theirs stay until the next run, because a reader kept the log of writes busy.</summary>
    public async Task<bool> EraseAsync(Guid leaderId, CancellationToken cancellationToken = default)
    {
        _log.Add(leaderId, clock.GetUtcNow());
        await DeleteAsync([leaderId], cancellationToken);
        return _isScrubbed = await engine.ScrubAsync(cancellationToken);
    }

    /// <summary>
    /// Deletes accounts and journals with all that is theirs and all that is about them. What belongs to others stays: where
    /// they coached somebody, the relationship ends and the coachee keeps what was said.
    /// </summary>
    /// <returns>How many journals there were.</returns>
    public static async Task<int> DeleteAsync(
        AccountsDb accounts, JournalDb journal, IReadOnlyList<Guid> leaders, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(journal);
        var now = at.UtcDateTime;
        await accounts.WriteAsync(
            token => accounts.Users.Where(account => leaders.Contains(account.Id)).ExecuteDeleteAsync(token), cancellationToken);
        return await journal.WriteAsync(
            async token =>
            {
                var relationships = journal.CoachingRelationships.IgnoreQueryFilters([JournalDb.OwnerFilter]);
                var coached = relationships.Where(two => leaders.Contains(two.CoachId));
                await journal.SharingGrants.IgnoreQueryFilters([JournalDb.OwnerFilter])
                    .Where(grant => coached.Any(two => two.LeaderId == grant.LeaderId && two.Id == grant.RelationshipId))
                    .ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Kinds, SharedKinds.None).SetProperty(grant => grant.ChangedAt, now), token);
                await journal.SharedEntries.IgnoreQueryFilters([JournalDb.OwnerFilter])
                    .Where(entry => coached.Any(two => two.LeaderId == entry.LeaderId && two.Id == entry.RelationshipId)).ExecuteDeleteAsync(token);
                await coached.Where(two => two.EndedAt == null).ExecuteUpdateAsync(
                    set => set.SetProperty(two => two.EndedAt, now).SetProperty(two => two.EndedBy, CoachingSide.Coach), token);
                await coached.ExecuteUpdateAsync(set => set.SetProperty(two => two.NotesUntil, (DateOnly?)null), token);

                await journal.CoachNotes.IgnoreQueryFilters([JournalDb.OwnerFilter])
                    .Where(note => leaders.Contains(note.CoacheeId)).ExecuteDeleteAsync(token);
                await journal.FitChecks.IgnoreQueryFilters([JournalDb.OwnerFilter])
                    .Where(check => relationships.Any(two => two.Id == check.RelationshipId && leaders.Contains(two.LeaderId))).ExecuteDeleteAsync(token);
                return await journal.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter])
                    .Where(leader => leaders.Contains(leader.LeaderId)).ExecuteDeleteAsync(token);
            },
            cancellationToken);
    }

    private async Task DeleteAsync(IReadOnlyList<Guid> leaders, CancellationToken cancellationToken)
    {
        _isScrubbed = false;
        await using var accounts = engine.OpenAccounts();
        await using var journal = engine.OpenJournal(seal: null);
        await DeleteAsync(accounts, journal, leaders, clock.GetUtcNow(), cancellationToken);
        store.Forget(leaders);
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var journal = engine.OpenJournal(seal: null);
        return await journal.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .Where(leader => leader.EraseAt <= now).Select(leader => leader.LeaderId).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> PresentAsync(IReadOnlyList<Guid> leaders, CancellationToken cancellationToken)
    {
        if (leaders.Count == 0)
        {
            return [];
        }

        await using var accounts = engine.OpenAccounts();
        await using var journal = engine.OpenJournal(seal: null);
        var journals = await journal.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .Where(leader => leaders.Contains(leader.LeaderId)).Select(leader => leader.LeaderId).ToListAsync(cancellationToken);
        var signIns = await accounts.Users
            .Where(account => leaders.Contains(account.Id)).Select(account => account.Id).ToListAsync(cancellationToken);
        return [.. journals.Union(signIns)];
    }
}
