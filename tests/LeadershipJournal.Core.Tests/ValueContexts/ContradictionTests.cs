using LeadershipJournal.Core.ValueContexts;
using Xunit;

namespace LeadershipJournal.Core.Tests.ValueContexts;

public class ContradictionTests
{
    private static readonly ContextTree Tree = Contexts.Tree("City", "Family");

    [Fact]
    public void Two_contexts_can_contradict() =>
        Assert.True(Contradiction.Create(Tree, Tree.Id("City"), Tree.Id("Family"), "Both want Thursday.").Succeeded);

    [Fact]
    public void A_context_does_not_contradict_itself() =>
        Assert.Equal(
            new Refusal(nameof(Contradiction.OtherId), "A contradiction takes two different contexts. Choose another one here."),
            Assert.Single(Contradiction.Create(Tree, Tree.Id("City"), Tree.Id("City"), "Both want Thursday.").Refusals));

    [Fact]
    public void A_contradiction_is_described() =>
        Assert.Equal(nameof(Contradiction.Text), Assert.Single(Contradiction.Create(Tree, Tree.Id("City"), Tree.Id("Family"), " ").Refusals).Field);

    [Fact]
    public void Both_contexts_are_chosen_and_not_archived()
    {
        Assert.Equal(
            [nameof(Contradiction.OneId), nameof(Contradiction.OtherId)],
            Contradiction.Create(Tree, null, Guid.NewGuid(), "Both want Thursday.").Refusals.Select(refusal => refusal.Field));
        var archived = Tree.Archive(Tree.Id("City"), Given.Today).Required();
        Assert.StartsWith(
            "“City” is archived.",
            Assert.Single(Contradiction.Create(archived, Tree.Id("City"), Tree.Id("Family"), "Both want Thursday.").Refusals).Message,
            StringComparison.Ordinal);
    }
}
