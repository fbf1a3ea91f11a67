using System.Text;
using System.Text.Json;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Reads the text fields of a JSON object.</summary>
public static class JsonFields
{
    private const string Broken = "its front matter is not valid JSON";

    /// <summary>Cuts off the object with which a text begins.</summary>
    /// <exception cref="FrontMatterBrokenException">It is no valid JSON.</exception>
    public static (FrontMatter Above, string Body) Split(string text, ImportLimits limits)
    {
        var utf8 = Encoding.UTF8.GetBytes(text, 0, Math.Min(text.Length, limits.FrontMatterChars));
        var fields = Parse(utf8, out var length);
        var verbatim = Encoding.UTF8.GetString(utf8, 0, length);
        return (new FrontMatter(verbatim, fields), text[verbatim.Length..]);
    }

    /// <summary>Reads a fenced block.</summary>
    /// <exception cref="FrontMatterBrokenException">It is no valid JSON.</exception>
    public static FrontMatter? Read(string json) => new("", Parse(Encoding.UTF8.GetBytes(json), out _));

    private static Dictionary<string, FrontMatterField> Parse(byte[] utf8, out int length)
    {
        var fields = new Dictionary<string, FrontMatterField>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(utf8);
            using var document = JsonDocument.ParseValue(ref reader);
            length = (int)reader.BytesConsumed;
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new FrontMatterBrokenException(Broken);
            }

            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (Value(property.Value) is { } value)
                {
                    fields.TryAdd(FrontMatter.Key(property.Name), value);
                }
            }

            return fields;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new FrontMatterBrokenException(Broken);
        }
    }

    private static FrontMatterField? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => new FrontMatterField([.. element.EnumerateArray().Select(Scalar).OfType<string>()], IsList: true),
        _ => Scalar(element) is { } value ? FrontMatterField.Of(value) : null,
    };

    private static string? Scalar(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => TextInput.Lines(element.GetString()!),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };
}
