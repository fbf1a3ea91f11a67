using System.Globalization;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Web.Charts;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>A rule as the page states it: its facts, then the rule itself. It does not judge.</summary>
/// <param name="Name">What it looks at.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Facts">The figures it rests on.</param>
/// <param name="Rule">From when on it holds.</param>
internal sealed record StatedRule(string Name, RuleVerdict Verdict, string Facts, string Rule)
{
    public string VerdictName => Verdict switch
    {
        RuleVerdict.Holds => "Holds",
        RuleVerdict.DoesNotHold => "Does not hold",
        _ => "Not enough weeks yet",
    };
}

/// <summary><em>Pulled both ways</em> in words.</summary>
internal static class PullWords
{
    /// <summary>The three rules; those that hold come first.</summary>
    public static IReadOnlyList<StatedRule> Rules(PulledBothWays pulled) =>
        [.. new[] { Hours(pulled.Hours), Swings(pulled.Swings), HandsOn(pulled.HandsOn) }.OrderByDescending(rule => rule.Verdict == RuleVerdict.Holds)];

    /// <summary>How many of the rules hold.</summary>
    public static string Summary(PulledBothWays pulled) => pulled switch
    {
        { IsTooEarly: true } => "Not enough weeks are recorded yet for any of the three rules.",
        { RulesThatHold: 0 } => "None of the three rules holds at the moment.",
        { RulesThatHold: 1 } => "One of three rules holds at the moment.",
        { RulesThatHold: 2 } => "Two of three rules hold at the moment.",
        _ => "All three rules hold at the moment.",
    };

    /// <summary>What the page asks; null when no rule holds.</summary>
    public static string? Question(PulledBothWays pulled) => pulled switch
    {
        { Hours: { Verdict: RuleVerdict.Holds } hours } => $"What would have to leave your week for it to end at {hours.Weeks[^1].Agreed}?",
        { HandsOn.Verdict: RuleVerdict.Holds } => "Whose work are you doing, and what would it take to leave it with them?",
        { Swings.Verdict: RuleVerdict.Holds } => "What pulls you from one side to the other, and who else could hold one of them?",
        _ => null,
    };

    private static StatedRule Hours(HoursRule rule)
    {
        var above = rule.Above.ToList();
        var facts = rule.Verdict switch
        {
            RuleVerdict.NotEnoughWeeks => Missing(rule.Weeks.Count, PulledBothWays.KnownWeeks, "with known and agreed hours"),
            _ when above.Count == 0 => "Not above the agreed hours in any of the last 4 known weeks.",
            _ => Invariant($"Above the agreed hours in {above.Count} of the last 4 known weeks: {string.Join(", ", above.Select(Above))}."),
        };
        return new("Hours", rule.Verdict, facts, Invariant($"Rule: above them in {PulledBothWays.WeeksAbove} of the last {PulledBothWays.KnownWeeks} known weeks"));
    }

    private static StatedRule Swings(SwingRule rule) => new(
        "Swings",
        rule.Verdict,
        rule.MeanChange is { } change
            ? $"The leading share changed by {ChartText.PercentFine(change)} points from week to week on average, over the last 8 recorded weeks."
            : Missing(rule.Weeks.Count, PulledBothWays.RecordedWeeks, "recorded"),
        Invariant($"Rule: {PulledBothWays.SwingPoints} points or more"));

    private static StatedRule HandsOn(HandsOnRule rule) => new(
        "Hands-on, having decided to lead",
        rule.Verdict,
        (rule.HandsOn, rule.HasDecidedToLead) switch
        {
            ({ } share, true) => $"{share} of the minutes of the last 8 recorded weeks were hands-on.",
            ({ } share, false) => $"{share} of the minutes of the last 8 recorded weeks were hands-on. No decision to lead is in force.",
            _ => Missing(rule.Weeks.Count, PulledBothWays.RecordedWeeks, "recorded"),
        },
        Invariant($"Rule: {PulledBothWays.HandsOnPercent} % or more, with the decision to lead"));

    private static string Missing(int weeks, int needed, string what) => Invariant($"{weeks} of {needed} weeks {what} so far.");

    private static string Above(WeekHours week) => Invariant($"{week.Worked} of {week.Agreed} in week {week.Week.WeekOfYear}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
