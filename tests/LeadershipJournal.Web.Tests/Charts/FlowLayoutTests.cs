using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class FlowLayoutTests
{
    private const double Height = 230;

    [Fact]
    public void Blocks_keep_the_order_of_the_dimensions_whatever_the_order_of_the_flows()
    {
        var layout = FlowLayout.Of(
            [new(Dimension.Time, Dimension.People, 60), new(Dimension.Value, Dimension.Self, 30)], Height);

        Assert.Equal([Dimension.Value, Dimension.Time], layout.Sources.Select(end => end.Dimension));
        Assert.Equal([Dimension.Self, Dimension.People], layout.Targets.Select(end => end.Dimension));
    }

    [Fact]
    public void Each_block_is_as_high_as_the_ribbons_that_leave_or_reach_it() =>
        Prop.ForAll(
            Gen.Choose(1, 2000).ListOf(4).ToArbitrary(),
            minutes =>
            {
                var flows = Flows(minutes);
                var layout = FlowLayout.Of(flows, Height);
                foreach (var end in layout.Targets)
                {
                    Assert.Equal(layout.Ribbons.Where(ribbon => ribbon.To == end.Dimension).Sum(ribbon => ribbon.Height), end.Height, 6);
                }
            })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_leaves_the_picture() =>
        Prop.ForAll(
            Gen.Choose(1, 2000).ListOf(4).ToArbitrary(),
            minutes =>
            {
                var layout = FlowLayout.Of(Flows(minutes), Height);
                Assert.All(layout.Sources.Concat(layout.Targets), end => Assert.InRange(end.Top, -1e-6, Height - end.Height + 1e-6));
            })
        .QuickCheckThrowOnFailure();

    private static List<Flow> Flows(IEnumerable<int> minutes) =>
    [
        .. minutes.Zip(
            [(Dimension.Self, Dimension.People), (Dimension.Self, Dimension.Time), (Dimension.Value, Dimension.Improvement), (Dimension.Value, Dimension.Time)],
            (amount, ends) => new Flow(ends.Item1, ends.Item2, amount)),
    ];
}
