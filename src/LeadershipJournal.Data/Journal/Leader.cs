using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A leader's settings and wrapped data key. The id is the account's.</summary>
public sealed class Leader : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    /// <summary>The leader's data key, sealed under the instance's master key.</summary>
    public required byte[] WrappedDataKey { get; init; }

    /// <summary>An IANA time zone; the journal's "today" is there.</summary>
    public required string TimeZone { get; set; }

    public WorkingDays WorkingDays { get; set; } = WorkingDays.MondayToFriday;

    /// <summary>"I record all my working time": recorded minutes stand in for hours worked that no review gives.</summary>
    public bool RecordsAllWorkingTime { get; set; }

    /// <summary>Where the leader's version of the model came from, such as a coach or a book.</summary>
    public Sealed? ModelCredit { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>From when on the journal and the account may be erased, as the leader or the operator asked; null when nobody did.</summary>
    public DateTime? EraseAt { get; set; }
}
