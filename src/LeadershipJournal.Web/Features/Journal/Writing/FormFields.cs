using System.Globalization;
using System.Text.Json;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>An entry's form as names and values: what a browser sends, and what a draft keeps as JSON.</summary>
public static class FormFields
{
    public static EntryForm Read(IReadOnlyDictionary<string, string> fields)
    {
        var form = new EntryForm
        {
            Date = Field(fields, nameof(EntryForm.Date)),
            Title = Field(fields, nameof(EntryForm.Title)),
            Body = Field(fields, nameof(EntryForm.Body)),
            FollowsOn = Field(fields, nameof(EntryForm.FollowsOn)),
        };
        foreach (var dimension in DimensionList.All)
        {
            form.Dimensions[dimension.Key()] = new DimensionInput
            {
                Chosen = fields.ContainsKey(EntryForm.FieldOf(dimension, nameof(DimensionInput.Chosen))),
                Minutes = fields.GetValueOrDefault(EntryForm.FieldOf(dimension, nameof(DimensionInput.Minutes))),
                HandsOn = fields.GetValueOrDefault(EntryForm.FieldOf(dimension, nameof(DimensionInput.HandsOn))),
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
        foreach (var dimension in DimensionList.All)
        {
            var input = form.For(dimension);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.Chosen)), input.Chosen ? "true" : null);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.Minutes)), input.Minutes);
            Add(fields, EntryForm.FieldOf(dimension, nameof(input.HandsOn)), input.HandsOn);
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
        }

        return form;
    }

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
