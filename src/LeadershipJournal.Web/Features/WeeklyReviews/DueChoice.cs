namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>What a review says of a commitment that is due. Dropping one needs a reason and has its own page.</summary>
public enum DueChoice
{
    /// <summary>It stays as it is.</summary>
    LeaveOpen = 0,

    /// <summary>It was kept.</summary>
    Done = 1,

    /// <summary>It moves to the week after, knowingly.</summary>
    CarryOver = 2,
}
