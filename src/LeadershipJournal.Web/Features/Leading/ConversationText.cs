using LeadershipJournal.Core.Leading;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>The two conversations in addresses and titles.</summary>
internal static class ConversationText
{
    private const string WithManagement = "with-management";
    private const string WithMyself = "with-myself";

    /// <summary>The part of an address that names a conversation.</summary>
    public static string Key(this ConversationKind kind) => kind == ConversationKind.WithManagement ? WithManagement : WithMyself;

    /// <summary>The conversation a key names; null when it names none.</summary>
    public static ConversationKind? FromKey(string? key) => key switch
    {
        WithManagement => ConversationKind.WithManagement,
        WithMyself => ConversationKind.WithMyself,
        _ => null,
    };

    /// <summary>Where a conversation is written.</summary>
    public static string Address(ConversationKind kind, Guid? id = null) => $"/leading/conversations/{kind.Key()}{(id is null ? "" : $"/{id}")}";

    /// <summary>What an entry is called whose leader gave it no title.</summary>
    public static string DefaultTitle(ConversationKind kind) =>
        kind == ConversationKind.WithManagement ? "Conversation with management" : "Conversation with myself";
}
