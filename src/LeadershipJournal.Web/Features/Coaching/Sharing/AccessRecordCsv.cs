using System.Globalization;
using System.Text;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>The access record as a file of comma-separated values (RFC 4180).</summary>
internal static class AccessRecordCsv
{
    public const string Address = "/sharing/access-record.csv";

    private const string LineEnd = "\r\n";

    public static async Task<IResult> DownloadAsync(
        AccessRecordReading reading, string? coach, string? thing, string? from, string? until, CancellationToken cancellationToken)
    {
        var lines = await reading.AllAsync(AccessFilter.Read(coach, thing, from, until, page: null), cancellationToken);
        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Write(lines))).ToArray(), "text/csv; charset=utf-8", "access-record.csv");
    }

    /// <summary>The whole file: a line of headings, then one for each line of the record.</summary>
    public static string Write(IReadOnlyList<AccessLine> lines)
    {
        var text = new StringBuilder("When (UTC),Who,What,Under").Append(LineEnd);
        foreach (var line in lines)
        {
            text.AppendJoin(
                ',',
                line.OpenedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Field(line.Coach), Field(line.What), Field(line.Under.List()));
            text.Append(LineEnd);
        }

        return text.ToString();
    }

    // A spreadsheet takes a text that begins like a formula for one, and a coach chooses their own name.
    private static string Field(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
