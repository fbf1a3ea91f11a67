using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>What a dimension means to the leader from a day on. Never overwritten: the next one takes over on its own day.</summary>
public sealed class Meaning : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    /// <summary>Of two meanings of one day the later id holds.</summary>
    public required Guid Id { get; init; }

    public required Dimension Dimension { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>One word, if the leader has one.</summary>
    public Sealed? Summary { get; init; }

    /// <summary>Markdown.</summary>
    public required Sealed Text { get; init; }
}

/// <summary>The leader looked at a meaning and found that it still holds.</summary>
public sealed class MeaningLook : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Dimension Dimension { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>A question the leader carries about a dimension. Open until an entry answers it or the leader closes it.</summary>
public sealed class OpenQuestion : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Dimension Dimension { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>Closed without an answer.</summary>
    public DateOnly? ClosedOn { get; set; }

    public required Sealed Text { get; set; }
}

/// <summary>An entry answers an open question. In the trash it answers nothing.</summary>
public sealed class QuestionAnswer : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid QuestionId { get; init; }

    public required Guid EntryId { get; init; }
}

/// <summary>Something about the leader's context, from a day on.</summary>
public sealed class ContextFact : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required DateOnly Date { get; set; }

    public required ContextFactKind Kind { get; set; }

    public required Sealed Text { get; set; }
}
