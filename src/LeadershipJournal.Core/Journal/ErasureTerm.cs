namespace LeadershipJournal.Core.Journal;

/// <summary>How long an asked-for erasure waits, so that a leader can think again and a stolen sign-in destroys nothing unnoticed.</summary>
public static class ErasureTerm
{
    /// <summary>How many days lie between asking and erasing.</summary>
    public const int GraceDays = 14;

    /// <summary>From when on the journal may be erased.</summary>
    /// <param name="askedAt">When it was asked for.</param>
    public static DateTimeOffset DueAt(DateTimeOffset askedAt) => askedAt.AddDays(GraceDays);
}
