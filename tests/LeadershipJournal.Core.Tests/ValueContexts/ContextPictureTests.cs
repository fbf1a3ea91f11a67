using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Core.ValueContexts;
using Xunit;

namespace LeadershipJournal.Core.Tests.ValueContexts;

public class ContextPictureTests
{
    private static readonly ContextTree City = Contexts.Tree("City", "City/Housing", "City/Housing/Claims", "City/Housing/Payments", "City/Schools", "Family");

    [Fact]
    public void Contexts_are_rows_indented_by_how_deep_they_lie()
    {
        var picture = ContextPicture.Of(City, []);
        Assert.Equal(["City", "Housing", "Claims", "Payments", "Schools", "Family"], Names(picture));
        Assert.Equal([0, 1, 2, 2, 1, 0], picture.Rows.Select(row => row.Depth));
        Assert.False(picture.IsFolded);
    }

    [Fact]
    public void A_stem_says_whether_more_of_its_level_follows()
    {
        var rows = ContextPicture.Of(City, []).Rows;
        Assert.Equal([true, true], rows[2].Stems);
        Assert.Equal([true, false], rows[3].Stems);
        Assert.Equal([false], rows[4].Stems);
    }

    [Fact]
    public void Archived_contexts_are_not_drawn() =>
        Assert.Equal(["City", "Schools", "Family"], Names(ContextPicture.Of(City.Archive(City.Id("City/Housing"), Given.Today).Required(), [])));

    [Fact]
    public void A_contradiction_is_an_arc_between_its_two_rows()
    {
        var link = Link("City/Housing/Payments", "City");
        var arc = Assert.Single(ContextPicture.Of(City, [link]).Arcs);
        Assert.Equal((0, 3, 0), (arc.Upper.Row, arc.Lower.Row, arc.Lane));
        Assert.Equal([link.Id], arc.Contradictions);
    }

    [Fact]
    public void Contradictions_between_the_same_two_are_one_arc_that_names_them_all()
    {
        var (first, second) = (Link("City", "Family"), Link("Family", "City"));
        Assert.Equal([first.Id, second.Id], Assert.Single(ContextPicture.Of(City, [first, second]).Arcs).Contradictions);
    }

    [Fact]
    public void Arcs_beside_each_other_take_different_lanes_and_the_shorter_lies_within()
    {
        var arcs = ContextPicture.Of(City, [Link("City", "Family"), Link("City/Housing", "City/Housing/Claims"), Link("City/Housing/Payments", "City/Schools")]).Arcs;
        Assert.Equal([(1, 2, 0), (3, 4, 0), (0, 5, 1)], arcs.Select(arc => (arc.Upper.Row, arc.Lower.Row, arc.Lane)));
    }

    [Fact]
    public void Where_arcs_meet_one_row_each_has_a_slot_and_those_that_go_up_come_first()
    {
        var arcs = ContextPicture.Of(City, [Link("City", "City/Housing/Claims"), Link("City/Housing/Claims", "Family")]).Arcs;
        Assert.Equal(new ArcEnd(2, 0, 2), arcs.Single(arc => arc.Upper.Row == 0).Lower);
        Assert.Equal(new ArcEnd(2, 1, 2), arcs.Single(arc => arc.Upper.Row == 2).Upper);
    }

    [Fact]
    public void Beyond_so_many_rows_branches_fold_into_the_context_they_lie_in()
    {
        var picture = ContextPicture.Of(City, [], mostRows: 4);
        Assert.Equal(["City", "Housing", "Schools", "Family"], Names(picture));
        Assert.Equal([0, 2, 0, 0], picture.Rows.Select(row => row.Folded));
    }

    [Fact]
    public void An_arc_to_a_folded_context_ends_at_the_row_it_is_folded_into_and_is_merged()
    {
        var picture = ContextPicture.Of(
            City,
            [Link("City/Housing/Claims", "Family"), Link("City/Housing/Payments", "Family"), Link("City/Housing/Claims", "City/Housing/Payments")],
            mostRows: 4);
        var arc = Assert.Single(picture.Arcs);
        Assert.Equal((1, 3, 2), (arc.Upper.Row, arc.Lower.Row, arc.Contradictions.Count));
        Assert.Equal([0, 1, 0, 0], picture.Rows.Select(row => row.Inside));
    }

    [Fact]
    public void A_long_run_of_siblings_ends_in_a_row_for_the_rest()
    {
        var flat = Contexts.Tree([.. Enumerable.Range(0, 9).Select(number => $"C{number}")]);
        var picture = ContextPicture.Of(flat, [new(Guid.NewGuid(), flat.Id("C0"), flat.Id("C8"))], mostRows: 4);
        Assert.Equal(["C0", "C1", "C2", "rest"], Names(picture));
        Assert.Equal(6, picture.Rows[3].Folded);
        Assert.Equal(3, Assert.Single(picture.Arcs).Lower.Row);
    }

