using System.Globalization;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>A meaning, every field right.</summary>
public sealed record MeaningContent(DateOnly Since, string Summary, string Text);

/// <summary>A new meaning as typed. Everything is text, so that what was typed comes back when it is refused.</summary>
public sealed class MeaningForm
{
    public const int MostOfSummary = 40;

    public string? Since { get; set; }

    public string? Summary { get; set; }

    public string? Text { get; set; }

    /// <summary>A form that starts from the words in force.</summary>
    public static MeaningForm From(MeaningInForce? inForce, DateOnly today) => new()
    {
        Since = ModelDates.Typed(today),
        Summary = inForce?.Summary,
        Text = inForce?.Text,
    };

    /// <summary>The meaning, or everything that is wrong with what was typed.</summary>
    public Outcome<MeaningContent> Read()
    {
        List<Refusal> refusals = [];
        if (!ModelDates.TryRead(Since, out var since))
        {
            refusals.Add(new Refusal(nameof(Since), ModelDates.NoDate));
        }

        var (summary, text) = (TextInput.Line(Summary), TextInput.Lines(Text).Trim('\n'));
        if (TextInput.LineTooLong(summary, MostOfSummary) is { } longLine)
        {
            refusals.Add(new Refusal(nameof(Summary), longLine));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(new Refusal(nameof(Text), "Write what it means for you, at least a word."));
        }
        else if (TextInput.TextTooLong(text, "A meaning") is { } tooLong)
        {
            refusals.Add(new Refusal(nameof(Text), $"{tooLong}; an entry is the better place for the rest."));
        }

        return refusals.Count > 0
            ? Outcome.Refused<MeaningContent>(refusals)
            : Outcome.Of(new MeaningContent(since, summary, text));
    }
}

/// <summary>Dates as the forms of the model take them.</summary>
internal static class ModelDates
{
    public const string NoDate = "Choose a date, or write it as year, month and day: 2026-11-20.";
    private const string Format = "yyyy-MM-dd";

    public static string Typed(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryRead(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text?.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
