namespace LeadershipJournal.Core.Coaching;

/// <summary>One of the two people in a coaching relationship. The numbers are stored.</summary>
public enum CoachingSide
{
    /// <summary>The leader, whose journal it is: the coachee.</summary>
    Leader = 0,

    /// <summary>The coach.</summary>
    Coach = 1,
}

/// <summary>How a coach works with a leader, in a relationship or in one session. The numbers are stored.</summary>
public enum CoachingStance
{
    /// <summary>Asks; the answers are the leader's.</summary>
    Coach = 0,

    /// <summary>Shares experience of the same road.</summary>
    Mentor = 1,

    /// <summary>Gives advice as an expert.</summary>
    Consultant = 2,
}

/// <summary>The two sides' view of each other.</summary>
public static class CoachingSides
{
    /// <summary>The side across the table.</summary>
    public static CoachingSide Other(this CoachingSide side) => side is CoachingSide.Leader ? CoachingSide.Coach : CoachingSide.Leader;
}
