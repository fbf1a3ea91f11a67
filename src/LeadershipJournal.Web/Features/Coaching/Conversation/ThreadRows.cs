using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>Threads from the leader's journal, whoever has it open: two queries, however many threads there are.</summary>
internal static class ThreadRows
{
    /// <summary>How many threads a list shows.</summary>
    public const int MostInAList = 100;

    /// <summary>The newest of some threads, as a side sees them.</summary>
    public static async Task<IReadOnlyList<ThreadView>> LoadAsync(
        JournalDb db, IQueryable<CoachingThread> threads, CoachingSide mine, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var rows = await (
            from thread in threads.AsNoTracking().OrderByDescending(thread => thread.LastAt).ThenByDescending(thread => thread.Id).Take(MostInAList)
            join entry in db.Entries on thread.EntryId equals entry.Id into entries
            from entry in entries.DefaultIfEmpty()
            select new { Thread = thread, Date = (DateOnly?)entry.Date, Kind = (EntryKind?)entry.Kind }).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Thread.Id);
        var comments = (await db.CoachingComments.AsNoTracking()
                .Where(comment => ids.Contains(comment.ThreadId))
                .OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id)
                .Select(comment => new
                {
                    comment.ThreadId,
                    View = new CommentView(comment.Id, comment.WrittenBy, comment.WrittenAt, seal.Open(comment.Text, comment.Id)),
                })
                .ToListAsync(cancellationToken))
            .ToLookup(comment => comment.ThreadId, comment => comment.View);
        return
        [
            .. from row in rows
               orderby row.Thread.LastAt descending, row.Thread.Id descending
               select View(
                   row.Thread, mine, row.Date is { } date ? new ThreadEntry(date, row.Kind!.Value) : null, [.. comments[row.Thread.Id]]),
        ];
    }

    /// <summary>Up to when a side has read a thread.</summary>
    public static DateTime? ReadAt(this CoachingThread thread, CoachingSide side) =>
        side is CoachingSide.Leader ? thread.LeaderReadAt : thread.CoachReadAt;

    /// <summary>Notes that a side has read a thread up to an instant.</summary>
    public static void SetRead(this CoachingThread thread, CoachingSide side, DateTime upTo)
    {
        if (thread.ReadAt(side) >= upTo)
        {
            return;
        }

        if (side is CoachingSide.Leader)
        {
            thread.LeaderReadAt = upTo;
        }
        else
        {
            thread.CoachReadAt = upTo;
        }
    }

    private static ThreadView View(CoachingThread thread, CoachingSide mine, ThreadEntry? entry, IReadOnlyList<CommentView> comments) => new(
        thread.Id,
        thread.RelationshipId,
        ThreadPlace.Of(thread.EntryId, thread.Week, thread.Dimension),
        entry,
        thread.IsQuestion,
        thread.StartedBy,
        thread.LastAt,
        thread.ResolvedAt is not null,
        comments.Any(comment => comment.By != mine && (thread.ReadAt(mine) is not { } read || comment.At > read)),
        comments);
}
