using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class WeekAxisTests
{
    [Fact]
    public void A_month_is_named_at_its_first_monday() =>
        Assert.Equal([(1, "Jun"), (6, "Jul")], Axis(IsoWeek.Create(2026, 22), 8).Ticks);

    [Fact]
    public void A_year_names_few_enough_months_for_a_phone() =>
        Assert.InRange(Axis(IsoWeek.Create(2026, 1), 52).Ticks.Count(), 4, 7);

    [Fact]
    public void A_single_week_is_no_wider_than_an_eighth() => Assert.Equal(.125, Axis(IsoWeek.Create(2026, 1), 1).Slot);

    private static WeekAxis Axis(IsoWeek first, int count) => new([.. Enumerable.Range(0, count).Select(first.AddWeeks)]);
}
