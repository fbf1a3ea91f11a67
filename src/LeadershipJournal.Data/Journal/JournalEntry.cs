using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>What kind of journal entry it is. The numbers are stored.</summary>
public enum EntryKind
{
    Entry = 0,
    WeeklyReview = 1,
    Conversation = 2,
}

/// <summary>A dated text with its dimension tags and minutes. A weekly review has a <see cref="WeeklyReview"/> besides, a guided conversation a <see cref="Journal.Conversation"/>.</summary>
public sealed class JournalEntry : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>The leader's own calendar date.</summary>
    public required DateOnly Date { get; set; }

    /// <summary>The ISO week's number (<c>IsoWeek.Number</c>) of <see cref="Date"/>.</summary>
    public required int Week { get; set; }

    public Sealed? Title { get; set; }

    /// <summary>True until the leader saves it for the first time; its minutes count all the same.</summary>
    public bool IsDraft { get; set; }

    /// <summary>Grows with every save; a save that states an older one is refused.</summary>
    public int Version { get; set; }

    public Guid? FollowsOnId { get; set; }

    public Guid? ImportId { get; init; }

    /// <summary>HMAC of what was imported, by which a second import recognises it.</summary>
    public byte[]? ImportHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    /// <summary>When it went to the trash; null while it is in the journal.</summary>
    public DateTime? TrashedAt { get; set; }

    // Long texts come last, and so they lie in the row: SQLite reads through all that precedes a column, overflow pages too.

    /// <summary>Markdown. A weekly review's body is composed from its answers.</summary>
    public required Sealed Body { get; set; }

    /// <summary>Front matter an import did not understand, verbatim.</summary>
    public Sealed? FrontMatter { get; init; }

    public List<DimensionTag> Tags { get; init; } = [];

    public List<EntryContext> Contexts { get; init; } = [];

    public List<TimeInvestmentRow> Investments { get; init; } = [];

    public WeeklyReview? Review { get; set; }

    public Conversation? Conversation { get; set; }
}
