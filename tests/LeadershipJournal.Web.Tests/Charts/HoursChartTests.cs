using Bunit;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class HoursChartTests : BunitContext
{
    private static readonly IsoWeek First = IsoWeek.Create(2026, 40);

    [Fact]
    public void What_went_over_the_agreed_hours_has_its_own_box_and_column()
    {
        var chart = Chart(new HoursWeek(First, 2400, 2250), new HoursWeek(First.AddWeeks(1), 2000, 2250));

        Assert.Single(chart.FindAll("g[fill='url(#p-over)'] rect"));
        Assert.Equal(["2 h 30", "0 min"], chart.FindAll("tbody td:last-child").Select(cell => cell.TextContent.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void A_week_whose_hours_are_not_known_is_missing_not_zero()
    {
        var chart = Chart(new HoursWeek(First, null, 2250));

        Assert.Single(chart.FindAll(".c-miss"));
        Assert.Equal("not recorded", chart.Find("tr.missing td").TextContent);
    }

    [Fact]
    public void The_running_week_counts_in_no_summary()
    {
        var chart = Chart(new HoursWeek(First, 2400, 2250), new HoursWeek(First.AddWeeks(1), 2600, 2250, Running: true));

        Assert.Contains("known for 1 ended weeks; 1 of them", chart.Find("desc").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<HoursChart> Chart(params HoursWeek[] weeks) =>
        Render<HoursChart>(p => p.Add(c => c.Id, "h").Add(c => c.Weeks, weeks));
}
