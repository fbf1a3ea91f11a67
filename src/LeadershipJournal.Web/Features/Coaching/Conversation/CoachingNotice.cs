namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>What the open pages of a relationship are told. It says that something happened, and nothing of it.</summary>
internal enum CoachingNotice
{
    /// <summary>The leader widened, narrowed or stopped sharing, or marked an entry or took the mark back.</summary>
    SharingChanged,

    /// <summary>Either side ended the relationship.</summary>
    Ended,

    /// <summary>A thread was begun, answered, resolved or deleted.</summary>
    CommentAdded,

    /// <summary>A session, its agenda or its outcome changed.</summary>
    SessionChanged,
}
