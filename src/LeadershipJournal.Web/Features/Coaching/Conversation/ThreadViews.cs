using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>A thread with everything said in it, as one of the two sees it.</summary>
/// <param name="Id">The thread.</param>
/// <param name="RelationshipId">In which relationship.</param>
/// <param name="Place">What it is about.</param>
/// <param name="Entry">The entry, where it is about one that is in the journal.</param>
/// <param name="IsQuestion">Whether it asks for an answer.</param>
/// <param name="StartedBy">Who began it.</param>
/// <param name="LastAt">When the last comment was written.</param>
/// <param name="IsResolved">Whether the two are done with it.</param>
/// <param name="IsUnread">Whether the other side wrote something since this side last looked.</param>
/// <param name="Comments">Oldest first.</param>
public sealed record ThreadView(
    Guid Id,
    Guid RelationshipId,
    ThreadPlace Place,
    ThreadEntry? Entry,
    bool IsQuestion,
    CoachingSide StartedBy,
    DateTime LastAt,
    bool IsResolved,
    bool IsUnread,
    IReadOnlyList<CommentView> Comments)
{
    /// <summary>The thread's own page.</summary>
    public string Address => $"/coaching/{RelationshipId}/threads/{Id}";

    /// <summary>Whether the coach asked something that the leader has not answered.</summary>
    public bool Waits => IsQuestion && !IsResolved && StartedBy is CoachingSide.Coach && Comments.All(comment => comment.By is CoachingSide.Coach);
}

/// <summary>The entry a thread is about.</summary>
public sealed record ThreadEntry(DateOnly Date, EntryKind Kind);

/// <summary>One comment.</summary>
/// <param name="Id">The comment.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Text">Markdown.</param>
public sealed record CommentView(Guid Id, CoachingSide By, DateTime At, string Text);

/// <summary>Threads of a relationship, newest first.</summary>
internal sealed record ThreadList(CoachingSide Mine, IReadOnlyList<ThreadView> Threads);

/// <summary>One thread with the side that reads it.</summary>
/// <param name="Mine">The side of the signed-in person.</param>
/// <param name="Thread">The thread; null when what it is about is not shared with the coach who asks.</param>
internal sealed record OneThread(CoachingSide Mine, ThreadView? Thread);
