using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Coaching;

public sealed class GrantTermsTests
{
    private static readonly DateOnly Monday = new(2026, 1, 12);
    private static readonly DateOnly Sunday = new(2026, 3, 29);

    [Fact]
    public void A_grant_covers_its_first_and_last_day_and_no_other_than_those_between()
    {
        var terms = Terms(SharedKinds.Balance);
        Assert.True(terms.Covers(Monday) && terms.Covers(Sunday));
        Assert.False(terms.Covers(Monday.AddDays(-1)) || terms.Covers(Sunday.AddDays(1)));
    }

    [Fact]
    public void A_grant_ends_with_its_last_day()
    {
        var terms = Terms(SharedKinds.Balance);
        Assert.True(terms.Allows(SharedKinds.Balance, Sunday));
        Assert.False(terms.Allows(SharedKinds.Balance, Sunday.AddDays(1)));
    }

    [Fact]
    public void A_kind_that_is_not_granted_is_not_allowed() =>
        Assert.False(Terms(SharedKinds.Balance | SharedKinds.Entries).Allows(SharedKinds.Balance | SharedKinds.Model, Monday));

    [Fact]
    public void A_stopped_grant_holds_on_no_day() => Assert.False(Terms(SharedKinds.None).HoldsOn(Monday));

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, -1, 1, -1)]
    [InlineData(6, -6, 1, -1)]
    public void Only_weeks_that_lie_within_the_days_as_a_whole_are_covered(int later, int earlier, int firstWeek, int lastWeek)
    {
        var terms = GrantTerms.Create(SharedKinds.Balance, Monday.AddDays(later), Sunday.AddDays(earlier), EntrySharing.MarkedOnly).Required();
        Assert.Equal(IsoWeek.Of(Monday).AddWeeks(firstWeek), terms.FirstWholeWeek);
        Assert.Equal(IsoWeek.Of(Sunday).AddWeeks(lastWeek), terms.LastWholeWeek);
    }

    [Fact]
    public void Days_shorter_than_a_week_hold_no_whole_week()
    {
        var terms = GrantTerms.Create(SharedKinds.Balance, Monday.AddDays(1), Monday.AddDays(8), EntrySharing.MarkedOnly).Required();
        Assert.True(terms.LastWholeWeek < terms.FirstWholeWeek);
    }

    [Fact]
    public void An_until_before_from_is_refused_beside_until() =>
        Assert.Equal("Until", Assert.Single(GrantTerms.Create(SharedKinds.Balance, Sunday, Monday, EntrySharing.MarkedOnly).Refusals).Field);

    [Fact]
    public void Missing_days_are_refused_each_at_its_place() =>
        Assert.Equal(["From", "Until"], GrantTerms.Create(SharedKinds.Balance, null, null, EntrySharing.MarkedOnly).Refusals.Select(refusal => refusal.Field));

    [Fact]
    public void Chosen_dimensions_need_one() =>
        Assert.Equal("Entries", Assert.Single(GrantTerms.Create(
            SharedKinds.Entries, Monday, Sunday, new EntrySharing(EntriesRule.ChosenDimensions, [])).Refusals).Field);

    [Fact]
    public void More_than_ten_years_are_refused() =>
        Assert.Equal("Until", Assert.Single(GrantTerms.Create(
            SharedKinds.Balance, Monday, Monday.AddYears(10).AddDays(1), EntrySharing.MarkedOnly).Refusals).Field);

    [Fact]
    public void Another_kind_an_earlier_day_a_later_day_and_another_dimension_widen()
    {
        var before = Terms(SharedKinds.Balance | SharedKinds.Entries, Dimension.People);
        Assert.True(Terms(SharedKinds.Balance | SharedKinds.Entries | SharedKinds.Model, Dimension.People).Widens(before));
        Assert.True(Terms(SharedKinds.Balance | SharedKinds.Entries, Dimension.People, Dimension.Time).Widens(before));
        Assert.True(Between(Monday.AddDays(-1), Sunday).Widens(Between(Monday, Sunday)));
        Assert.True(Between(Monday, Sunday.AddDays(1)).Widens(Between(Monday, Sunday)));
        Assert.True(before.Widens(null));
    }

    [Fact]
    public void Fewer_kinds_fewer_days_and_fewer_dimensions_do_not_widen()
    {
        var before = Terms(SharedKinds.Balance | SharedKinds.Entries, Dimension.People, Dimension.Time);
        Assert.False(Terms(SharedKinds.Balance).Widens(before));
        Assert.False(Terms(SharedKinds.Entries, Dimension.Time).Widens(before));
        Assert.False(Between(Monday.AddDays(7), Sunday.AddDays(-7)).Widens(Between(Monday, Sunday)));
        Assert.False(Terms(SharedKinds.None).Widens(null));
    }

    private static GrantTerms Terms(SharedKinds kinds, params Dimension[] dimensions) => GrantTerms.Create(
        kinds, Monday, Sunday, dimensions.Length == 0 ? EntrySharing.MarkedOnly : new EntrySharing(EntriesRule.ChosenDimensions, dimensions)).Required();

    private static GrantTerms Between(DateOnly from, DateOnly until) =>
        GrantTerms.Create(SharedKinds.Balance, from, until, EntrySharing.MarkedOnly).Required();
}
