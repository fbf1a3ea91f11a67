using System.Globalization;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Ui;

/// <summary>Reads single fields as they were typed; what is wrong is added to the refusals, beside its field.</summary>
internal static class TypedInput
{
    /// <summary>The form in which a date travels.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    public static string Write(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A date; null when nothing or no date was typed.</summary>
    public static DateOnly? Day(string? text, string field, string? missing, List<Refusal> refusals)
    {
        if (DateOnly.TryParseExact(text?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var isEmpty = string.IsNullOrWhiteSpace(text);
        if (!isEmpty || missing is not null)
        {
            refusals.Add(new Refusal(field, isEmpty ? missing! : "This is no date of the calendar. Write it as year, month and day: 2026-11-20."));
        }

        return null;
    }

    /// <summary>One of an enumeration by name; a value that is none of it when nothing fits, which the rules refuse.</summary>
    public static T Choice<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : (T)Enum.ToObject(typeof(T), -1);

    /// <summary>A short text of one line.</summary>
    public static string Line(string? text, string field, List<Refusal> refusals)
    {
        var line = TextInput.Line(text);
        if (TextInput.RefuseSentence(line, field) is { } refusal)
        {
            refusals.Add(refusal);
        }

        return line;
    }

    /// <summary>Markdown of any length an entry has, too.</summary>
    public static string Markdown(string? text, string field, List<Refusal> refusals)
    {
        var lines = TextInput.Lines(text).Trim();
        if (TextInput.BodyTooLong(lines) is { } tooLong)
        {
            refusals.Add(new Refusal(field, tooLong));
        }

        return lines;
    }
}
