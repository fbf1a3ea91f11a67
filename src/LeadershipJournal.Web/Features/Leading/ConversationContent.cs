using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>What a guided conversation says, every field right.</summary>
internal sealed record ConversationContent
{
    public required ConversationKind Kind { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The leader's own; empty for what it is called otherwise.</summary>
    public string Title { get; init; } = "";

    public ConversationAnswers Answers { get; init; } = ConversationAnswers.None;

    /// <summary>The dimensions it is about.</summary>
    public IReadOnlyList<Dimension> Tags { get; init; } = [];
}
