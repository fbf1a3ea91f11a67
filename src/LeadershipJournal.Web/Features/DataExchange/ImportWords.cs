using System.Globalization;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.DataExchange.Mapping;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>Sentences about imports.</summary>
internal static class ImportWords
{
    public static string Entries(int count) => Of(count, "entry", "entries");

    public static string Files(int count) => Of(count, "file", "files");

    public static string Weeks(int count) => Of(count, "week", "weeks");

    /// <summary>A line of the report as a sentence.</summary>
    public static string Sentence(string remark) => $"{char.ToUpperInvariant(remark[0])}{remark[1..].TrimEnd('.')}.";

    public static string Undone(int removed, int kept) => kept == 0
        ? $"Undone: {Entries(removed)} removed."
        : $"Undone: {Entries(removed)} removed; {Entries(kept)} stayed, because you changed {(kept == 1 ? "it" : "them")} or another entry follows on.";

    public static string Counts(ImportLine import) => import.State switch
    {
        ImportState.Running => "at work, or interrupted by a stop of the server",
        ImportState.Undone => "undone",
        ImportState.Interrupted => $"interrupted after {Entries(import.Imported)}",
        _ => $"{Entries(import.Imported)} from {Files(import.Read)}, {import.Skipped} skipped, {Of(import.Duplicates, "duplicate", "duplicates")}",
    };

    public static string Rule(DimensionRule rule) => (rule.Tag.StartsWith('*'), rule.Tag.EndsWith('*')) switch
    {
        (true, true) => $"contains “{rule.Tag.Trim('*')}”",
        (false, true) => $"begins with “{rule.Tag.Trim('*')}”",
        (true, false) => $"ends with “{rule.Tag.Trim('*')}”",
        _ => $"is “{rule.Tag}”",
    };

    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Of(int count, string one, string more) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : more)}");
}
