using System.Globalization;

namespace LeadershipJournal.Core.Journal;

/// <summary>Which calendar dates a journal takes, and how it names them.</summary>
public static class JournalDate
{
    /// <summary>The first date taken.</summary>
    public static DateOnly First { get; } = new(1900, 1, 1);

    /// <summary>The last date taken: a year ahead.</summary>
    /// <param name="today">The leader's own date.</param>
    public static DateOnly Last(DateOnly today) => today.AddYears(1);

    /// <summary>Why a date is not taken; null when it is.</summary>
    /// <param name="date">The date asked for.</param>
    /// <param name="today">The leader's own date.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static Refusal? Refuse(DateOnly date, DateOnly today, string field = "Date")
    {
        if (date < First)
        {
            return new Refusal(field, $"{InFull(date)} is before 1900. The journal begins on {InFull(First)}.");
        }

        return date > Last(today)
            ? new Refusal(field, $"{InFull(date)} is more than a year ahead. The last possible date is {InFull(Last(today))}.")
            : null;
    }

    /// <summary>A day as a sentence names it: <c>Thursday 19 November 2026</c>.</summary>
    public static string InFull(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The leader's own calendar date at an instant.</summary>
    /// <param name="instant">Any instant.</param>
    /// <param name="zone">The leader's IANA time zone.</param>
    public static DateOnly At(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
