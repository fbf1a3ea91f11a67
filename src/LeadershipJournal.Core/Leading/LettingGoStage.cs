namespace LeadershipJournal.Core.Leading;

/// <summary>How far a piece of hands-on work has passed to somebody else, in the order of the way. The numbers are stored.</summary>
public enum LettingGoStage
{
    /// <summary>I do it.</summary>
    Holding = 0,

    /// <summary>I teach whoever takes over.</summary>
    Teaching = 1,

    /// <summary>They do it, and I stand beside them.</summary>
    StandingBeside = 2,

    /// <summary>It is theirs.</summary>
    LetGo = 3,
}
