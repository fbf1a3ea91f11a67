using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Intentions;

public class IntentionTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-20", "2026-11-23")]
    [InlineData("2026-11-22", "2026-11-23")]
    [InlineData("2026-11-23", "2026-11-30")]
    public void An_intention_starts_on_the_next_Monday_unless_said_otherwise(string today, string monday) =>
        Assert.Equal(Given.Day(monday), Intention.NextMonday(Given.Day(today)));

    [Fact]
    public void An_intention_that_starts_on_another_day_is_refused_and_the_nearest_Mondays_are_named()
    {
        var refusal = Assert.Single(Create(starts: new DateOnly(2026, 11, 25)).Refusals);
        Assert.Equal("Starts", refusal.Field);
        Assert.Contains("Monday 23 November 2026 and Monday 30 November 2026", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10081)]
    public void Agreed_hours_outside_a_week_are_refused(int minutes) =>
        Assert.Equal("AgreedHours", Assert.Single(Create(agreed: minutes).Refusals).Field);

    [Fact]
    public void A_focus_needs_a_reason_and_a_reason_a_focus()
    {
        Assert.Equal("FocusReason", Assert.Single(Create(focus: Dimension.People).Refusals).Field);
        Assert.Equal("Focus", Assert.Single(Create(reason: FocusReason.LeastExplored).Refusals).Field);
        Assert.Equal(new Focus(Dimension.People, FocusReason.LeastExplored), Create(focus: Dimension.People, reason: FocusReason.LeastExplored).Value!.Focus);
    }

    [Fact]
    public void A_review_before_the_start_is_refused() => Assert.Equal("ReviewOn", Assert.Single(Create(reviewOn: Monday).Refusals).Field);

    [Fact]
    public void The_app_asks_once_the_review_on_date_has_come()
    {
        var intention = Create(reviewOn: Monday.AddDays(28)).Required();
        Assert.False(intention.IsReviewDue(Monday.AddDays(27)));
        Assert.True(intention.IsReviewDue(Monday.AddDays(28)));
        Assert.False(Create().Required().IsReviewDue(Monday.AddYears(3)));
    }

    [Fact]
    public void Intended_minutes_of_a_week_sum_to_the_agreed_hours() => Given.Always(
        Given.AnyShares(),
        shares => Given.Intention(Given.ThisWeek, shares, agreedMinutes: 2251).IntendedMinutes().Total == 2251);

    [Fact]
    public void The_intention_in_force_is_the_last_that_has_started()
    {
        var first = Given.Intention(Given.Week("2026-W03"), Given.Shares(20, 20, 20, 20, 20));
        var second = Given.Intention(Given.Week("2026-W34"), Given.Shares(10, 30, 20, 25, 15));
        var history = new IntentionHistory([second, first]);
        Assert.Null(history.InForce(Given.Week("2026-W02")));
        Assert.Equal(first, history.InForce(Given.Week("2026-W03")));
        Assert.Equal(first, history.InForce(Given.Week("2026-W33")));
        Assert.Equal(second, history.InForce(Given.Week("2026-W34")));
        Assert.Equal(second, history.InForce(Given.Week("2027-W34")));
    }

    [Fact]
    public void Of_two_intentions_with_the_same_start_the_one_written_last_holds()
    {
        var first = Given.Intention(Given.ThisWeek, Given.Shares(20, 20, 20, 20, 20));
        var second = Given.Intention(Given.ThisWeek, Given.Shares(10, 30, 20, 25, 15));
        Assert.Equal(second, new IntentionHistory([first, second]).InForce(Given.ThisWeek));
    }

    private static Outcome<Intention> Create(
        DateOnly? starts = null, int agreed = 2250, Dimension? focus = null, FocusReason? reason = null, DateOnly? reviewOn = null) =>
        Intention.Create(starts ?? Monday, IntendedShares.Equal, agreed, focus, reason, reviewOn, Given.Today);
}
