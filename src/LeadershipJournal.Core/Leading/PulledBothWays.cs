using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Leading;

/// <summary>What one of the three rules says.</summary>
public enum RuleVerdict
{
    /// <summary>Fewer weeks are known than the rule asks for: nothing is said.</summary>
    NotEnoughWeeks,

    /// <summary>The facts stay below the rule.</summary>
    DoesNotHold,

    /// <summary>The facts reach the rule.</summary>
    Holds,
}

/// <summary>The leading share from week to week.</summary>
/// <param name="Verdict">Holds at <see cref="PulledBothWays.SwingPoints"/> and above.</param>
/// <param name="Weeks">The recorded weeks it looks at, earliest first, at most eight.</param>
/// <param name="MeanChange">The mean of |change| between neighbours among those weeks, 0 to 1; null below eight weeks.</param>
public sealed record SwingRule(RuleVerdict Verdict, IReadOnlyList<WeekMinutes> Weeks, double? MeanChange);

/// <summary>Hands-on work beside a decision to lead.</summary>
/// <param name="Verdict">Holds when the decision in force is to lead and the share is <see cref="PulledBothWays.HandsOnPercent"/> or more.</param>
/// <param name="HasDecidedToLead">Whether the decision in force is to lead; otherwise the rule does not apply.</param>
/// <param name="Weeks">The recorded weeks it looks at, earliest first, at most eight.</param>
/// <param name="HandsOn">Hands-on minutes as a share of all minutes of those weeks; null below eight weeks.</param>
public sealed record HandsOnRule(RuleVerdict Verdict, bool HasDecidedToLead, IReadOnlyList<WeekMinutes> Weeks, Share? HandsOn);

/// <summary>Hours worked beside the agreed ones.</summary>
/// <param name="Verdict">Holds when <see cref="PulledBothWays.WeeksAbove"/> or more of the weeks are above the agreed hours.</param>
/// <param name="Weeks">The known weeks it looks at, earliest first, at most four.</param>
public sealed record HoursRule(RuleVerdict Verdict, IReadOnlyList<WeekHours> Weeks)
{
    /// <summary>The weeks above the agreed hours.</summary>
    public IEnumerable<WeekHours> Above => Weeks.Where(week => week.IsAbove);
}

/// <summary>
/// Whether somebody is pulled both ways: three rules, each with its facts. It states and does not judge; only ended
/// weeks count, and a week without minutes is left out, never taken for zero.
/// </summary>
/// <param name="Swings">The leading share changes much from week to week.</param>
/// <param name="HandsOn">Having decided to lead, most of the work is hands-on.</param>
/// <param name="Hours">The hours exceed the agreed ones week after week.</param>
public sealed record PulledBothWays(SwingRule Swings, HandsOnRule HandsOn, HoursRule Hours)
{
    /// <summary>How many recorded weeks the first two rules look at.</summary>
    public const int RecordedWeeks = 8;

    /// <summary>The mean change of the leading share, in percentage points, from which the first rule holds.</summary>
    public const int SwingPoints = 20;

    /// <summary>The hands-on share in per cent from which the second rule holds.</summary>
    public const int HandsOnPercent = 50;

    /// <summary>How many weeks with known hours the third rule looks at.</summary>
    public const int KnownWeeks = 4;

    /// <summary>How many of them have to be above the agreed hours.</summary>
    public const int WeeksAbove = 3;

    // Shares are quotients: 70 % − 50 % is a hair less than 20 points in binary.
    private const double RoundingError = 1e-9;

    /// <summary>Whether any of the three rules holds.</summary>
    public bool IsShown => RulesThatHold > 0;

    /// <summary>How many of the three rules hold.</summary>
    public int RulesThatHold => Verdicts.Count(verdict => verdict == RuleVerdict.Holds);

    /// <summary>Whether no rule has enough weeks to say anything.</summary>
    public bool IsTooEarly => Verdicts.All(verdict => verdict == RuleVerdict.NotEnoughWeeks);

    private RuleVerdict[] Verdicts => [Swings.Verdict, HandsOn.Verdict, Hours.Verdict];

    /// <summary>Applies the three rules.</summary>
    /// <param name="ended">Ended weeks, earliest first, each once; those without minutes are left out.</param>
    /// <param name="known">Ended weeks whose hours and agreed hours are known, earliest first, each once.</param>
    /// <param name="decision">The decision in force; null when there is none.</param>
    /// <exception cref="ArgumentException">Weeks are out of order or named twice.</exception>
    public static PulledBothWays Of(IReadOnlyList<WeekMinutes> ended, IReadOnlyList<WeekHours> known, LeadershipChoice? decision)
    {
        RequireOrder([.. ended.Select(week => week.Week.Number)], nameof(ended));
        RequireOrder([.. known.Select(week => week.Week.Number)], nameof(known));
        WeekMinutes[] recorded = [.. ended.Where(week => week.Minutes.IsRecorded).TakeLast(RecordedWeeks)];
        return new(OfSwings(recorded), OfHandsOn(recorded, decision == LeadershipChoice.ToLead), OfHours([.. known.TakeLast(KnownWeeks)]));
    }

    private static SwingRule OfSwings(WeekMinutes[] weeks)
    {
        if (weeks.Length < RecordedWeeks)
        {
            return new(RuleVerdict.NotEnoughWeeks, weeks, MeanChange: null);
        }

        var change = weeks.Zip(weeks.Skip(1), (before, after) => Math.Abs(Leading(after) - Leading(before))).Average();
        return new(Verdict(change >= (SwingPoints / 100d) - RoundingError), weeks, change);
    }

    private static HandsOnRule OfHandsOn(WeekMinutes[] weeks, bool hasDecidedToLead)
    {
        if (weeks.Length < RecordedWeeks)
        {
            return new(RuleVerdict.NotEnoughWeeks, hasDecidedToLead, weeks, HandsOn: null);
        }

        var (handsOn, total) = (weeks.Sum(week => (long)week.Minutes.HandsOn), weeks.Sum(week => (long)week.Minutes.Total));
        var holds = hasDecidedToLead && handsOn * 100 >= total * HandsOnPercent;
        return new(Verdict(holds), hasDecidedToLead, weeks, new Share((double)handsOn / total));
    }

    private static HoursRule OfHours(WeekHours[] weeks) => new(
        weeks.Length < KnownWeeks ? RuleVerdict.NotEnoughWeeks : Verdict(weeks.Count(week => week.IsAbove) >= WeeksAbove), weeks);

    private static double Leading(WeekMinutes week) => (double)week.Minutes.Leading / week.Minutes.Total;

    private static RuleVerdict Verdict(bool holds) => holds ? RuleVerdict.Holds : RuleVerdict.DoesNotHold;

    private static void RequireOrder(int[] weeks, string name)
    {
        if (!weeks.SequenceEqual(weeks.Order().Distinct()))
        {
            throw new ArgumentException("Weeks come in order, each once.", name);
        }
    }
}
