using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Sharing;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>The fields of an entry as they were typed. A draft keeps them as they are; saving needs them to be right.</summary>
public sealed class EntryForm
{
    /// <summary>The name of the form's fields in a request: <c>Form.Title</c>.</summary>
    public const string Prefix = "Form";

    public Guid Id { get; set; }

    /// <summary>The entry's version on which the typing began; 0 for one that was never saved.</summary>
    public int Version { get; set; }

    /// <summary>The server's draft that this form contains; 0 for none.</summary>
    public long Sequence { get; set; }

    public string? Date { get; set; }

    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? FollowsOn { get; set; }

    /// <summary>Value contexts by their ids, and whether the entry is about them. A form without any sends nothing of it.</summary>
    [AllowNull]
    public Dictionary<string, bool> Contexts { get; set => field = value ?? []; } = [];

    /// <summary>The id of the question it answers.</summary>
    public string? Answers { get; set; }

    public Dictionary<string, DimensionInput> Dimensions { get; set; } = [];

    /// <summary>The input for a dimension; an empty one where nothing was sent.</summary>
    public DimensionInput For(Dimension dimension)
    {
        if (!Dimensions.TryGetValue(dimension.Key(), out var input))
        {
            Dimensions[dimension.Key()] = input = new DimensionInput();
        }

        return input;
    }

    /// <summary>What decides who could read it, as far as it can be read; without a day it is today's.</summary>
    public EntryFacts Facts(DateOnly today) => new(
        DateOnly.TryParseExact(Date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : today,
        EntryKind.Entry,
        [.. DimensionList.All.Where(dimension => For(dimension).Chosen)],
        IsKept: true);

    public static string FieldOf(Dimension dimension, string part) => $"{Prefix}.{nameof(Dimensions)}[{dimension.Key()}].{part}";

    /// <summary>The content, if every field is right; else what is wrong, by field. A draft may still be without words.</summary>
    public Outcome<EntryContent> Read(DateOnly today, bool asDraft = false)
    {
        List<Refusal> refusals = [];
        var date = ReadDate(today, refusals);
        var title = TextInput.Line(Title);
        var body = TextInput.Lines(Body);
        AddIfAny(TextInput.LineTooLong(title), nameof(Title), refusals);
        AddIfAny(TextInput.BodyTooLong(body), nameof(Body), refusals);
        if (!asDraft && string.IsNullOrWhiteSpace(body) && title.Length == 0)
        {
            refusals.Add(new Refusal(nameof(Body), "Write at least a word, or a title."));
        }

        var tags = DimensionList.All.Where(dimension => For(dimension).Chosen).ToList();
        var investments = tags.Select(dimension => ReadInvestment(dimension, date ?? today, today, refusals)).OfType<TimeInvestment>().ToList();
        var followsOn = ReadFollowsOn(refusals);
        var (contexts, answers, places) = (this.ReadContexts(refusals), this.ReadAnswer(refusals), this.ReadPlaces(investments, refusals));
        return refusals.Count > 0
            ? Outcome.Refused<EntryContent>(refusals)
            : Outcome.Of(new EntryContent(date!.Value, title, body, tags, investments, followsOn)
            {
                ContextIds = contexts,
                AnswersId = answers,
                Places = places,
            });
    }

    private DateOnly? ReadDate(DateOnly today, List<Refusal> refusals)
    {
        if (!DateOnly.TryParseExact(Date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            refusals.Add(new Refusal(nameof(Date), string.IsNullOrWhiteSpace(Date)
                ? "Choose a date."
                : "This is no date of the calendar. Write it as year, month and day: 2026-11-20."));
            return null;
        }

        if (JournalDate.Refuse(date, today) is { } refusal)
        {
            refusals.Add(refusal);
            return null;
        }

        return date;
    }

    private TimeInvestment? ReadInvestment(Dimension dimension, DateOnly date, DateOnly today, List<Refusal> refusals)
    {
        var input = For(dimension);
        var (minutes, wrongMinutes) = TimeInvestment.Read(input.Minutes);
        var (handsOn, wrongHandsOn) = TimeInvestment.Read(input.HandsOn, nameof(TimeInvestment.HandsOnMinutes));
        Refusal?[] unreadable = [wrongMinutes, wrongHandsOn];
        var wrong = unreadable.OfType<Refusal>().ToList();
        if (wrong.Count == 0)
        {
            wrong.AddRange(TimeInvestment.RefuseMinutes(minutes ?? 0, handsOn ?? 0));
        }

        refusals.AddRange(wrong.Select(refusal => refusal with { Field = Field(dimension, refusal.Field) }));
        return wrong.Count == 0 && minutes > 0
            ? TimeInvestment.Create(date, dimension, minutes.Value, handsOn ?? 0, isEstimated: false, InvestmentSource.Entry, today).Value
            : null;
    }

    private Guid? ReadFollowsOn(List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(FollowsOn))
        {
            return null;
        }

        if (Guid.TryParse(FollowsOn, out var id) && id != Id)
        {
            return id;
        }

        refusals.Add(new Refusal(nameof(FollowsOn), "Choose another entry."));
        return null;
    }

    private static string Field(Dimension dimension, string field) =>
        $"{dimension.Key()}.{(field == nameof(TimeInvestment.HandsOnMinutes) ? nameof(DimensionInput.HandsOn) : nameof(DimensionInput.Minutes))}";

    private static void AddIfAny(string? message, string field, List<Refusal> refusals)
    {
        if (message is not null)
        {
            refusals.Add(new Refusal(field, message));
        }
    }
}
