using Bunit;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class BalanceBarsTests : BunitContext
{
    [Fact]
    public void A_bar_its_tick_and_its_whisker_share_one_scale()
    {
        var bars = Bars([new DimensionBar(Dimension.People, .2, .3, (.1, .25), -195)]);

        bars.Find(".bar svg").MarkupMatches(
            """
            <svg role="img" aria-labelledby="b-people-t b-people-d" width="100%" height="34">
              <title id="b-people-t">People</title>
              <desc id="b-people-d">20 % of recorded minutes; intention 30 %; likely between 10 % and 25 %</desc>
              <rect class="c-soft" y="9" width="100%" height="16" rx="3"></rect>
              <rect y="9" width="57.14%" height="16" rx="2" fill="url(#p-people)"></rect>
              <rect class="c-under" x="28.57%" y="13" width="42.86%" height="8" rx="1"></rect>
              <g class="c-whisk">
                <line x1="28.57%" x2="71.43%" y1="17" y2="17"></line>
                <line x1="28.57%" x2="28.57%" y1="13" y2="21"></line>
                <line x1="71.43%" x2="71.43%" y1="13" y2="21"></line>
              </g>
              <line class="c-target-halo" x1="85.71%" x2="85.71%" y1="4" y2="30"></line>
              <line class="c-target" x1="85.71%" x2="85.71%" y1="4" y2="30"></line>
            </svg>
            """);
    }

    [Fact]
    public void The_table_gives_the_same_figures()
    {
        var bars = Bars([new DimensionBar(Dimension.People, .2197, .3, (.197, .243), -195)]);

        Assert.Equal(
            ["22 %", "30 %", "19.7–24.3", "−8.0 pp", "−195"],
            bars.FindAll("tbody td").Select(cell => cell.TextContent.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void Minutes_without_an_intention_have_no_tick_no_range_and_no_column_for_them()
    {
        var bars = Render<BalanceBars>(p => p
            .Add(b => b.Id, "b").Add(b => b.Title, "So far").Add(b => b.Unit, ChartUnit.Minutes)
            .Add(b => b.Bars, [new DimensionBar(Dimension.Self, 135)]));

        Assert.Empty(bars.FindAll(".c-target, .c-whisk, .k-tick, .k-ci"));
        Assert.Equal(["Dimension", "Recorded"], bars.FindAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal("2 h 15", bars.Find("tbody td").TextContent.Replace('\u00a0', ' '));
    }

    [Fact]
    public void The_table_is_open_where_the_page_shows_tables()
    {
        var bars = Render<BalanceBars>(p => p
            .AddCascadingValue(ChartView.Tables)
            .Add(b => b.Id, "b").Add(b => b.Title, "Actual").Add(b => b.Bars, [new DimensionBar(Dimension.Self, .5)]));

        Assert.True(bars.Find("details").HasAttribute("open"));
    }

    private IRenderedComponent<BalanceBars> Bars(IReadOnlyList<DimensionBar> bars) =>
        Render<BalanceBars>(p => p.Add(b => b.Id, "b").Add(b => b.Title, "Actual").Add(b => b.Bars, bars));
}
