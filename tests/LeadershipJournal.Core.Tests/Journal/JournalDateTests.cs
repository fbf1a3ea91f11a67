using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public class JournalDateTests
{
    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2027-11-20")]
    public void Dates_from_1900_to_a_year_ahead_are_taken(string date) => Assert.Null(JournalDate.Refuse(Given.Day(date), Given.Today));

    [Theory]
    [InlineData("1899-12-31", "before 1900")]
    [InlineData("2027-11-21", "more than a year ahead")]
    public void Dates_outside_are_refused_in_words(string date, string words) =>
        Assert.Contains(words, JournalDate.Refuse(Given.Day(date), Given.Today)!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-11-21")]
    [InlineData("Europe/Stockholm", "2026-11-20")]
    [InlineData("Pacific/Pago_Pago", "2026-11-19")]
    public void The_day_is_the_leaders_own(string zone, string date) => Assert.Equal(
        Given.Day(date),
        JournalDate.At(new DateTimeOffset(2026, 11, 20, 10, 30, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData("Europe/Stockholm", 2026, 3, 29)]
    [InlineData("Europe/Stockholm", 2026, 10, 25)]
    [InlineData("America/Sao_Paulo", 2018, 11, 4)]
    public void A_clock_change_neither_loses_nor_doubles_a_day(string zone, int year, int month, int day)
    {
        var change = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        var days = Enumerable.Range(-48 * 4, 48 * 8)
            .Select(quarter => JournalDate.At(change.AddMinutes(15 * quarter), TimeZoneInfo.FindSystemTimeZoneById(zone)))
            .Aggregate(new List<DateOnly>(), (list, date) => list is [.., var last] && last == date ? list : [.. list, date]);
        Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].AddDays), days);
    }
}
