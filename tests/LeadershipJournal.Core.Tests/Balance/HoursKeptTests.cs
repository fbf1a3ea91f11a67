using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class HoursKeptTests
{
    private static readonly IntentionHistory Agreed = Given.Since(Given.WeeksAgo(50), Given.Shares(50, 50, 0, 0, 0), agreedMinutes: 2250);
    private static readonly WeekMinutes[] TwoWeeks = Given.Weeks((1200, 1200, 0, 0, 0), (1000, 1000, 0, 0, 0));

    [Fact]
    public void Hours_worked_are_the_number_in_the_weekly_review()
    {
        var hours = Report(new() { [Given.WeeksAgo(1)] = new Minutes(2700) }, HoursWorkedSource.Review)!;
        Assert.Equal(new WeekHours(Given.WeeksAgo(1), new Minutes(2700), new Minutes(2250)), Assert.Single(hours.Weeks));
    }

    [Fact]
    public void Else_they_are_the_recorded_minutes_if_the_leader_records_all_working_time()
    {
        var hours = Report(new() { [Given.WeeksAgo(1)] = new Minutes(2700) }, HoursWorkedSource.ReviewElseRecorded)!;
        Assert.Equal([2400, 2700], hours.Weeks.Select(week => week.Worked.Value));
    }

    [Fact]
    public void Else_they_are_missing() => Assert.Null(Report([], HoursWorkedSource.Review));

    [Fact]
    public void A_week_of_given_hours_counts_even_without_recorded_minutes() =>
        Assert.Equal(3, Report(new() { [Given.WeeksAgo(3)] = new Minutes(2400) }, HoursWorkedSource.ReviewElseRecorded)!.Weeks.Count);

    [Fact]
    public void Hours_are_held_against_the_hours_agreed_in_that_week()
    {
        var intentions = new IntentionHistory(
        [
            Given.Intention(Given.WeeksAgo(50), IntendedShares.Equal, agreedMinutes: 2400),
            Given.Intention(Given.WeeksAgo(1), IntendedShares.Equal, agreedMinutes: 1800),
        ]);
        var hours = BalanceReport.Of(Given.Input(TwoWeeks, intentions) with { HoursSource = HoursWorkedSource.ReviewElseRecorded }).Hours!;
        Assert.Equal([0, 200], hours.Weeks.Select(week => week.Over.Value));
        Assert.Equal([false, true], hours.Weeks.Select(week => week.IsAbove));
    }

    [Fact]
    public void Hours_a_week_are_the_mean_of_the_known_weeks()
    {
        var hours = Report([], HoursWorkedSource.ReviewElseRecorded)!;
        Assert.Equal((2200, 2250), (hours.Worked.Value, hours.Agreed.Value));
    }

    [Fact]
    public void A_week_that_the_period_cuts_has_no_hours_of_its_own()
    {
        var period = BalancePeriod.Between(Given.WeeksAgo(2).Friday, Given.WeeksAgo(1).Sunday);
        var input = Given.Input(TwoWeeks, Agreed, period) with
        {
            HoursSource = HoursWorkedSource.ReviewElseRecorded,
            PartialWeeks = [Given.Recorded(Given.WeeksAgo(2), 60, 0, 0, 0, 0)],
        };
        Assert.Equal([Given.WeeksAgo(1)], BalanceReport.Of(input).Hours!.Weeks.Select(week => week.Week));
    }

    [Fact]
    public void Hours_before_the_first_intention_are_left_out() =>
        Assert.Null(BalanceReport.Of(Given.Input(TwoWeeks) with { HoursSource = HoursWorkedSource.ReviewElseRecorded }).Hours);

    private static HoursKept? Report(Dictionary<IsoWeek, Minutes> reviews, HoursWorkedSource source) =>
        BalanceReport.Of(Given.Input(TwoWeeks, Agreed) with { HoursInReviews = reviews, HoursSource = source }).Hours;
}
