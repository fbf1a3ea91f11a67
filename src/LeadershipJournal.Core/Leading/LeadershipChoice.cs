namespace LeadershipJournal.Core.Leading;

/// <summary>What a leadership decision says. Contributing is an equal success. The numbers are stored.</summary>
public enum LeadershipChoice
{
    /// <summary>Not decided.</summary>
    NotDecided = 0,

    /// <summary>To lead.</summary>
    ToLead = 1,

    /// <summary>To contribute.</summary>
    ToContribute = 2,
}

/// <summary>How a leader came to be here. The numbers are stored.</summary>
public enum WayHere
{
    /// <summary>Somebody had to.</summary>
    Necessity = 0,

    /// <summary>A promotion.</summary>
    Promotion = 1,

    /// <summary>The only way to a career.</summary>
    OnlyCareerRoute = 2,

    /// <summary>The leader's own choice.</summary>
    OwnChoice = 3,
}
