using LeadershipJournal.Core.Leading;
using LeadershipJournal.Web.Features.Journal.Writing;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>What the form of a conversation opens with.</summary>
public sealed record ConversationView
{
    public required DateOnly Today { get; init; }

    public required ConversationForm Form { get; init; }

    /// <summary>Whether it was kept before, so that this is a change to it.</summary>
    public required bool IsKept { get; init; }

    /// <summary>When the draft in the form was kept, in the leader's time; null when the form holds none.</summary>
    public DateTime? DraftSavedAt { get; init; }

    /// <summary>The text kept elsewhere since this typing began.</summary>
    public OtherText? Other { get; init; }

    public ConversationKind Kind => Form.Kind;
}
