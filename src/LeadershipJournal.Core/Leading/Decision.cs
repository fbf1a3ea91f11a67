namespace LeadershipJournal.Core.Leading;

/// <summary>A leadership decision: dated, revisitable, in force from its day until the day of the next one.</summary>
public sealed record Decision
{
    private const int MostYearsAhead = 5;

    private Decision(DateOnly date, LeadershipChoice choice, WayHere cameBy, DateOnly? lookAgainOn)
    {
        Date = date;
        Choice = choice;
        CameBy = cameBy;
        LookAgainOn = lookAgainOn;
    }

    /// <summary>The day from which it is in force.</summary>
    public DateOnly Date { get; }

    /// <summary>To lead, to contribute, or not decided.</summary>
    public LeadershipChoice Choice { get; }

    /// <summary>How the leader came to be here.</summary>
    public WayHere CameBy { get; }

    /// <summary>When to look at it again; null when no date is set.</summary>
    public DateOnly? LookAgainOn { get; }

    /// <summary>Takes a decision that keeps the rules, or says which it breaks. It may be back-dated.</summary>
    /// <param name="date">From 1900 up to <paramref name="today"/>.</param>
    /// <param name="choice">What was decided.</param>
    /// <param name="cameBy">How the leader came to be here.</param>
    /// <param name="lookAgainOn">After <paramref name="date"/>, at most five years; or null.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<Decision> Create(DateOnly date, LeadershipChoice choice, WayHere cameBy, DateOnly? lookAgainOn, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (PastDay.Refuse(date, today, nameof(Date), "A decision is dated today or earlier") is { } wrongDay)
        {
            refusals.Add(wrongDay);
        }

        if (!Enum.IsDefined(choice))
        {
            refusals.Add(new Refusal(nameof(Choice), "Choose to lead, to contribute, or not decided."));
        }

        if (!Enum.IsDefined(cameBy))
        {
            refusals.Add(new Refusal(nameof(CameBy), "Say how you came to be here."));
        }

        if (lookAgainOn <= date)
        {
            refusals.Add(new Refusal(nameof(LookAgainOn), "The day to look at it again comes after the decision."));
        }
        else if (lookAgainOn > date.AddYears(MostYearsAhead))
        {
            refusals.Add(new Refusal(nameof(LookAgainOn), "More than five years is a long time not to look at it."));
        }

        return refusals.Count == 0
            ? Outcome.Of(new Decision(date, choice, cameBy, lookAgainOn))
            : Outcome.Refused<Decision>(refusals);
    }

    /// <summary>Whether the day to look at it again has come, so that the app asks.</summary>
    /// <param name="today">The leader's own date.</param>
    public bool IsLookDue(DateOnly today) => LookAgainOn <= today;
}
