using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Balance;

public sealed class BalanceWordsTests
{
    private static readonly IsoWeek Beside = IsoWeek.Create(2026, 46);

    [Fact]
    public void Neighbouring_weeks_are_joined() =>
        Assert.Equal("Weeks 29 to 31, 36 and 37 and 42", BalanceWords.Weeks(Weeks(29, 30, 31, 36, 37, 42), Beside));

    [Fact]
    public void One_week_is_one() => Assert.Equal("Week 44", BalanceWords.Weeks(Weeks(44), Beside));

    [Fact]
    public void A_week_of_another_year_names_it() =>
        Assert.Equal("52 of 2025", BalanceWords.Week(IsoWeek.Create(2025, 52), Beside));

    [Fact]
    public void A_period_over_new_year_names_both_years()
    {
        var period = BalancePeriod.Between(new DateOnly(2025, 12, 29), new DateOnly(2026, 1, 4));

        Assert.Equal("29 December 2025 to 4 January 2026", BalanceWords.Days(period).Replace('\u00a0', ' '));
        Assert.Equal("Week 1", BalanceWords.Weeks(period));
    }

    private static IsoWeek[] Weeks(params int[] numbers) => [.. numbers.Select(number => IsoWeek.Create(2026, number))];
}
