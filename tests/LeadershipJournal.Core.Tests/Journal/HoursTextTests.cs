using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public sealed class HoursTextTests
{
    [Theory]
    [InlineData("37:30", 2250)]
    [InlineData("37.5", 2250)]
    [InlineData("37,5", 2250)]
    [InlineData(" 37 h 30 ", 2250)]
    [InlineData("37 h", 2220)]
    [InlineData("37", 2220)]
    [InlineData("0", 0)]
    [InlineData("36:05", 2165)]
    [InlineData("168:00", 10080)]
    public void Hours_are_read_as_people_write_them(string typed, int minutes) =>
        Assert.Equal((minutes, null), HoursText.Read(typed, "Worked"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_typed_is_neither_a_number_nor_wrong(string? typed) =>
        Assert.Equal((null, null), HoursText.Read(typed, "Worked"));

    [Theory]
    [InlineData("many", "Write hours as 37:30 or 37.5.")]
    [InlineData("37:60", "Write hours as 37:30 or 37.5.")]
    [InlineData("37:30:00", "Write hours as 37:30 or 37.5.")]
    [InlineData(":", "Write hours as 37:30 or 37.5.")]
    [InlineData("1e3", "Write hours as 37:30 or 37.5.")]
    [InlineData("-3", "Hours cannot be negative.")]
    [InlineData("168:01", "A week has 168 hours.")]
    [InlineData("99999999999", "Write hours as 37:30 or 37.5.")]
    public void What_cannot_be_hours_is_refused_in_words(string typed, string message) =>
        Assert.Equal((null, new Refusal("Worked", message)), HoursText.Read(typed, "Worked"));

    [Fact]
    public void What_stands_in_a_field_reads_back_as_the_same_minutes()
    {
        foreach (var minutes in Enumerable.Range(0, Minutes.InAWeek + 1))
        {
            Assert.Equal(minutes, HoursText.Read(HoursText.Of(new Minutes(minutes)), "Worked").Minutes);
        }
    }
}
