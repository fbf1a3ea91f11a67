using System.Globalization;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Commitments;

public sealed class CommitmentRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly CommitmentLife Open = new(CommitmentState.Open, Today.AddDays(-7), Today);

    [Fact]
    public void A_commitment_is_an_if_then_plan_with_a_dimension_and_a_date()
    {
        var plan = IfThenPlan.Create(" it is Friday 15:00 ", "review\r\nthe week", Dimension.Time, Today, Today).Required();
        Assert.Equal(("it is Friday 15:00", "review the week", Dimension.Time, Today), (plan.If, plan.Then, plan.Dimension, plan.Due));
    }

    [Fact]
    public void A_commitment_needs_no_date() => Assert.Null(IfThenPlan.Create("a", "b", Dimension.Self, due: null, Today).Required().Due);

    [Theory]
    [InlineData("", "b", "If")]
    [InlineData("a", "  ", "Then")]
    [InlineData("a", null, "Then")]
    public void A_plan_without_its_moment_or_its_deed_is_refused_at_the_field(string? @if, string? then, string field) =>
        Assert.Equal(field, Assert.Single(IfThenPlan.Create(@if, then, Dimension.Self, due: null, Today).Refusals).Field);

    [Fact]
    public void A_plan_without_a_dimension_is_refused() =>
        Assert.Equal("Dimension", Assert.Single(IfThenPlan.Create("a", "b", dimension: null, due: null, Today).Refusals).Field);

    [Fact]
    public void Five_hundred_characters_fit_and_one_more_does_not()
    {
        Assert.True(IfThenPlan.Create(new string('a', 500), "b", Dimension.Self, due: null, Today).Succeeded);
        var refusal = Assert.Single(IfThenPlan.Create(new string('a', 501), "b", Dimension.Self, due: null, Today).Refusals);
        Assert.Contains("501", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_date_in_the_past_is_refused_with_the_date_named()
    {
        var refusal = Assert.Single(IfThenPlan.Create("a", "b", Dimension.Self, Today.AddDays(-1), Today).Refusals);
        Assert.Equal("Due", refusal.Field);
        Assert.Contains("Thursday 19 November 2026", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_has_passed_since_may_stay_when_the_words_change() =>
        Assert.True(IfThenPlan.Create("a", "b", Dimension.Self, Today.AddDays(-9), Today, dueBefore: Today.AddDays(-9)).Succeeded);

    [Fact]
    public void An_open_one_can_be_done_and_opened_again()
    {
        var done = Open.Done(Today).Required();
        Assert.Equal(CommitmentState.Done, done.State);
        Assert.Equal(CommitmentState.Open, done.Reopen(Today).Required().State);
    }

    [Fact]
    public void Dropping_needs_a_reason()
    {
        Assert.Equal("Reason", Assert.Single(Open.Drop(" ", Today).Refusals).Field);
        Assert.Equal(CommitmentState.Dropped, Open.Drop("It was a wish.", Today).Required().State);
    }

    [Fact]
    public void Carrying_over_leads_to_a_later_day_and_the_commitment_stays_to_be_kept()
    {
        var carried = Open.CarryOver(Today.AddDays(7), Today).Required();
        Assert.Equal((CommitmentState.CarriedOver, Today.AddDays(7), true), (carried.State, carried.Due, carried.IsActive));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Carrying_over_to_no_day_a_past_one_or_the_same_one_is_refused(int? days) =>
        Assert.Equal("Due", Assert.Single(Open.CarryOver(days is { } ahead ? Today.AddDays(ahead) : null, Today).Refusals).Field);

    [Fact]
    public void What_is_done_or_dropped_is_not_done_dropped_or_carried_over_once_more()
    {
        foreach (var ended in (CommitmentLife[])[Open.Done(Today).Required(), Open.Drop("No.", Today).Required()])
        {
            Assert.False(ended.Done(Today).Succeeded);
            Assert.False(ended.Drop("No.", Today).Succeeded);
            Assert.False(ended.CarryOver(Today.AddDays(7), Today).Succeeded);
        }
    }

    [Theory]
    [InlineData(null, CommitmentMoment.NoDate)]
    [InlineData(-1, CommitmentMoment.PastItsDate)]
    [InlineData(0, CommitmentMoment.ThisWeek)]
    [InlineData(2, CommitmentMoment.ThisWeek)]
    [InlineData(3, CommitmentMoment.Later)]
    public void Open_ones_come_up_past_their_date_this_week_later_or_without_a_date(int? days, CommitmentMoment moment) =>
        Assert.Equal(moment, CommitmentMoments.Of(days is { } ahead ? Today.AddDays(ahead) : null, Today));

    [Fact]
    public void Overdue_is_only_what_is_still_to_be_kept()
    {
        Assert.True(Open.IsOverdue(Today.AddDays(1)));
        Assert.False(Open.IsOverdue(Today));
        Assert.False(Open.Done(Today).Required().IsOverdue(Today.AddDays(1)));
    }

    [Theory]
    [InlineData(null, "2026-11-27")]
    [InlineData("2026-11-20", "2026-11-27")]
    [InlineData("2026-11-18", "2026-11-25")]
    [InlineData("2026-10-05", "2026-11-23")]
    [InlineData("2026-11-22", "2026-11-29")]
    [InlineData("2026-12-02", "2026-12-09")]
    public void Carrying_over_leads_to_the_same_weekday_of_the_week_after_unless_another_date_is_chosen(string? due, string next)
    {
        var life = Open with { Due = due is null ? null : DateOnly.Parse(due, CultureInfo.InvariantCulture) };
        Assert.Equal(DateOnly.Parse(next, CultureInfo.InvariantCulture), life.NextWeek(Today));
        Assert.True(life.CarryOver(life.NextWeek(Today), Today).Succeeded);
    }

    [Fact]
    public void A_note_says_something_and_leaves_the_state_as_it_is()
    {
        Assert.Equal(Open, Open.Note("Two of three.").Required());
        Assert.Equal("Note", Assert.Single(Open.Note(" ").Refusals).Field);
        Assert.Contains("2,001", Assert.Single(Open.Note(new string('n', 2001)).Refusals).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_left_out_is_taken_back()
    {
        var id = Guid.CreateVersion7();
        CommitmentStepTaken[] steps =
        [
            new(id, Today.AddDays(-9), CommitmentEvent.CarriedOver),
            new(id, Today.AddDays(-5), CommitmentEvent.Note),
            new(id, Today.AddDays(-2), CommitmentEvent.Dropped),
            new(id, Today, CommitmentEvent.Reopened),
        ];
        Assert.Equal((CommitmentState.Open, Today), After(4));
        Assert.Equal((CommitmentState.Dropped, Today.AddDays(-2)), After(3));
        Assert.Equal((CommitmentState.CarriedOver, Today.AddDays(-9)), After(2));
        Assert.Equal((CommitmentState.Open, Today.AddDays(-20)), After(0));

        (CommitmentState, DateOnly) After(int count)
        {
            var life = CommitmentLife.After(Today.AddDays(-20), Today, steps.Take(count));
            return (life.State, life.Since);
        }
    }
}
