using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public class PromptRotationTests
{
    private static readonly Guid Leader = new("0193a4c1-0000-7000-8000-000000000001");
    private static readonly PromptRotation Rotation = new(Leader, []);

    public static TheoryData<PromptPart, Dimension?> Kinds => [.. PromptLibrary.All.Select(prompt => (prompt.Part, prompt.Dimension)).Distinct()];

    [Fact]
    public void The_same_week_offers_the_same_prompt() => Assert.Equal(
        Rotation.For(Given.ThisWeek, PromptPart.WhatHappened, Dimension.People),
        new PromptRotation(Leader, []).For(Given.ThisWeek, PromptPart.WhatHappened, Dimension.People));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_prompt_comes_again_before_all_of_its_kind_were_offered(PromptPart part, Dimension? dimension)
    {
        var pool = PromptLibrary.All.Where(prompt => prompt.Part == part && prompt.Dimension == dimension).ToHashSet();
        var offered = Enumerable.Range(0, pool.Count).Select(i => Rotation.For(Given.ThisWeek.AddWeeks(i), part, dimension)!);
        Assert.Equal(pool, [.. offered]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_prompt_gives_the_next_until_all_were_shown(PromptPart part, Dimension? dimension)
    {
        var pool = PromptLibrary.All.Where(prompt => prompt.Part == part && prompt.Dimension == dimension).ToHashSet();
        var offered = Enumerable.Range(0, pool.Count).Select(i => Rotation.For(Given.ThisWeek, part, dimension, another: i)!);
        Assert.Equal(pool, [.. offered]);
    }

    [Fact]
    public void A_dismissed_prompt_is_not_offered_again()
    {
        var shown = Rotation.For(Given.ThisWeek, PromptPart.LifeOutsideWork)!;
        var after = new PromptRotation(Leader, [shown.Id]);
        Assert.DoesNotContain(shown, Enumerable.Range(0, 100).Select(i => after.For(Given.ThisWeek.AddWeeks(i), PromptPart.LifeOutsideWork)));
    }

    [Fact]
    public void When_all_are_dismissed_none_is_offered() => Assert.Null(
        new PromptRotation(Leader, [.. PromptLibrary.All.Select(prompt => prompt.Id)]).For(Given.ThisWeek, PromptPart.LifeOutsideWork));

    [Fact]
    public void Leaders_have_an_order_of_their_own()
    {
        var orders = Enumerable.Range(1, 20).Select(i => new PromptRotation(new Guid(i, 0, 0, new byte[8]), []).For(Given.ThisWeek, PromptPart.LifeOutsideWork)!.Id);
        Assert.True(orders.Distinct().Count() > 3);
    }
}
