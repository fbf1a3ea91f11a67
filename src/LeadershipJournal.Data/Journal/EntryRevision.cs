using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>An entry as one save left it.</summary>
public sealed class EntryRevision : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>The entry's version that this save made.</summary>
    public required int Version { get; init; }

    public Sealed? Title { get; init; }

    public required Sealed Body { get; init; }

    /// <summary>A weekly review's answers.</summary>
    public Sealed? Answers { get; init; }

    public required DateTime SavedAt { get; init; }
}
