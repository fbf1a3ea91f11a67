namespace LeadershipJournal.Core.Commitments;

/// <summary>How many commitments were done, carried over and dropped in a month.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Done">Done in it and not opened again.</param>
/// <param name="CarriedOver">Times one was carried over in it.</param>
/// <param name="Dropped">Dropped in it and not opened again.</param>
public sealed record KeptInMonth(DateOnly Month, int Done, int CarriedOver, int Dropped);

/// <summary>A step of a commitment, as far as counting goes.</summary>
/// <param name="CommitmentId">Whose step.</param>
/// <param name="Date">The leader's own date of it.</param>
/// <param name="Event">What it records.</param>
public sealed record CommitmentStepTaken(Guid CommitmentId, DateOnly Date, CommitmentEvent Event);

/// <summary>Counts kept and dropped commitments by month. No streaks: a month without any is a month, not a failure.</summary>
public static class KeptByMonth
{
    /// <summary>The months up to today's, oldest first, those without a step included.</summary>
    /// <param name="steps">All steps, each commitment's in the order they were taken.</param>
    /// <param name="today">The leader's own date; its month is the last one and still running.</param>
    /// <param name="months">How many months, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">No month is asked for.</exception>
    public static IReadOnlyList<KeptInMonth> Count(IEnumerable<CommitmentStepTaken> steps, DateOnly today, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var counted = steps.GroupBy(step => step.CommitmentId).SelectMany(Lasting).ToLookup(step => FirstOf(step.Date));
        var last = FirstOf(today);
        return
        [
            .. Enumerable.Range(0, months).Select(back => last.AddMonths(back - months + 1)).Select(month => new KeptInMonth(
                month,
                counted[month].Count(step => step.Event is CommitmentEvent.Done),
                counted[month].Count(step => step.Event is CommitmentEvent.CarriedOver),
                counted[month].Count(step => step.Event is CommitmentEvent.Dropped))),
        ];
    }

    // An end that was taken back is none.
    private static IEnumerable<CommitmentStepTaken> Lasting(IEnumerable<CommitmentStepTaken> steps)
    {
        CommitmentStepTaken? end = null;
        foreach (var step in steps)
        {
            switch (step.Event)
            {
                case CommitmentEvent.CarriedOver:
                    yield return step;
                    break;
                case CommitmentEvent.Done or CommitmentEvent.Dropped:
                    end = step;
                    break;
                case CommitmentEvent.Reopened:
                    end = null;
                    break;
            }
        }

        if (end is not null)
        {
            yield return end;
        }
    }

    private static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);
}
