using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Commitments;

/// <summary>When an open commitment comes up, in the order in which they are shown.</summary>
public enum CommitmentMoment
{
    /// <summary>Its date has passed.</summary>
    PastItsDate = 0,

    /// <summary>Due from today to the end of the running ISO week.</summary>
    ThisWeek = 1,

    /// <summary>Due in a later week.</summary>
    Later = 2,

    /// <summary>It has no date.</summary>
    NoDate = 3,
}

/// <summary>Says when a commitment comes up.</summary>
public static class CommitmentMoments
{
    /// <summary>The group an open commitment belongs to.</summary>
    /// <param name="due">When it is due; null when it has no date.</param>
    /// <param name="today">The leader's own date.</param>
    public static CommitmentMoment Of(DateOnly? due, DateOnly today) => due switch
    {
        null => CommitmentMoment.NoDate,
        { } day when day < today => CommitmentMoment.PastItsDate,
        { } day when IsoWeek.Of(day) == IsoWeek.Of(today) => CommitmentMoment.ThisWeek,
        _ => CommitmentMoment.Later,
    };
}
