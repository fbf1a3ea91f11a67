using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Intentions;

/// <summary>Why a dimension is in focus. The numbers are stored.</summary>
public enum FocusReason
{
    /// <summary>It motivates me.</summary>
    MotivatesMe = 0,

    /// <summary>I have unique value to add.</summary>
    UniqueValueToAdd = 1,

    /// <summary>I have explored it least.</summary>
    LeastExplored = 2,
}

/// <summary>The one dimension given special attention, and why.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record Focus(Dimension Dimension, FocusReason Reason);

/// <summary>Where a leader means the working time to go, from a Monday on until the next intention starts.</summary>
public sealed record Intention
{
    private Intention(IsoWeek starts, IntendedShares shares, Minutes agreed, Focus? focus, DateOnly? reviewOn)
    {
        Starts = starts;
        Shares = shares;
        AgreedHours = agreed;
        Focus = focus;
        ReviewOn = reviewOn;
    }

    /// <summary>The first week it is in force.</summary>
    public IsoWeek Starts { get; }

    /// <summary>The five target shares.</summary>
    public IntendedShares Shares { get; }

    /// <summary>The agreed working hours a week.</summary>
    public Minutes AgreedHours { get; }

    /// <summary>At most one dimension in focus.</summary>
    public Focus? Focus { get; }

    /// <summary>When to look at it again; null when no date is set.</summary>
    public DateOnly? ReviewOn { get; }

    /// <summary>The Monday a new intention starts on unless the leader says otherwise: the next one, never today.</summary>
    public static DateOnly NextMonday(DateOnly today) => IsoWeek.Of(today).AddWeeks(1).Monday;

    /// <summary>Takes an intention that keeps the rules, or says which it breaks.</summary>
    /// <param name="starts">A Monday.</param>
    /// <param name="shares">The five target shares.</param>
    /// <param name="agreedMinutes">The agreed working hours a week in minutes, 0 to 10,080.</param>
    /// <param name="focus">The dimension in focus, given together with <paramref name="reason"/>, or null.</param>
    /// <param name="reason">Why it is in focus, or null.</param>
    /// <param name="reviewOn">When to look at it again: after it starts; or null.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<Intention> Create(
        DateOnly starts,
        IntendedShares shares,
        int agreedMinutes,
        Dimension? focus,
        FocusReason? reason,
        DateOnly? reviewOn,
        DateOnly today)
    {
        List<Refusal> refusals = [.. RefuseDates(starts, reviewOn, today)];
        if (agreedMinutes is < 0 or > Minutes.InAWeek)
        {
            refusals.Add(new Refusal(nameof(AgreedHours), "Agreed hours a week lie between 0 and 168."));
        }

        switch (focus, reason)
        {
            case (not null, null):
                refusals.Add(new Refusal(nameof(FocusReason), "Say why this dimension is in focus."));
                break;
            case (null, not null):
                refusals.Add(new Refusal(nameof(Focus), "A reason needs a dimension in focus."));
                break;
            case ({ } dimension, { } why) when !Enum.IsDefined(dimension) || !Enum.IsDefined(why):
                refusals.Add(new Refusal(nameof(Focus), "Choose one of the five dimensions and one of the three reasons."));
                break;
        }

        return refusals.Count == 0
            ? Outcome.Of(new Intention(
                IsoWeek.Of(starts),
                shares,
                new Minutes(agreedMinutes),
                focus is { } inFocus && reason is { } because ? new Focus(inFocus, because) : null,
                reviewOn))
            : Outcome.Refused<Intention>(refusals);
    }

    /// <summary>Whether the review-on date has come, so that the app asks.</summary>
    /// <param name="today">The leader's own date.</param>
    public bool IsReviewDue(DateOnly today) => ReviewOn <= today;

    /// <summary>What an intention would have a week of agreed hours hold, in whole minutes by largest remainder.</summary>
    public DimensionMinutes IntendedMinutes()
    {
        Span<long> hundredfold = stackalloc long[DimensionList.Count];
        foreach (var dimension in DimensionList.All)
        {
            hundredfold[(int)dimension] = (long)AgreedHours.Value * Shares[dimension];
        }

        Span<int> parts = stackalloc int[DimensionList.Count];
        Apportionment.ByLargestRemainder(hundredfold, 100, AgreedHours.Value, parts);
        return DimensionMinutes.Of(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /// <summary>The same without what is the leader's alone, as if it had begun with a week: every reason of a focus is one and the same, and there is no review date.</summary>
    internal Intention ToldFrom(IsoWeek starts) => new(
        starts, Shares, AgreedHours, Focus is { } focus ? new Focus(focus.Dimension, default) : null, reviewOn: null);

    private static IEnumerable<Refusal> RefuseDates(DateOnly starts, DateOnly? reviewOn, DateOnly today)
    {
        if (JournalDate.Refuse(starts, today, nameof(Starts)) is { } refusal)
        {
            yield return refusal;
        }
        else if (starts.DayOfWeek != DayOfWeek.Monday)
        {
            var week = IsoWeek.Of(starts);
            yield return new Refusal(
                nameof(Starts),
                $"An intention starts on a Monday; {JournalDate.InFull(starts)} is none. The nearest are {JournalDate.InFull(week.Monday)} and {JournalDate.InFull(week.AddWeeks(1).Monday)}.");
        }

        if (reviewOn is not { } review)
        {
            yield break;
        }

        if (review <= starts)
        {
            yield return new Refusal(nameof(ReviewOn), "The review comes after the intention has started.");
        }
        else if (review > starts.AddYears(5))
        {
            yield return new Refusal(nameof(ReviewOn), "A review more than five years after the start would be no review.");
        }
    }
}
