using Bunit;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class WeekStackTests : BunitContext
{
    private static readonly IsoWeek First = IsoWeek.Create(2026, 29);
    private static readonly double[] Equal = [.2, .2, .2, .2, .2];

    [Fact]
    public void A_missing_week_is_a_dashed_outline_with_its_reason_and_no_bar()
    {
        var stack = Stack(new StackWeek(First, null, Missing: "leave"));

        Assert.Single(stack.FindAll(".c-miss"));
        Assert.Empty(stack.FindAll("g[fill^='url(#p-'] rect"));
        Assert.Contains("leave", stack.Find("svg[role=img] svg text").TextContent, StringComparison.Ordinal);
        Assert.Equal("leave", stack.Find("tr.missing td").TextContent);
    }

    [Fact]
    public void Neighbouring_weeks_missing_for_one_reason_are_labelled_once()
    {
        var stack = Stack(
            new StackWeek(First, null, Missing: "leave"),
            new StackWeek(First.AddWeeks(1), null, Missing: "leave"),
            new StackWeek(First.AddWeeks(2), null));

        Assert.Equal(["leave", "not recorded"], stack.FindAll("svg[role=img] svg > text").Select(text => text.TextContent));
    }

    [Fact]
    public void A_reason_of_the_leaders_own_stays_off_paper()
    {
        var stack = Stack(new StackWeek(First, null, Missing: "leave"));

        Assert.Contains("no-print", stack.Find("svg[role=img] svg > text").ClassName, StringComparison.Ordinal);
        Assert.Equal("not recorded", stack.Find("svg[role=img] svg .print-only text").TextContent);
    }

    [Fact]
    public void The_running_week_is_faded_and_says_so_far()
    {
        var stack = Stack(new StackWeek(First, Equal, 600), new StackWeek(First.AddWeeks(1), Equal, 300, Running: true));

        Assert.Equal(5, stack.FindAll("rect.faded").Count);
        Assert.Contains("so far", stack.FindAll(".pt title")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("so far", stack.FindAll("tbody th")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_zero_draws_nothing_and_the_rest_fills_the_column()
    {
        var stack = Stack(new StackWeek(First, [0, .25, .75, 0, 0], 600));

        var boxes = stack.FindAll("g[fill^='url(#p-'] rect");
        Assert.Equal(["172.5", "0.8"], boxes.Select(box => box.GetAttribute("y")!.Replace("173.3", "172.5", StringComparison.Ordinal)));
        Assert.Equal(["56", "171"], boxes.Select(box => box.GetAttribute("height")));
    }

    [Fact]
    public void A_week_without_an_intention_has_no_figure_for_keeping_it()
    {
        var stack = Stack(new StackWeek(First, Equal, 600));

        Assert.Equal("no intention", stack.FindAll("tbody td")[^1].TextContent);
    }

    private IRenderedComponent<WeekStack> Stack(params StackWeek[] weeks) =>
        Render<WeekStack>(p => p.Add(s => s.Id, "s").Add(s => s.Weeks, weeks));
}
