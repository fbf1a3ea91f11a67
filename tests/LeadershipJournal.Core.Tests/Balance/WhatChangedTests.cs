using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class WhatChangedTests
{
    private static readonly int[] Ordinary = [20, 22, 21, 20, 22, 21, 20, 22, 21, 20, 22, 21, 20];

    [Fact]
    public void Weeks_within_their_range_change_nothing() => Assert.Empty(Changes(Ordinary));

    [Fact]
    public void A_week_out_of_the_ordinary_is_named_with_its_share_and_the_range()
    {
        var change = Changes([.. Ordinary[..6], 60, .. Ordinary[7..]]).OfType<Change.OutOfTheOrdinary>().First();
        Assert.Equal((Given.WeeksAgo(7), Dimension.Self), (change.Week, change.Dimension));
        Assert.Equal(.6, change.Share.Value, 12);
        Assert.True(change.Share > change.High);
    }

    [Fact]
    public void A_week_out_of_the_ordinary_before_the_period_is_not_named() => Assert.DoesNotContain(
        Changes([.. Ordinary[..6], 60, .. Ordinary[7..]], BalancePeriod.Weeks(Given.WeeksAgo(1), 4)),
        change => change is Change.OutOfTheOrdinary);

    [Fact]
    public void A_shift_is_named_when_its_eighth_week_lies_in_the_period()
    {
        int[] weeks = [10, 11, 10, 11, 10, 11, 10, 11, 20, 21, 20, 21, 20, 21, 20, 21];
        var shifts = Changes(weeks, BalancePeriod.Weeks(Given.WeeksAgo(1), 4)).OfType<Change.HasShifted>();
        Assert.Equal([(Dimension.Self, true), (Dimension.People, false)], shifts.Select(change => (change.Dimension, change.Shift.IsAbove)));
    }

    [Fact]
    public void A_changed_intention_is_named_and_the_first_is_no_change()
    {
        var first = Given.Intention(Given.WeeksAgo(12), Given.Shares(20, 80, 0, 0, 0));
        var second = Given.Intention(Given.WeeksAgo(3), Given.Shares(30, 70, 0, 0, 0));
        var change = Assert.Single(Changes(Ordinary, intentions: new IntentionHistory([first, second])));
        Assert.Equal(new Change.IntentionChanged(first, second), change);
    }

    [Fact]
    public void An_intention_kept_as_it_was_is_no_change() => Assert.Empty(Changes(Ordinary, intentions: new IntentionHistory(
    [
        Given.Intention(Given.WeeksAgo(12), Given.Shares(20, 80, 0, 0, 0)),
        Given.Intention(Given.WeeksAgo(3), Given.Shares(20, 80, 0, 0, 0)),
    ])));

    [Fact]
    public void An_intention_that_has_not_started_is_no_change_yet() => Assert.Empty(Changes(
        Ordinary,
        BalancePeriod.Between(Given.WeeksAgo(13).Monday, Given.Today.AddDays(60)),
        new IntentionHistory(
        [
            Given.Intention(Given.WeeksAgo(12), Given.Shares(20, 80, 0, 0, 0)),
            Given.Intention(Given.ThisWeek.AddWeeks(1), Given.Shares(30, 70, 0, 0, 0)),
        ])));

    [Fact]
    public void Hours_above_the_agreed_ones_are_named_once_with_their_weeks()
    {
        var input = Input(Ordinary, null, Given.Since(Given.WeeksAgo(50), Given.Shares(20, 80, 0, 0, 0), agreedMinutes: 2250)) with
        {
            HoursInReviews = new Dictionary<IsoWeek, Minutes> { [Given.WeeksAgo(3)] = new(2251), [Given.WeeksAgo(2)] = new(2250), [Given.WeeksAgo(1)] = new(3000) },
        };
        var change = Assert.IsType<Change.HoursAboveAgreed>(Assert.Single(BalanceReport.Of(input).WhatChanged));
        Assert.Equal([Given.WeeksAgo(3), Given.WeeksAgo(1)], change.Weeks.Select(week => week.Week));
        Assert.Equal(3, change.KnownWeeks);
    }

    [Fact]
    public void Weeks_not_recorded_are_named_once()
    {
        var history = Input(Ordinary).History.Where(week => week.Week != Given.WeeksAgo(5) && week.Week != Given.WeeksAgo(2)).ToArray();
        var change = Assert.IsType<Change.WeeksNotRecorded>(Assert.Single(BalanceReport.Of(Given.Input(history)).WhatChanged));
        Assert.Equal([Given.WeeksAgo(5), Given.WeeksAgo(2)], change.Weeks);
    }

    [Fact]
    public void Nothing_but_the_five_kinds_can_be_called_a_change() => Assert.Equal(
        ["HasShifted", "HoursAboveAgreed", "IntentionChanged", "OutOfTheOrdinary", "WeeksNotRecorded"],
        typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change))).Select(type => type.Name).Order(StringComparer.Ordinal));

    private static IReadOnlyList<Change> Changes(int[] percents, BalancePeriod? period = null, IntentionHistory? intentions = null) =>
        BalanceReport.Of(Input(percents, period, intentions)).WhatChanged;

    private static BalanceInput Input(int[] percents, BalancePeriod? period = null, IntentionHistory? intentions = null) =>
        Given.Input(Given.Weeks([.. percents.Select(percent => (percent, 100 - percent, 0, 0, 0))]), intentions, period);
}
