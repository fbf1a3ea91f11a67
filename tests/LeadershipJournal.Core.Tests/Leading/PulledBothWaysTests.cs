using FsCheck.Fluent;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using Xunit;

namespace LeadershipJournal.Core.Tests.Leading;

/// <summary>The three rules, each at its edge.</summary>
public class PulledBothWaysTests
{
    [Fact]
    public void A_leading_share_that_changes_by_20_points_on_average_swings()
    {
        var rule = Of(Leading(70, 50, 70, 50, 70, 50, 70, 50)).Swings;
        Assert.Equal(RuleVerdict.Holds, rule.Verdict);
        Assert.Equal(.2, rule.MeanChange!.Value, 9);
    }

    [Fact]
    public void A_leading_share_that_changes_by_less_than_20_points_does_not_swing()
    {
        var rule = Of(Leading(70, 50, 70, 50, 70, 50, 70, 51)).Swings;
        Assert.Equal(RuleVerdict.DoesNotHold, rule.Verdict);
        Assert.Equal(139 / 700d, rule.MeanChange!.Value, 9);
    }

    [Fact]
    public void A_change_in_one_direction_counts_like_one_back_and_forth() =>
        Assert.Equal(.1, Of(Leading(70, 60, 50, 40, 30, 20, 10, 0)).Swings.MeanChange!.Value, 9);

    [Fact]
    public void Only_the_last_8_recorded_weeks_swing() =>
        Assert.Equal(0, Of(Leading(0, 100, 0, 100, 60, 60, 60, 60, 60, 60, 60, 60)).Swings.MeanChange);

    [Fact]
    public void A_week_without_minutes_is_left_out_and_not_taken_for_zero()
    {
        var weeks = Leading(60, 60, 60, 60, 60, 60, 60, 60).ToList();
        weeks.Insert(4, new WeekMinutes(Given.WeeksAgo(20), default));
        var shifted = weeks.Select((week, i) => week with { Week = Given.WeeksAgo(weeks.Count - i) });
        Assert.Equal(0, Of([.. shifted]).Swings.MeanChange);
    }

    [Fact]
    public void Someone_who_decided_to_lead_with_half_of_the_minutes_hands_on_is_pulled_both_ways()
    {
        var rule = Of(Leading(50, 50, 50, 50, 50, 50, 50, 50), LeadershipChoice.ToLead).HandsOn;
        Assert.Equal(RuleVerdict.Holds, rule.Verdict);
        Assert.Equal(.5, rule.HandsOn!.Value.Value);
    }

    [Fact]
    public void Someone_who_decided_to_lead_with_less_than_half_hands_on_is_not() =>
        Assert.Equal(RuleVerdict.DoesNotHold, Of(Leading(50, 50, 50, 50, 50, 50, 50, 51), LeadershipChoice.ToLead).HandsOn.Verdict);

    [Theory]
    [InlineData(LeadershipChoice.ToContribute)]
    [InlineData(LeadershipChoice.NotDecided)]
    [InlineData(null)]
    public void Hands_on_work_pulls_nobody_who_has_not_decided_to_lead(LeadershipChoice? decision)
    {
        var rule = Of(Leading(0, 0, 0, 0, 0, 0, 0, 0), decision).HandsOn;
        Assert.Equal(RuleVerdict.DoesNotHold, rule.Verdict);
        Assert.False(rule.HasDecidedToLead);
    }

    [Fact]
    public void Hands_on_is_a_share_of_all_minutes_not_a_mean_of_weekly_shares()
    {
        WeekMinutes[] weeks = [.. Leading(100, 100, 100, 100, 100, 100, 100, 0).SkipLast(1), Week(1, 700, handsOn: 700)];
        Assert.Equal(.5, Of(weeks, LeadershipChoice.ToLead).HandsOn.HandsOn!.Value.Value);
    }

    [Fact]
    public void Hours_above_the_agreed_ones_in_3_of_the_last_4_known_weeks_pull()
    {
        var rule = OfHours(2300, 2251, 2250, 2251);
        Assert.Equal(RuleVerdict.Holds, rule.Verdict);
        Assert.Equal([4, 3, 1], rule.Above.Select(week => Given.ThisWeek - week.Week));
    }

    [Fact]
    public void Hours_above_the_agreed_ones_in_2_of_the_last_4_known_weeks_do_not() =>
        Assert.Equal(RuleVerdict.DoesNotHold, OfHours(2300, 2250, 2250, 2251).Verdict);

