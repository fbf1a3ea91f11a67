namespace LeadershipJournal.Core.Journal;

/// <summary>A dated absence. Private: it names a gap to the leader only.</summary>
public sealed record Leave
{
    private Leave(DateOnly from, DateOnly until) => (From, Until) = (from, until);

    /// <summary>The first day away.</summary>
    public DateOnly From { get; }

    /// <summary>The last day away.</summary>
    public DateOnly Until { get; }

    /// <summary>Takes a first and a last day, or says what is wrong with them.</summary>
    /// <param name="from">The first day away; from 1900 on.</param>
    /// <param name="until">The last day away, not before <paramref name="from"/>, at most a year ahead.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<Leave> Create(DateOnly from, DateOnly until, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (JournalDate.Refuse(from, today, nameof(From)) is { } refusedFrom)
        {
            refusals.Add(refusedFrom);
        }

        if (JournalDate.Refuse(until, today, nameof(Until)) is { } refusedUntil)
        {
            refusals.Add(refusedUntil);
        }
        else if (until < from)
        {
            refusals.Add(new Refusal(nameof(Until), $"The last day, {JournalDate.InFull(until)}, is before the first, {JournalDate.InFull(from)}."));
        }

        return refusals.Count == 0 ? Outcome.Of(new Leave(from, until)) : Outcome.Refused<Leave>(refusals);
    }

    /// <summary>Whether the day is one of them.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= Until;

    /// <summary>Whether every working day of the week is one of them, so that leave is why the week is missing.</summary>
    public bool Covers(IsoWeek week, WorkingDays workingDays) =>
        workingDays != WorkingDays.None && week.Days.Where(day => workingDays.Includes(day)).All(Contains);
}
