using System.Text;
using System.Text.RegularExpressions;
using LeadershipJournal.Web.Features.DataExchange.Calendars;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

/// <summary>The file against the grammar of RFC 5545.</summary>
public sealed partial class CalendarWriterTests
{
    private static readonly CalendarEvent Session = new(
        "0199@leadershipjournal", Utc(2026, 11, 20, 14), Utc(2026, 11, 26, 9), Utc(2026, 11, 26, 10), "Coaching session", null, 0, IsCancelled: false);

    [Fact]
    public void A_session_is_one_event_in_one_calendar_line_by_line() =>
        Assert.Equal(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//LeadershipJournal//Coaching sessions//EN\r\nCALSCALE:GREGORIAN\r\n"
            + "BEGIN:VEVENT\r\nUID:0199@leadershipjournal\r\nDTSTAMP:20261120T140000Z\r\nDTSTART:20261126T090000Z\r\nDTEND:20261126T100000Z\r\n"
            + "SUMMARY:Coaching session\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            CalendarWriter.Write(Session));

    [Fact]
    public void A_cancelled_one_says_so_and_has_a_higher_sequence()
    {
        var lines = Unfolded(CalendarWriter.Write(Session with { IsCancelled = true, Sequence = 3 }));
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("SEQUENCE:3", lines);
    }

    [Fact]
    public void A_place_is_there_only_when_somebody_said_it()
    {
        Assert.DoesNotContain("LOCATION", CalendarWriter.Write(Session), StringComparison.Ordinal);
        Assert.Contains("LOCATION:Room 4", Unfolded(CalendarWriter.Write(Session with { Location = "Room 4" })));
    }

    [Fact]
    public void Characters_with_a_meaning_are_escaped_and_others_with_none_are_left_out() =>
        Assert.Contains(
            @"LOCATION:Café\; table 3\, left\\right\nupstairs",
            Unfolded(CalendarWriter.Write(Session with { Location = "Café; table 3, left\\right\r\nup\u0007stairs" })));

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("漢")]
    [InlineData("🦆")]
    public void A_long_line_is_folded_at_seventy_five_octets_and_never_inside_a_character(string letter)
    {
        var place = string.Concat(Enumerable.Repeat(letter, 200));
        var file = CalendarWriter.Write(Session with { Location = place });

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file)));
        Assert.Contains($"LOCATION:{place}", Unfolded(file));
        Assert.Contains(file.Split("\r\n"), line => Encoding.UTF8.GetByteCount(line) > 71);
    }

    [Fact]
    public void Nothing_typed_can_begin_a_line_of_its_own()
    {
        var file = CalendarWriter.Write(Session with { Location = "x\r\nEND:VEVENT\nBEGIN:VALARM\u2028y" });
        Assert.Single(Unfolded(file), line => line == "END:VEVENT");
        Assert.All(Unfolded(file), line => Assert.Matches(ContentLine(), line));
    }

    private static List<string> Unfolded(string file) =>
        [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static DateTime Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);

    // contentline = name ":" value; this writer uses no parameters.
    [GeneratedRegex(@"\A[A-Z-]+:[^\r\n\x00-\x08\x0A-\x1F\x7F]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContentLine();
}
