using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Coaching;

public sealed class EntrySharingTests
{
    private static readonly EntrySharing PeopleAndTime = new(EntriesRule.ChosenDimensions, [Dimension.People, Dimension.Time]);

    [Fact]
    public void A_marked_entry_is_included_under_either_rule()
    {
        Assert.True(EntrySharing.MarkedOnly.Includes(isMarked: true, isPlainEntry: true, [Dimension.Self]));
        Assert.True(PeopleAndTime.Includes(isMarked: true, isPlainEntry: true, [Dimension.Self]));
    }

    [Fact]
    public void Without_a_mark_nothing_is_included_unless_dimensions_are_chosen() =>
        Assert.False(new EntrySharing(EntriesRule.Marked, [Dimension.People]).Includes(isMarked: false, isPlainEntry: true, [Dimension.People]));

    [Fact]
    public void An_entry_is_included_when_all_its_tags_are_chosen_dimensions() =>
        Assert.True(PeopleAndTime.Includes(isMarked: false, isPlainEntry: true, [Dimension.Time, Dimension.People]));

    [Fact]
    public void One_tag_that_is_not_chosen_keeps_an_entry_out() =>
        Assert.False(PeopleAndTime.Includes(isMarked: false, isPlainEntry: true, [Dimension.People, Dimension.Self]));

    [Fact]
    public void An_entry_without_a_tag_is_included_only_if_marked() =>
        Assert.False(PeopleAndTime.Includes(isMarked: false, isPlainEntry: true, []));

    [Fact]
    public void A_weekly_review_is_included_only_if_marked() =>
        Assert.False(PeopleAndTime.Includes(isMarked: false, isPlainEntry: false, [Dimension.People]));
}
