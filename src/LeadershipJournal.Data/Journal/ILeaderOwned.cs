namespace LeadershipJournal.Data.Journal;

/// <summary>A row that belongs to one leader; <see cref="JournalDb"/> reads and writes only those of its own leader.</summary>
public interface ILeaderOwned
{
    Guid LeaderId { get; }
}
