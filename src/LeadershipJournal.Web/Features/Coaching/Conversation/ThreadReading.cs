using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>Reads what leader and coach say to each other. A coach gets what is about something shared, and nothing of the rest.</summary>
internal sealed class ThreadReading(ThreadDoor door, JournalAccess access, PeopleNames names)
{
    private const int MostWaiting = 10;

    /// <summary>One thread; without a thread in the answer when the coach who asks is not shown what it is about.</summary>
    public Task<CoachAnswer<OneThread>> ReadAsync(Guid relationshipId, Guid threadId, CancellationToken cancellationToken) =>
        door.ReadAsync(
            relationshipId,
            async (table, token) =>
            {
                var threads = Threads(table, relationshipId).Where(thread => thread.Id == threadId);
                return await ThreadRows.LoadAsync(table.Journal.Db, threads, table.Mine, token) is [var thread]
                    ? new OneThread(table.Mine, (await SharedAsync(table, [thread], token)).SingleOrDefault())
                    : null;
            },
            cancellationToken);

    /// <summary>Every thread of a relationship.</summary>
    public Task<CoachAnswer<ThreadList>> ListAsync(Guid relationshipId, CancellationToken cancellationToken) =>
        ListAsync(relationshipId, threads => threads, cancellationToken);

    /// <summary>The threads of a relationship on one entry.</summary>
    public Task<CoachAnswer<ThreadList>> OnEntryAsync(Guid relationshipId, Guid entryId, CancellationToken cancellationToken) =>
        ListAsync(relationshipId, threads => threads.Where(thread => thread.EntryId == entryId), cancellationToken);

    /// <summary>Whether something can be said about a place; null in the answer when it is not shared with the coach who asks.</summary>
    public Task<CoachAnswer<ThreadList>> AboutAsync(Guid relationshipId, ThreadPlace place, CancellationToken cancellationToken) =>
        door.ReadAsync(
            relationshipId,
            async (table, token) => table.Mine is CoachingSide.Leader || await SharedPlaces.IncludeAsync(table.Journal, place, token)
                ? new ThreadList(table.Mine, [])
                : null,
            cancellationToken);

    /// <summary>All that coaches and the leader say about one of the leader's own entries, with the coaches' names.</summary>
    public async Task<OwnEntryThreads> OnOwnEntryAsync(Guid entryId, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var threads = await ThreadRows.LoadAsync(
            db, db.CoachingThreads.Where(thread => thread.EntryId == entryId), CoachingSide.Leader, cancellationToken);
        return new OwnEntryThreads(threads, await CoachesAsync(db, threads, cancellationToken));
    }

    /// <summary>What coaches asked and the leader has not answered, and what else of theirs is unread, newest first.</summary>
    public async Task<OwnEntryThreads> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var waiting = db.CoachingThreads
            .Where(thread => (thread.IsQuestion && thread.ResolvedAt == null && thread.StartedBy == CoachingSide.Coach
                    && !thread.Comments.Any(comment => comment.WrittenBy == CoachingSide.Leader))
                || thread.Comments.Any(comment =>
                    comment.WrittenBy == CoachingSide.Coach && (thread.LeaderReadAt == null || comment.WrittenAt > thread.LeaderReadAt)))
            .Where(thread => db.CoachingRelationships.Any(row => row.Id == thread.RelationshipId && row.EndedAt == null))
            .OrderByDescending(thread => thread.LastAt).ThenByDescending(thread => thread.Id).Take(MostWaiting);
        var threads = await ThreadRows.LoadAsync(db, waiting, CoachingSide.Leader, cancellationToken);
        return new OwnEntryThreads(threads, await CoachesAsync(db, threads, cancellationToken));
    }

    private Task<CoachAnswer<ThreadList>> ListAsync(
        Guid relationshipId, Func<IQueryable<CoachingThread>, IQueryable<CoachingThread>> narrow, CancellationToken cancellationToken) =>
        door.ReadAsync(
            relationshipId,
            async (table, token) =>
            {
                var threads = await ThreadRows.LoadAsync(table.Journal.Db, narrow(Threads(table, relationshipId)), table.Mine, token);
                return (ThreadList?)new ThreadList(table.Mine, await SharedAsync(table, threads, token));
            },
            cancellationToken);

    private static IQueryable<CoachingThread> Threads(ThreadTable table, Guid relationshipId) =>
        table.Journal.Db.CoachingThreads.Where(thread => thread.RelationshipId == relationshipId);

    private static async Task<IReadOnlyList<ThreadView>> SharedAsync(
        ThreadTable table, IReadOnlyList<ThreadView> threads, CancellationToken cancellationToken)
    {
        if (table.Mine is CoachingSide.Leader)
        {
            return threads;
        }

        var shared = await SharedPlaces.AmongAsync(table.Journal, [.. threads.Select(thread => thread.Place)], cancellationToken);
        return [.. threads.Where(thread => shared.Contains(thread.Place))];
    }

    private async Task<IReadOnlyDictionary<Guid, CoachOfThreads>> CoachesAsync(
        JournalDb db, IReadOnlyList<ThreadView> threads, CancellationToken cancellationToken)
    {
        if (threads.Count == 0)
        {
            return new Dictionary<Guid, CoachOfThreads>();
        }

        var ids = threads.Select(thread => thread.RelationshipId).ToHashSet();
        var relationships = await db.CoachingRelationships.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.CoachId, HasEnded = row.EndedAt != null })
            .ToListAsync(cancellationToken);
        var known = await names.OfAsync([.. relationships.Select(row => row.CoachId)], cancellationToken);
        return relationships.ToDictionary(row => row.Id, row => new CoachOfThreads(known[row.CoachId], row.HasEnded));
    }
}

/// <summary>Threads of the leader's own, with whom they are.</summary>
/// <param name="Threads">Newest first.</param>
/// <param name="Coaches">By relationship.</param>
internal sealed record OwnEntryThreads(IReadOnlyList<ThreadView> Threads, IReadOnlyDictionary<Guid, CoachOfThreads> Coaches);

/// <summary>With whom a thread is.</summary>
internal sealed record CoachOfThreads(string Name, bool HasEnded);
