using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public class DayMinutesTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 19);

    [Fact]
    public void A_day_takes_1440_minutes_and_not_one_more()
    {
        Assert.Null(DayMinutes.Refuse(Thursday, new EntryMinutes("this entry", 440), [new EntryMinutes("this review", 1000)]));
        Assert.NotNull(DayMinutes.Refuse(Thursday, new EntryMinutes("this entry", 441), [new EntryMinutes("this review", 1000)]));
    }

    [Fact]
    public void A_refusal_names_the_day_the_sum_and_the_entries()
    {
        var refusal = DayMinutes.Refuse(Thursday, new EntryMinutes("this review", 465), [new EntryMinutes("the entry “Away day, notes”", 1020)]);
        Assert.Equal(
            "Thursday 19 November 2026 would hold 1,485 minutes. A day has 1,440. 465 from this review and 1,020 from the entry “Away day, notes”.",
            refusal!.Message);
    }

    [Fact]
    public void Entries_without_minutes_on_the_day_are_not_named()
    {
        var refusal = DayMinutes.Refuse(Thursday, new EntryMinutes("a", 1500), [new EntryMinutes("b", 0)]);
        Assert.Equal(["a"], refusal!.Entries.Select(entry => entry.Label));
    }

    [Fact]
    public void Three_entries_read_as_a_list() => Assert.EndsWith(
        "700 from a, 600 from b and 500 from c.",
        DayMinutes.Refuse(Thursday, new EntryMinutes("a", 700), [new EntryMinutes("b", 600), new EntryMinutes("c", 500)])!.Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_sum_beyond_all_numbers_is_still_refused() =>
        Assert.NotNull(DayMinutes.Refuse(Thursday, new EntryMinutes("a", int.MaxValue), [new EntryMinutes("b", int.MaxValue)]));
}
