using System.Globalization;
using System.Text.Json;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>An entry's form as names and values: what a browser sends, and what a draft keeps as JSON.</summary>
public static class FormFields
{
    private const string ContextPrefix = $"{EntryForm.Prefix}.{nameof(EntryForm.Contexts)}[";

    public static EntryForm Read(IReadOnlyDictionary<string, string> fields)
    {
        var form = new EntryForm
        {
            Date = Field(fields, nameof(EntryForm.Date)),
            Title = Field(fields, nameof(EntryForm.Title)),
            Body = Field(fields, nameof(EntryForm.Body)),
            FollowsOn = Field(fields, nameof(EntryForm.FollowsOn)),
            Answers = Field(fields, nameof(EntryForm.Answers)),
            Contexts = fields.Keys.Where(IsContext).ToDictionary(name => name[ContextPrefix.Length..^1], _ => true),
        };
        foreach (var dimension in DimensionList.All)
        {
            form.Dimensions[dimension.Key()] = new DimensionInput
            {
                Chosen = fields.ContainsKey(EntryForm.FieldOf(dimension, nameof(DimensionInput.Chosen))),
                Minutes = fields.GetValueOrDefault(EntryForm.FieldOf(dimension, nameof(DimensionInput.Minutes))),
                HandsOn = fields.GetValueOrDefault(EntryForm.FieldOf(dimension, nameof(DimensionInput.HandsOn))),
                Context = fields.GetValueOrDefault(EntryForm.FieldOf(dimension, nameof(DimensionInput.Context))),
                LettingGo = fields.GetValueOrDefault(EntryForm.FieldOf(dimension, nameof(DimensionInput.LettingGo))),
            };
        }

        return form;
    }

    public static EntryForm Read(string json) =>
        Read(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    public static IReadOnlyDictionary<string, string> Write(EntryForm form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(fields, $"{EntryForm.Prefix}.{nameof(form.Date)}", form.Date);
        Add(fields, $"{EntryForm.Prefix}.{nameof(form.Title)}", form.Title);
        Add(fields, $"{EntryForm.Prefix}.{nameof(form.Body)}", form.Body);
        Add(fields, $"{EntryForm.Prefix}.{nameof(form.FollowsOn)}", form.FollowsOn);
        Add(fields, $"{EntryForm.Prefix}.{nameof(form.Answers)}", form.Answers);
        foreach (var (context, isChosen) in form.Contexts)
        {
            Add(fields, $"{ContextPrefix}{context}]", isChosen ? "true" : null);
        }

        foreach (var dimension in DimensionList.All)
        {
            var input = form.For(dimension);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.Chosen)), input.Chosen ? "true" : null);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.Minutes)), input.Minutes);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.HandsOn)), input.HandsOn);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.Context)), input.Context);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.LettingGo)), input.LettingGo);
        }

        return fields;
    }

    /// <summary>A saved entry as it stands in the form.</summary>
    public static EntryForm Of(Guid id, int version, EntryContent content)
    {
        var form = new EntryForm
        {
            Id = id,
            Version = version,
            Date = content.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Title = content.Title,
            Body = content.Body,
            FollowsOn = content.FollowsOnId?.ToString(),
            Answers = content.AnswersId?.ToString(),
            Contexts = content.ContextIds.ToDictionary(context => context.ToString(), _ => true),
        };
        foreach (var dimension in content.Tags)
        {
            form.For(dimension).Chosen = true;
        }

        foreach (var investment in content.Investments)
        {
            var input = form.For(investment.Dimension);
            input.Chosen = true;
            input.Minutes = investment.Minutes.ToString(CultureInfo.InvariantCulture);
            input.HandsOn = investment.HandsOnMinutes.ToString(CultureInfo.InvariantCulture);
            (input.Context, input.LettingGo) = Names(content.PlaceOf(investment.Dimension));
        }

        return form;
    }

    private static (string? Context, string? LettingGo) Names(MinutesPlace place) => (place.ContextId?.ToString(), place.LettingGoItemId?.ToString());

    private static bool IsContext(string name) =>
        name.StartsWith(ContextPrefix, StringComparison.Ordinal) && name.EndsWith(']');

    private static string? Field(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.GetValueOrDefault($"{EntryForm.Prefix}.{name}");

    private static void Add(Dictionary<string, string> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields[name] = value;
        }
    }
}
