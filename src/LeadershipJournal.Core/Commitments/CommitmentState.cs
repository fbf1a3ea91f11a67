namespace LeadershipJournal.Core.Commitments;

/// <summary>Where a commitment stands. The numbers are stored.</summary>
public enum CommitmentState
{
    /// <summary>Open.</summary>
    Open = 0,

    /// <summary>Still to be kept, knowingly moved to a later date.</summary>
    CarriedOver = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>Dropped, with a reason.</summary>
    Dropped = 3,
}

/// <summary>Where a commitment comes from. The numbers are stored.</summary>
public enum CommitmentOrigin
{
    /// <summary>Made by itself.</summary>
    None = 0,

    /// <summary>A weekly review.</summary>
    WeeklyReview = 1,

    /// <summary>A contradiction between two value contexts.</summary>
    Contradiction = 2,

    /// <summary>A letting-go item.</summary>
    LettingGo = 3,

    /// <summary>A coaching session.</summary>
    CoachingSession = 4,
}

/// <summary>What a line in a commitment's history records. The numbers are stored.</summary>
public enum CommitmentEvent
{
    /// <summary>A progress note.</summary>
    Note = 0,

    /// <summary>Carried over to a later date.</summary>
    CarriedOver = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>Dropped.</summary>
    Dropped = 3,

    /// <summary>Open again: the last step was taken back.</summary>
    Reopened = 4,
}
