using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>How far an import has come. The numbers are stored.</summary>
public enum ImportState
{
    Running = 0,
    Done = 1,
    Undone = 2,
    Interrupted = 3,
}

/// <summary>One import, with what became of each file; it can be undone as a whole.</summary>
public sealed class JournalImport : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The archive's or folder's name.</summary>
    public required Sealed Source { get; init; }

    public required ImportState State { get; set; }

    public int Read { get; set; }

    public int Imported { get; set; }

    public int Skipped { get; set; }

    public int Duplicates { get; set; }

    /// <summary>The report by file, as JSON.</summary>
    public Sealed? Report { get; set; }

    public required DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; set; }
}

/// <summary>The leader's own rule: a tag in front matter stands for a dimension.</summary>
public sealed class TagRule : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Sealed Tag { get; init; }

    public required Dimension Dimension { get; set; }
}
