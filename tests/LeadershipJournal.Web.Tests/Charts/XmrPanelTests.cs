using Bunit;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class XmrPanelTests : BunitContext
{
    private static readonly IsoWeek First = IsoWeek.Create(2026, 40);

    [Fact]
    public void Only_a_week_out_of_the_ordinary_is_ringed_named_and_focusable()
    {
        var panel = Panel(new XmrLimits(.2, .1, .3), Week(0, .2), Week(1, .45, outside: true), Week(2, .2));

        Assert.Single(panel.FindAll(".c-ring"));
        Assert.Equal("W41", panel.Find(".halo").TextContent);
        Assert.Equal("0", panel.Find(".pt").GetAttribute("tabindex"));
    }

    [Fact]
    public void A_missing_week_breaks_the_line()
    {
        var panel = Panel(new XmrLimits(.2, .1, .3), Week(0, .2), Week(1, null), Week(2, .2));

        Assert.Equal(2, panel.Find(".c-line.thin").GetAttribute("d")!.Count(c => c == 'M'));
    }

    [Fact]
    public void Without_limits_there_is_no_band_and_the_description_says_why()
    {
        var panel = Panel(null, Week(0, .2));

        Assert.Empty(panel.FindAll(".c-band"));
        Assert.Contains("Too few recorded weeks", panel.Find("desc").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_intention_is_drawn_as_two_levels()
    {
        var panel = Panel(null, Week(0, .2, .1), Week(1, .2, .1), Week(2, .2, .3));

        Assert.Equal(2, panel.Find(".c-target-line").GetAttribute("d")!.Count(c => c == 'H'));
    }

    private static XmrWeek Week(int index, double? share, double? intended = .25, bool outside = false) =>
        new(First.AddWeeks(index), share, share, intended, outside);

    private IRenderedComponent<XmrPanel> Panel(XmrLimits? limits, params XmrWeek[] weeks) =>
        Render<XmrPanel>(p => p.Add(x => x.Id, "x").Add(x => x.Series, new XmrSeries(Dimension.Value, weeks, limits, "As found.")));
}
