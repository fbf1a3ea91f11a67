using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>
/// Writes what leader and coach say to each other, and tells the open pages. A coach writes only where it is shared at
/// that moment; the other side hears only of what it can see.
/// </summary>
internal sealed class ThreadWriting(ThreadDoor door, CoachingNotices notices, TimeProvider time)
{
    /// <summary>For how long the author of a comment can take it back.</summary>
    public static readonly TimeSpan TakeBackTime = TimeSpan.FromMinutes(15);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>An id for a form that is about to be drawn.</summary>
    public Guid NextId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Begins a thread, once for each form.</summary>
    public Task<CoachWritten> StartAsync(Guid relationshipId, ThreadForm form, CancellationToken cancellationToken)
    {
        var text = form.Read();
        if (!text.Succeeded)
        {
            return Task.FromResult(new CoachWritten(CoachAnswerKind.Granted, text.Refusals));
        }

        if (ThreadPlace.FromKey(form.Place) is not { } place)
        {
            return Task.FromResult(new CoachWritten(CoachAnswerKind.NotFound, []));
        }

        return WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                var db = table.Journal.Db;
                if (table.Mine is CoachingSide.Leader && place is ThreadPlace.AnEntry { EntryId: var own } && !await db.Entries.AnyAsync(entry => entry.Id == own, token))
                {
                    return null;
                }

                if (await RefuseAsync(table, place, token) is { } refusal)
                {
                    return new Written([refusal]);
                }

                if (!await db.CoachingThreads.AnyAsync(row => row.Id == form.Id, token))
                {
                    db.CoachingThreads.Add(NewThread(table, relationshipId, form, place, Comment(db, form.Id, form.Id, table.Mine, text.Value)));
                }

                return await HeardAsync(table, place, token);
            },
            cancellationToken);
    }

    /// <summary>Answers in a thread, once for each form; a resolved thread is open again.</summary>
    public Task<CoachWritten> AnswerAsync(Guid relationshipId, Guid threadId, CommentForm form, CancellationToken cancellationToken)
    {
        var text = form.Read();
        return text.Succeeded
            ? ChangeAsync(
                relationshipId,
                threadId,
                async (db, mine, thread, token) =>
                {
                    if (await db.CoachingComments.AnyAsync(comment => comment.Id == form.Id, token))
                    {
                        return;
                    }

                    var comment = Comment(db, form.Id, threadId, mine, text.Value);
                    db.CoachingComments.Add(comment);
                    (thread.LastAt, thread.ResolvedAt) = (comment.WrittenAt, null);
                    thread.SetRead(mine, comment.WrittenAt);
                },
                cancellationToken)
            : Task.FromResult(new CoachWritten(CoachAnswerKind.Granted, text.Refusals));
    }

    /// <summary>Says that the two are done with a thread, or takes that back.</summary>
    public Task<CoachWritten> ResolveAsync(Guid relationshipId, Guid threadId, bool isResolved, CancellationToken cancellationToken) =>
        ChangeAsync(
            relationshipId,
            threadId,
            (_, _, thread, _) =>
            {
                thread.ResolvedAt = isResolved ? thread.ResolvedAt ?? Now : null;
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Takes a comment back that was written a moment ago; a thread without one is gone. Too late, nothing happens.</summary>
    public Task<CoachWritten> TakeBackAsync(Guid relationshipId, Guid threadId, Guid commentId, CancellationToken cancellationToken) =>
        ChangeAsync(
            relationshipId,
            threadId,
            async (db, mine, thread, token) =>
            {
                var since = Now - TakeBackTime;
                var comments = await db.CoachingComments.Where(comment => comment.ThreadId == threadId).ToListAsync(token);
                if (comments.Find(comment => comment.Id == commentId && comment.WrittenBy == mine && comment.WrittenAt >= since) is not { } found)
                {
                    return;
                }

                if (comments.Count == 1)
                {
                    db.CoachingThreads.Remove(thread);
                    return;
                }

                db.CoachingComments.Remove(found);
                thread.LastAt = comments.Where(comment => comment != found).Max(comment => comment.WrittenAt);
            },
            cancellationToken);

    /// <summary>Deletes a thread; the leader may, because it is theirs.</summary>
    public Task<CoachWritten> DeleteAsync(Guid relationshipId, Guid threadId, CancellationToken cancellationToken) =>
        ChangeAsync(
            relationshipId,
            threadId,
            (db, mine, thread, _) =>
            {
                if (mine is CoachingSide.Leader)
                {
                    db.CoachingThreads.Remove(thread);
                }

                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Notes that this side has read a thread up to an instant. The other side does not hear of it.</summary>
    public Task MarkReadAsync(Guid relationshipId, Guid threadId, DateTime upTo, CancellationToken cancellationToken) =>
        door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                if (await FindAsync(table.Journal.Db, relationshipId, threadId, token) is { } thread && await RefuseAsync(table, PlaceOf(thread), token) is null)
                {
                    thread.SetRead(table.Mine, upTo);
                }

                return [];
            },
            cancellationToken);

    private Task<CoachWritten> ChangeAsync(
        Guid relationshipId,
        Guid threadId,
        Func<JournalDb, CoachingSide, CoachingThread, CancellationToken, Task> change,
        CancellationToken cancellationToken) =>
        WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                var db = table.Journal.Db;
                if (await FindAsync(db, relationshipId, threadId, token) is not { } thread)
                {
                    return null;
                }

                var place = PlaceOf(thread);
                if (await RefuseAsync(table, place, token) is { } refusal)
                {
                    return new Written([refusal]);
                }

                await change(db, table.Mine, thread, token);
                return await HeardAsync(table, place, token);
            },
            cancellationToken);

    private async Task<CoachWritten> WriteAsync(
        Guid relationshipId, Func<ThreadTable, CancellationToken, Task<Written?>> write, CancellationToken cancellationToken)
    {
        Written? written = null;
        var answer = await door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                written = await write(table, token);
                return written?.Refusals;
            },
            cancellationToken);
        if (answer.IsStored && written is { IsHeard: true })
        {
            await notices.TellAsync(relationshipId, CoachingNotice.CommentAdded);
        }

        return answer;
    }

    private static async Task<Refusal?> RefuseAsync(ThreadTable table, ThreadPlace place, CancellationToken cancellationToken) =>
        table.Mine is CoachingSide.Leader || await SharedPlaces.IncludeAsync(table.Journal, place, cancellationToken)
            ? null
            : new Refusal(
                nameof(CommentForm.Text),
                $"{table.Journal.Coachee.LeaderName} does not share this with you any more, so it was not sent. Copy the text if you want to keep it.");

    // A coach must not even notice that something is said about what is not shared.
    private static async Task<Written> HeardAsync(ThreadTable table, ThreadPlace place, CancellationToken cancellationToken) =>
        new([], await SharedPlaces.IncludeAsync(table.Journal, place, cancellationToken));

    private static Task<CoachingThread?> FindAsync(JournalDb db, Guid relationshipId, Guid threadId, CancellationToken cancellationToken) =>
        db.CoachingThreads.SingleOrDefaultAsync(thread => thread.Id == threadId && thread.RelationshipId == relationshipId, cancellationToken);

    private static ThreadPlace PlaceOf(CoachingThread thread) => ThreadPlace.Of(thread.EntryId, thread.Week, thread.Dimension);

    private static CoachingThread NewThread(ThreadTable table, Guid relationshipId, ThreadForm form, ThreadPlace place, CoachingComment first) => new()
    {
        LeaderId = table.Journal.Db.LeaderId,
        Id = form.Id,
        RelationshipId = relationshipId,
        EntryId = (place as ThreadPlace.AnEntry)?.EntryId,
        Week = (place as ThreadPlace.AWeek)?.Week.Number,
        Dimension = (place as ThreadPlace.ADimension)?.Dimension,
        IsQuestion = form.IsQuestion,
        StartedBy = table.Mine,
        StartedAt = first.WrittenAt,
        LastAt = first.WrittenAt,
        LeaderReadAt = table.Mine is CoachingSide.Leader ? first.WrittenAt : null,
        CoachReadAt = table.Mine is CoachingSide.Coach ? first.WrittenAt : null,
        Comments = [first],
    };

    private CoachingComment Comment(JournalDb db, Guid id, Guid threadId, CoachingSide mine, string text) => new()
    {
        LeaderId = db.LeaderId,
        Id = id,
        ThreadId = threadId,
        WrittenBy = mine,
        WrittenAt = Now,
        Text = db.Seal.Close(Purposes.CommentText, id, text),
    };

    /// <summary>What came of it.</summary>
    /// <param name="Refusals">What was wrong.</param>
    /// <param name="IsHeard">Whether the coach can see what it is about.</param>
    private sealed record Written(IReadOnlyList<Refusal> Refusals, bool IsHeard = false);
}