    [Fact]
    public void A_branch_can_be_drawn_alone_and_what_points_out_of_it_is_counted()
    {
        var picture = ContextPicture.Of(
            City, [Link("City/Housing/Claims", "Family"), Link("City/Housing/Claims", "City/Housing/Payments")], within: City.Id("City/Housing"));
        Assert.Equal(["Claims", "Payments"], Names(picture));
        Assert.Equal([0, 0], picture.Rows.Select(row => row.Depth));
        Assert.Equal(1, picture.Outside);
        Assert.Single(picture.Arcs);
    }

    [Fact]
    public void What_finds_no_lane_is_counted_and_the_shortest_are_drawn()
    {
        var picture = ContextPicture.Of(City, [Link("City", "Family"), Link("City", "City/Housing")], mostLanes: 1);
        Assert.Equal(1, Assert.Single(picture.Arcs).Lower.Row);
        Assert.Equal(1, picture.Undrawn);
    }

    [Fact]
    public void No_context_and_no_contradiction_is_lost_however_much_there_is() => Given.Always(AnyPicture(), sample =>
    {
        var picture = ContextPicture.Of(sample.Tree, sample.Links, mostRows: sample.Rows, mostLanes: sample.Lanes);
        var contexts = picture.Rows.Sum(row => row.Folded + (row.Context is null ? 0 : 1));
        var contradictions = picture.Arcs.Sum(arc => arc.Contradictions.Count) + picture.Rows.Sum(row => row.Inside) + picture.Undrawn + picture.Outside;
        return contexts == sample.Tree.Active.Count() && contradictions == sample.Links.Count
            && picture.Rows.Count <= sample.Rows && picture.Lanes <= sample.Lanes && picture.Outside == 0;
    }, tests: 100);

    [Fact]
    public void In_one_lane_no_arc_runs_beside_another_and_no_lane_further_in_was_free() => Given.Always(AnyPicture(), sample =>
    {
        var arcs = ContextPicture.Of(sample.Tree, sample.Links, mostRows: sample.Rows, mostLanes: sample.Lanes).Arcs;
        return arcs.All(arc => arcs.All(other => other == arc || other.Lane != arc.Lane || !Beside(arc, other)))
            && arcs.All(arc => Enumerable.Range(0, arc.Lane).All(lane => arcs.Any(other => other.Lane == lane && Beside(arc, other))));
    }, tests: 100);

    private static bool Beside(PictureArc arc, PictureArc other) => arc.Upper.Row < other.Lower.Row && other.Upper.Row < arc.Lower.Row;

    private static string[] Names(ContextPicture picture) => [.. picture.Rows.Select(row => row.Context?.Node.Name ?? "rest")];

    private static ContradictionLink Link(string one, string other) => new(Guid.NewGuid(), City.Id(one), City.Id(other));

    private static Gen<Sample> AnyPicture() =>
        from count in Gen.Choose(2, 60)
        from parents in Gen.Choose(-3, 58).ArrayOf(count)
        from ends in Gen.Choose(0, 1000).ArrayOf(2 * count)
        from rows in Gen.Choose(1, 20)
        from lanes in Gen.Choose(0, 6)
        select Sample.Of(parents, ends, rows, lanes);

    private sealed record Sample(ContextTree Tree, IReadOnlyList<ContradictionLink> Links, int Rows, int Lanes)
    {
        public static Sample Of(int[] parents, int[] ends, int rows, int lanes)
        {
            var tree = ContextTree.Empty;
            List<Guid> ids = [];
            foreach (var (number, parent) in parents.Index())
            {
                var id = Guid.CreateVersion7();
                var wanted = parent >= 0 && parent < ids.Count ? ids[parent] : (Guid?)null;
                tree = (tree.Add(id, $"C{number}", ValueContextKind.Mission, wanted).Value ?? tree.Add(id, $"C{number}", ValueContextKind.Mission, null).Value)!;
                ids.Add(id);
            }

            return new Sample(
                tree,
                [.. ends.Chunk(2).Select(pair => (One: ids[pair[0] % ids.Count], Other: ids[pair[1] % ids.Count]))
                    .Where(pair => pair.One != pair.Other).Select(pair => new ContradictionLink(Guid.NewGuid(), pair.One, pair.Other))],
                rows,
                lanes);
        }
    }
}
