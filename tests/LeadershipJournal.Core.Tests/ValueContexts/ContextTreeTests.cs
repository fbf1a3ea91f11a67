using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Core.ValueContexts;
using Xunit;

namespace LeadershipJournal.Core.Tests.ValueContexts;

public class ContextTreeTests
{
    private static readonly ContextTree City = Contexts.Tree("City", "City/Housing", "City/Housing/Claims", "City/Housing/Payments", "City/Schools", "Family");

    [Fact]
    public void Contexts_are_nested_in_the_leaders_own_order()
    {
        Assert.Equal(["City", "City/Housing", "City/Housing/Claims", "City/Housing/Payments", "City/Schools", "Family"], City.Paths());
        Assert.Equal([0, 1, 2, 2, 1, 0], City.Active.Select(place => place.Depth));
    }

    [Fact]
    public void A_context_moved_under_its_own_descendant_is_refused_and_both_are_named()
    {
        var refusal = Assert.Single(City.Move(City.Id("City"), City.Id("City/Housing/Claims")).Refusals);
        Assert.Equal(nameof(ContextNode.ParentId), refusal.Field);
        Assert.Equal("“Claims” lies in “City”, so “City” cannot lie in it. Move “Claims” out first.", refusal.Message);
    }

    [Fact]
    public void A_context_moved_under_itself_is_refused() =>
        Assert.Equal("“City” cannot lie in itself.", Assert.Single(City.Move(City.Id("City"), City.Id("City")).Refusals).Message);

    [Fact]
    public void A_moved_context_takes_along_what_lies_in_it_and_comes_last() =>
        Assert.Equal(
            ["City", "City/Schools", "Family", "Family/Housing", "Family/Housing/Claims", "Family/Housing/Payments"],
            City.Move(City.Id("City/Housing"), City.Id("Family")).Required().Paths());

    [Fact]
    public void A_context_moved_to_where_it_lies_stays_in_its_place() =>
        Assert.Equal(City.Paths(), City.Move(City.Id("City/Housing"), City.Id("City")).Required().Paths());

    [Fact]
    public void Siblings_can_be_put_in_another_order_and_the_first_and_last_stay()
    {
        Assert.Equal("City/Housing/Payments", City.Shift(City.Id("City/Housing/Payments"), isUp: true).Required().Paths()[2]);
        Assert.Equal("City/Housing/Payments", City.Shift(City.Id("City/Housing/Claims"), isUp: false).Required().Paths()[2]);
        Assert.Equal(City.Paths(), City.Shift(City.Id("City/Housing/Claims"), isUp: true).Required().Paths());
        Assert.Equal(City.Paths(), City.Shift(City.Id("City/Housing/Payments"), isUp: false).Required().Paths());
    }

    [Fact]
    public void An_archived_sibling_is_stepped_over()
    {
        var tree = Contexts.Tree("A", "B", "C");
        tree = tree.Archive(tree.Id("B"), Given.Today).Required();
        Assert.Equal(["C", "A"], tree.Shift(tree.Id("C"), isUp: true).Required().Paths());
        Assert.Equal(["C", "A"], tree.Shift(tree.Id("A"), isUp: false).Required().Paths());
    }

    [Fact]
    public void The_children_of_an_archived_context_are_archived_with_it_and_come_back_with_it()
    {
        var archived = City.Archive(City.Id("City/Housing"), Given.Today).Required();
        Assert.Equal(["City", "City/Schools", "Family"], archived.Paths());
        Assert.True(archived.Find(City.Id("City/Housing/Claims"))!.IsArchived);
        Assert.Equal(City.Paths(), archived.BringBack(City.Id("City/Housing")).Required().Paths());
    }

    [Fact]
    public void What_was_archived_before_its_parent_stays_archived_when_the_parent_comes_back()
    {
        var housing = City.Id("City/Housing");
        var tree = City.Archive(City.Id("City/Housing/Claims"), Given.Today).Required().Archive(housing, Given.Today).Required();
        Assert.Equal(["City", "City/Housing", "City/Housing/Payments", "City/Schools", "Family"], tree.BringBack(housing).Required().Paths());
    }

    [Fact]
    public void A_context_in_an_archived_one_comes_back_after_it()
    {
        var tree = City.Archive(City.Id("City/Housing/Claims"), Given.Today).Required().Archive(City.Id("City"), Given.Today).Required();
        Assert.Equal(
            "It lies in “City”, which is archived. Bring that back first.",
            Assert.Single(tree.BringBack(City.Id("City/Housing/Claims")).Refusals).Message);
    }

