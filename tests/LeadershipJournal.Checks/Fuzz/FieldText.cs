using System.Text;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Fields as they go over the wire, well and badly encoded.</summary>
internal static class FieldText
{
    private const string Boundary = "----fuzz";

    /// <summary>Percent-encoded; half a letter as the three bytes that no decoder should take.</summary>
    public static string Escape(string text, Random random)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(Rune.IsLetterOrDigit(rune) && rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        if (text.Any(char.IsSurrogate) && random.Next(2) == 0)
        {
            escaped.Append("%ED%A0%80");
        }

        return escaped.ToString();
    }

    /// <summary>The fields as a form is sent by default.</summary>
    public static string Encoded(IEnumerable<KeyValuePair<string, string>> fields, Random random) =>
        string.Join('&', fields.Select(field => $"{EscapeKept(field.Key, random)}={EscapeKept(field.Value, random)}"));

    /// <summary>The fields as a form with files is sent; the content type belongs to it.</summary>
    public static (string ContentType, string Body) Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var body = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            body.Append("--").Append(Boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Bytes(name)).Append("\"\r\n\r\n").Append(Bytes(value)).Append("\r\n");
        }

        return ($"multipart/form-data; boundary={Boundary}", body.Append("--").Append(Boundary).Append("--\r\n").ToString());
    }

    /// <summary>A letter for each byte of its UTF-8.</summary>
    public static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    // The place of the token stays readable, for whoever sends it fills it in.
    private static string EscapeKept(string text, Random random) => text == SavedRequest.Token ? text : Escape(text, random);
}
