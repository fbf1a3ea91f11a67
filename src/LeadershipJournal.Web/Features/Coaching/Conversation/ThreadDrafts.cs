namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>Under which names a browser keeps what is being written in a relationship.</summary>
internal static class ThreadDrafts
{
    /// <summary>What all of them begin with.</summary>
    public static string Prefix(Guid relationshipId) => $"coaching/{relationshipId}/";

    /// <summary>A thread that is being begun.</summary>
    public static string Begun(Guid relationshipId, string place) => $"{Prefix(relationshipId)}new/{place}";

    /// <summary>An answer; its name changes with every one that is sent, so that none is offered again.</summary>
    public static string Answer(Guid relationshipId, Guid threadId, int written) => $"{Prefix(relationshipId)}{threadId}/{written}";
}