    [Fact]
    public void Nothing_is_added_or_moved_into_an_archived_context()
    {
        var tree = City.Archive(City.Id("City"), Given.Today).Required();
        Assert.StartsWith("“City” is archived.", Assert.Single(tree.Move(City.Id("Family"), City.Id("City")).Refusals).Message, StringComparison.Ordinal);
        Assert.StartsWith("“City” is archived.", Assert.Single(Add(tree, "Parks", City.Id("City")).Refusals).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Housing")]
    [InlineData("housing")]
    public void Two_contexts_of_one_name_in_one_place_are_refused(string name)
    {
        Assert.Equal(
            $"There is another “{name}” in this place. Give one of them a name of its own.",
            Assert.Single(Add(City, name, City.Id("City")).Refusals).Message);
        Assert.False(City.Change(City.Id("City/Schools"), name, ValueContextKind.Mission, City.Id("City")).Succeeded);
        var second = Add(City, name, City.Id("Family")).Required();
        Assert.False(second.Move(second.Id($"Family/{name}"), City.Id("City")).Succeeded);
        Assert.True(second.Change(second.Id($"Family/{name}"), "Flats", ValueContextKind.Mission, City.Id("City")).Succeeded);
    }

    [Fact]
    public void The_name_of_an_archived_context_is_free_and_it_comes_back_only_under_another()
    {
        var housing = City.Id("City/Housing");
        var tree = Add(City.Archive(housing, Given.Today).Required(), "Housing", City.Id("City")).Required();
        Assert.Equal(nameof(ContextNode.Name), Assert.Single(tree.BringBack(housing).Refusals).Field);
        Assert.True(tree.Change(housing, "Old housing", ValueContextKind.Mission, tree.Id("City")).Required().BringBack(housing).Succeeded);
    }

    [Theory]
    [InlineData("", "Give it a name.")]
    [InlineData("   ", "Give it a name.")]
    public void A_context_needs_a_name(string name, string message) =>
        Assert.Equal(message, Assert.Single(Add(City, name, null).Refusals).Message);

    [Fact]
    public void A_name_of_a_thousand_characters_is_refused_with_its_size()
    {
        Assert.Equal("This is 1,000 characters long. Up to 500 fit.", Assert.Single(Add(City, new string('x', 1000), null).Refusals).Message);
        Assert.True(Add(City, new string('x', 500), null).Succeeded);
    }

    [Fact]
    public void There_are_five_kinds() =>
        Assert.Equal(nameof(ContextNode.Kind), Assert.Single(City.Add(Guid.NewGuid(), "Parks", (ValueContextKind)5, null).Refusals).Field);

    [Fact]
    public void Twelve_levels_are_the_deepest()
    {
        var deep = Contexts.Tree([.. Enumerable.Range(1, 12).Select(levels => string.Join('/', Enumerable.Repeat("in", levels))), "Pair", "Pair/of"]);
        var lowest = deep.InOrder.Single(place => place.Depth == 11).Id;
        Assert.StartsWith("This would be level 13 of the tree", Assert.Single(Add(deep, "one more", lowest).Refusals).Message, StringComparison.Ordinal);
        var eleventh = deep.InOrder.Single(place => place.Depth == 10).Id;
        Assert.False(deep.Move(deep.Id("Pair"), eleventh).Succeeded);
        Assert.True(deep.Move(deep.Id("Pair/of"), eleventh).Succeeded);
    }

    [Fact]
    public void Adding_a_context_twice_adds_it_once()
    {
        var id = Guid.CreateVersion7();
        var once = City.Add(id, "Parks", ValueContextKind.Public, null).Required();
        Assert.Same(once, once.Add(id, "Parks", ValueContextKind.Public, null).Required());
    }

    [Fact]
    public void Contexts_that_lie_in_each_other_are_no_tree()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Throws<ArgumentException>(() => ContextTree.Of([new(one, other, 0, "One", default), new(other, one, 0, "Other", default)]));
    }

    [Fact]
    public void Any_sequence_of_changes_keeps_a_tree() => Given.Always(AnyChanges(), changes =>
    {
        var tree = Contexts.Tree("A", "A/B", "A/B/C", "A/D", "E", "E/F", "G");
        var ids = tree.InOrder.Select(place => place.Id).ToArray();
        foreach (var (change, one, other) in changes)
        {
            var (id, target) = (ids[one], other < ids.Length ? ids[other] : (Guid?)null);
            tree = (change switch
            {
                0 or 1 => tree.Move(id, target),
                2 => tree.Shift(id, isUp: true),
                3 => tree.Shift(id, isUp: false),
                4 => tree.Archive(id, Given.Today),
                _ => tree.BringBack(id),
            }).Value ?? tree;
        }

        return ids.Order().SequenceEqual(tree.InOrder.Select(place => place.Id).Order())
            && tree.InOrder.All(place => tree.Around(place.Id).Count == place.Depth && place.Depth < ContextTree.MostLevels)
            && tree.InOrder.All(place => place.IsArchived == tree.Around(place.Id).Append(place.Node).Any(node => node.ArchivedOn is not null))
            && tree.InOrder.GroupBy(place => place.Node.ParentId).All(siblings => siblings.Select(place => place.Node.Position).Distinct().Count() == siblings.Count());
    });

    private static Outcome<ContextTree> Add(ContextTree tree, string name, Guid? parent) =>
        tree.Add(Guid.CreateVersion7(), name, ValueContextKind.Mission, parent);

    private static Gen<(int Change, int One, int Other)[]> AnyChanges() =>
        from count in Gen.Choose(1, 40)
        from change in Gen.Choose(0, 5).ArrayOf(count)
        from one in Gen.Choose(0, 6).ArrayOf(count)
        from other in Gen.Choose(0, 7).ArrayOf(count)
        select change.Zip(one, other).ToArray();
}
