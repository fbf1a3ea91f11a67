namespace LeadershipJournal.Core.Coaching;

/// <summary>What a coach opened, as the access record names it. The numbers are stored.</summary>
public enum AccessedThing
{
    /// <summary>The line of a leader in the overview of coachees.</summary>
    Overview = 0,

    /// <summary>The balance.</summary>
    Balance = 1,

    /// <summary>The assessments, or one of them.</summary>
    Assessments = 2,

    /// <summary>The leader's model.</summary>
    Model = 3,

    /// <summary>The letting-go register.</summary>
    LettingGo = 4,

    /// <summary>The value contexts, or one of them.</summary>
    ValueContexts = 5,

    /// <summary>The commitments.</summary>
    Commitments = 6,

    /// <summary>The list of shared entries.</summary>
    EntryList = 7,

    /// <summary>One entry.</summary>
    Entry = 8,

    /// <summary>The session pack.</summary>
    SessionPack = 9,

    /// <summary>The page of one coachee, with a little of everything that is shared.</summary>
    Coachee = 10,
}

/// <summary>The quarter of an hour in which opening the same thing again is not recorded again.</summary>
public static class AccessSlot
{
    /// <summary>How long a slot is, in minutes.</summary>
    public const int Minutes = 15;

    /// <summary>The slot of an instant: whole quarters of an hour since the Unix epoch.</summary>
    public static int Of(DateTimeOffset instant) => checked((int)(instant.ToUnixTimeSeconds() / (Minutes * 60)));
}