    [Fact]
    public void Hours_of_earlier_weeks_do_not_count() =>
        Assert.Equal(RuleVerdict.DoesNotHold, OfHours(3000, 3000, 3000, 3000, 2250, 2250, 2250).Verdict);

    [Fact]
    public void With_fewer_than_8_recorded_weeks_nothing_is_said_about_shares()
    {
        var pulled = Of(Leading(0, 100, 0, 100, 0, 100, 0), LeadershipChoice.ToLead);
        Assert.Equal((RuleVerdict.NotEnoughWeeks, RuleVerdict.NotEnoughWeeks), (pulled.Swings.Verdict, pulled.HandsOn.Verdict));
        Assert.Null(pulled.Swings.MeanChange);
        Assert.Null(pulled.HandsOn.HandsOn);
        Assert.Equal(7, pulled.Swings.Weeks.Count);
        Assert.True(pulled.IsTooEarly);
        Assert.False(pulled.IsShown);
    }

    [Fact]
    public void With_fewer_than_4_known_weeks_nothing_is_said_about_hours() =>
        Assert.Equal(RuleVerdict.NotEnoughWeeks, OfHours(9000, 9000, 9000).Verdict);

    [Fact]
    public void It_is_shown_when_any_rule_holds_and_says_how_many()
    {
        var weeks = Leading(0, 100, 0, 100, 0, 100, 0, 100);
        Assert.True(Of(weeks).IsShown);
        Assert.Equal(1, Of(weeks).RulesThatHold);
        Assert.Equal(2, Of(weeks, LeadershipChoice.ToLead).RulesThatHold);
        Assert.False(Of(Leading(60, 60, 60, 60, 60, 60, 60, 60), LeadershipChoice.ToLead).IsShown);
    }

    [Fact]
    public void Weeks_out_of_order_are_refused()
    {
        var weeks = Leading(60, 60);
        Assert.Throws<ArgumentException>(() => Of([weeks[1], weeks[0]]));
        Assert.Throws<ArgumentException>(() => Of([weeks[0], weeks[0]]));
    }

    [Fact]
    public void The_rules_agree_with_their_words_on_any_history() =>
        Given.Always(Given.AnyHistory(), history =>
        {
            var pulled = Of(history, LeadershipChoice.ToLead);
            var recorded = history.Where(week => week.Minutes.IsRecorded).Reverse().Take(8).Reverse().ToList();
            if (recorded.Count < 8)
            {
                return pulled is { Swings.Verdict: RuleVerdict.NotEnoughWeeks, HandsOn.Verdict: RuleVerdict.NotEnoughWeeks };
            }

            var changes = 0d;
            for (var i = 1; i < 8; i++)
            {
                changes += Math.Abs(recorded[i].Minutes.LeadingShare!.Value.Percent - recorded[i - 1].Minutes.LeadingShare!.Value.Percent);
            }

            var handsOn = recorded.Sum(week => week.Minutes.HandsOn) / (double)recorded.Sum(week => week.Minutes.Total);
            return (pulled.Swings.Verdict == RuleVerdict.Holds) == (changes / 7 >= 20 - 1e-6)
                && (pulled.HandsOn.Verdict == RuleVerdict.Holds) == (handsOn >= .5);
        });

    [Fact]
    public void The_same_share_every_week_never_swings_however_many_minutes() =>
        Given.Always(Gen.Choose(1, 50).ArrayOf(8), hours =>
            Of([.. hours.Select((many, i) => Week(8 - i, 60 * many, handsOn: 18 * many))]).Swings.MeanChange < 1e-9);

    private static PulledBothWays Of(WeekMinutes[] weeks, LeadershipChoice? decision = null) => PulledBothWays.Of(weeks, [], decision);

    private static HoursRule OfHours(params int[] worked) => PulledBothWays.Of(
        [],
        [.. worked.Select((minutes, i) => new WeekHours(Given.WeeksAgo(worked.Length - i), new Minutes(minutes), new Minutes(2250)))],
        decision: null).Hours;

    /// <summary>Weeks of 100 minutes each with so many leading ones, the last one being last week.</summary>
    private static WeekMinutes[] Leading(params int[] leading) =>
        [.. leading.Select((minutes, i) => Week(leading.Length - i, 100, handsOn: 100 - minutes))];

    private static WeekMinutes Week(int ago, int minutes, int handsOn) =>
        new(Given.WeeksAgo(ago), default(DimensionMinutes).Plus(Dimension.Value, new Invested(minutes, handsOn)));
}
