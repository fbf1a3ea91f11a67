using System.Globalization;
using System.Text;

namespace LeadershipJournal.Web.Features.DataExchange.Calendars;

/// <summary>An appointment as a calendar file names it.</summary>
/// <param name="Uid">Names the appointment among all there are; it never changes.</param>
/// <param name="StampedAt">When the file is written, UTC.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC, after the start.</param>
/// <param name="Summary">What a calendar shows.</param>
/// <param name="Location">Where; null when nobody said.</param>
/// <param name="Sequence">Grows with every change, so that a calendar takes the newer one.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
public sealed record CalendarEvent(
    string Uid, DateTime StampedAt, DateTime StartsAt, DateTime EndsAt, string Summary, string? Location, int Sequence, bool IsCancelled);

/// <summary>Writes appointments as an iCalendar file: RFC 5545.</summary>
public static class CalendarWriter
{
    /// <summary>What such a file is served as.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // RFC 5545, section 3.1: octets in a line without its end.
    private const int LongestLine = 75;
    private const string LineEnd = "\r\n";

    /// <summary>A calendar that holds one appointment.</summary>
    public static string Write(CalendarEvent appointment)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        var file = new StringBuilder();
        foreach (var line in Lines(appointment))
        {
            Fold(file, line);
        }

        return file.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEvent appointment)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//LeadershipJournal//Coaching sessions//EN";
        yield return "CALSCALE:GREGORIAN";
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Escape(appointment.Uid)}";
        yield return $"DTSTAMP:{Instant(appointment.StampedAt)}";
        yield return $"DTSTART:{Instant(appointment.StartsAt)}";
        yield return $"DTEND:{Instant(appointment.EndsAt)}";
        yield return $"SUMMARY:{Escape(appointment.Summary)}";
        if (appointment.Location is { Length: > 0 } location)
        {
            yield return $"LOCATION:{Escape(location)}";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{appointment.Sequence}");
        yield return $"STATUS:{(appointment.IsCancelled ? "CANCELLED" : "CONFIRMED")}";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // Section 3.3.11; control characters other than a tab have no place in a text.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                not '\t' when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    // A fold may not fall inside a character; the blank that begins a continued line counts.
    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append(LineEnd).Append(' ');
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append(LineEnd);
    }
}
