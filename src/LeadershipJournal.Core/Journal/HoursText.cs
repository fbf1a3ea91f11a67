using System.Globalization;

namespace LeadershipJournal.Core.Journal;

/// <summary>Hours a week as they are typed into a field: <c>37:30</c>, <c>37.5</c>, <c>37,5</c>, <c>37 h 30</c>, <c>37</c>.</summary>
public static class HoursText
{
    private const int InAnHour = 60;
    private const string Words = "Write hours as 37:30 or 37.5.";

    /// <summary>Reads hours as whole minutes; null and no refusal when nothing is typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static (int? Minutes, Refusal? Refusal) Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        var typed = text.Trim().TrimEnd('h', 'H').TrimEnd();
        var minutes = typed.AsSpan().IndexOfAny(':', 'h', 'H') is >= 0 and var at
            ? FromParts(typed[..at].TrimEnd(), typed[(at + 1)..].TrimStart())
            : FromDecimal(typed);
        return minutes switch
        {
            null => (null, new Refusal(field, Words)),
            < 0 => (null, new Refusal(field, "Hours cannot be negative.")),
            > Minutes.InAWeek => (null, new Refusal(field, "A week has 168 hours.")),
            { } read => ((int)decimal.Round(read, MidpointRounding.AwayFromZero), null),
        };
    }

    /// <summary>The form that stands in a field: <c>37:30</c>. <see cref="Read"/> reads it.</summary>
    public static string Of(Minutes minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes.Value / InAnHour}:{minutes.Value % InAnHour:00}");

    private static decimal? FromParts(string hours, string minutes) =>
        int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
        && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m < InAnHour
            ? ((decimal)h * InAnHour) + m
            : null;

    private static decimal? FromDecimal(string hours) =>
        decimal.TryParse(
            hours.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
        && Math.Abs(read) < int.MaxValue
            ? read * InAnHour
            : null;
}
