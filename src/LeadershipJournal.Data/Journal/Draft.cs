using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>What was typed and not saved yet, one per entry; a new entry's row is made with its first draft.</summary>
public sealed class Draft : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>The form as JSON.</summary>
    public required Sealed Content { get; set; }

    /// <summary>The entry's version on which the typing began.</summary>
    public required int BasedOnVersion { get; set; }

    /// <summary>The browser's counter of changes: an older draft never overwrites a newer one.</summary>
    public required long Sequence { get; set; }

    public required DateTime SavedAt { get; set; }
}
