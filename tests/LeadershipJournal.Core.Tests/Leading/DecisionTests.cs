using LeadershipJournal.Core.Leading;
using Xunit;

namespace LeadershipJournal.Core.Tests.Leading;

public class DecisionTests
{
    [Fact]
    public void A_decision_may_be_made_today() => Assert.True(Create(Given.Today).Succeeded);

    [Fact]
    public void A_decision_may_be_back_dated() => Assert.True(Create(Given.Today.AddYears(-7)).Succeeded);

    [Fact]
    public void A_decision_in_the_future_is_refused()
    {
        var refusal = Assert.Single(Create(Given.Today.AddDays(1)).Refusals);
        Assert.Equal("Date", refusal.Field);
        Assert.Equal("A decision is dated today or earlier; Saturday 21 November 2026 is still to come.", refusal.Message);
    }

    [Fact]
    public void A_decision_before_the_journal_begins_is_refused() =>
        Assert.Equal("Date", Assert.Single(Create(new DateOnly(1899, 12, 31)).Refusals).Field);

    [Fact]
    public void What_is_none_of_the_three_choices_is_refused() => Assert.Equal(
        ["Choice", "CameBy"],
        Decision.Create(Given.Today, (LeadershipChoice)3, (WayHere)4, null, Given.Today).Refusals.Select(refusal => refusal.Field));

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-01")]
    [InlineData("2031-11-21")]
    public void One_looks_at_it_again_after_the_decision_and_within_five_years(string day) =>
        Assert.Equal("LookAgainOn", Assert.Single(Create(Given.Today, Given.Day(day)).Refusals).Field);

    [Theory]
    [InlineData("2027-01-11", false)]
    [InlineData("2027-01-12", true)]
    [InlineData("2028-01-01", true)]
    public void The_app_asks_from_the_day_on_that_was_set(string today, bool asks) =>
        Assert.Equal(asks, Create(Given.Today, Given.Day("2027-01-12")).Required().IsLookDue(Given.Day(today)));

    [Fact]
    public void Without_a_day_the_app_never_asks() => Assert.False(Create(Given.Today).Required().IsLookDue(Given.Day("2040-01-01")));

    [Theory]
    [InlineData("2025-03-02", null)]
    [InlineData("2025-03-03", LeadershipChoice.ToContribute)]
    [InlineData("2025-11-19", LeadershipChoice.ToContribute)]
    [InlineData("2025-11-20", LeadershipChoice.NotDecided)]
    [InlineData("2026-01-11", LeadershipChoice.NotDecided)]
    [InlineData("2026-01-12", LeadershipChoice.ToLead)]
    [InlineData("2026-11-20", LeadershipChoice.ToLead)]
    public void The_last_decision_that_has_begun_is_in_force(string day, LeadershipChoice? choice) =>
        Assert.Equal(choice, History().InForce(Given.Day(day))?.Choice);

    [Fact]
    public void An_earlier_decision_ends_the_day_before_the_next()
    {
        var history = History();
        Assert.Equal(
            [Given.Day("2025-11-19"), Given.Day("2026-01-11"), (DateOnly?)null],
            history.All.Select(history.Until));
    }

    [Fact]
    public void A_second_decision_on_one_day_is_refused_and_told_to_change_that_days_one()
    {
        var refusal = History().Refuse(Given.Day("2026-01-12"));
        Assert.Equal("Date", refusal?.Field);
        Assert.Equal(
            "There is a decision of Monday 12 January 2026 already, and there is one a day. Change that day's decision, or choose another day.",
            refusal?.Message);
    }

    [Fact]
    public void A_decision_between_two_others_is_taken() => Assert.Null(History().Refuse(Given.Day("2026-01-11")));

    [Fact]
    public void Two_decisions_on_one_day_are_no_history() =>
        Assert.Throws<ArgumentException>(() => new DecisionHistory([Create(Given.Today).Required(), Create(Given.Today).Required()]));

    private static DecisionHistory History() => new([
        Decided("2026-01-12", LeadershipChoice.ToLead),
        Decided("2025-03-03", LeadershipChoice.ToContribute),
        Decided("2025-11-20", LeadershipChoice.NotDecided),
    ]);

    private static Decision Decided(string day, LeadershipChoice choice) =>
        Decision.Create(Given.Day(day), choice, WayHere.OwnChoice, null, Given.Today).Required();

    private static Outcome<Decision> Create(DateOnly date, DateOnly? lookAgainOn = null) =>
        Decision.Create(date, LeadershipChoice.ToLead, WayHere.Promotion, lookAgainOn, Given.Today);
}
