using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests;

/// <summary>What the tests begin with, in few words.</summary>
internal static class Given
{
    /// <summary>Friday of week 2026-W47.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly IsoWeek ThisWeek = IsoWeek.Of(Today);

    public static IsoWeek Week(string text)
    {
        Assert.True(IsoWeek.TryParse(text, out var week), text);
        return week;
    }

    public static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>So many weeks before the running one; 1 is the last that has ended.</summary>
    public static IsoWeek WeeksAgo(int weeks) => ThisWeek.AddWeeks(-weeks);

    public static WeekMinutes Recorded(IsoWeek week, int self, int people, int improvement, int value, int time) =>
        new(week, DimensionMinutes.Of(self, people, improvement, value, time));

    /// <summary>Ended weeks without a gap, the last one being last week.</summary>
    public static WeekMinutes[] Weeks(params (int Self, int People, int Improvement, int Value, int Time)[] weeks) =>
        [.. weeks.Select((week, i) => Recorded(WeeksAgo(weeks.Length - i), week.Self, week.People, week.Improvement, week.Value, week.Time))];

    public static IntendedShares Shares(int self, int people, int improvement, int value, int time) =>
        IntendedShares.Create(self, people, improvement, value, time).Required();

    public static Intention Intention(IsoWeek starts, IntendedShares shares, int agreedMinutes = 2250, Dimension? focus = null) =>
        Core.Intentions.Intention.Create(
            starts.Monday, shares, agreedMinutes, focus, focus is null ? null : FocusReason.MotivatesMe, reviewOn: null, Today).Required();

    public static IntentionHistory Since(IsoWeek starts, IntendedShares shares, int agreedMinutes = 2250) =>
        new([Intention(starts, shares, agreedMinutes)]);

    public static BalanceInput Input(IReadOnlyList<WeekMinutes> history, IntentionHistory? intentions = null, BalancePeriod? period = null) => new()
    {
        Period = period ?? BalancePeriod.Weeks(WeeksAgo(1), 13),
        ThisWeek = ThisWeek,
        History = history,
        Intentions = intentions ?? IntentionHistory.None,
    };

    /// <summary>Fails with the smallest counterexample. The seed is fixed, so that a run can be repeated.</summary>
    public static void Always<T>(Gen<T> generator, Func<T, bool> property, int tests = 300) =>
        Prop.ForAll(generator.ToArbitrary(), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20261120UL, 47UL));

    /// <summary>Five numbers of minutes, some of them 0.</summary>
    public static Gen<DimensionMinutes> AnyMinutes(int most = 2000) =>
        from minutes in Gen.Choose(0, most).ArrayOf(DimensionList.Count)
        from parts in Gen.Choose(0, 100).ArrayOf(DimensionList.Count)
        select new DimensionMinutes(
            Part(minutes[0], parts[0]), Part(minutes[1], parts[1]), Part(minutes[2], parts[2]), Part(minutes[3], parts[3]), Part(minutes[4], parts[4]));

    /// <summary>Four cuts of a hundred.</summary>
    public static Gen<IntendedShares> AnyShares() =>
        Gen.Choose(0, 100).ArrayOf(4).Select(cuts =>
        {
            Array.Sort(cuts);
            return Shares(cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], cuts[3] - cuts[2], 100 - cuts[3]);
        });

    /// <summary>A history of 1 to 60 weeks that ended, some of them missing, at least one recorded.</summary>
    public static Gen<WeekMinutes[]> AnyHistory() =>
        from count in Gen.Choose(1, 60)
        from weeks in AnyMinutes().ArrayOf(count)
        from missing in Gen.Choose(0, 4).ArrayOf(count)
        from last in AnyMinutes().Where(minutes => minutes.IsRecorded)
        select (WeekMinutes[])
        [
            .. weeks.Select((minutes, i) => new WeekMinutes(WeeksAgo(count - i + 1), missing[i] == 0 ? default : minutes)),
            new WeekMinutes(WeeksAgo(1), last),
        ];

    private static Invested Part(int minutes, int percent) => new(minutes, minutes * percent / 100);
}
