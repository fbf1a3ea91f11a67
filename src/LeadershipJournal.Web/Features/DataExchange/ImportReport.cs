using System.Globalization;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>What became of a file.</summary>
public enum FileFate
{
    Imported,
    Skipped,
    Duplicate,
}

/// <summary>One line of the report.</summary>
/// <param name="Path">The file, or a folder that ends in a slash.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Reason">Why, or what is worth knowing about an imported file; empty when there is nothing to say.</param>
/// <param name="Files">How many files the line stands for.</param>
public sealed record ReportLine(string Path, FileFate Fate, string Reason, int Files = 1);

/// <summary>What became of every file of an import. It holds the leader's words: kept sealed, never logged.</summary>
public sealed record ImportReport(string Source, IReadOnlyList<ReportLine> Lines, IReadOnlyList<string> Remarks)
{
    private const string LeftOut = "left out";

    public int Read => Lines.Sum(line => line.Files);

    public int Imported => Count(FileFate.Imported);

    public int Skipped => Count(FileFate.Skipped);

    public int Duplicates => Count(FileFate.Duplicate);

    public string LastLine => string.Create(
        CultureInfo.InvariantCulture, $"read {Read}, imported {Imported}, skipped {Skipped}, duplicates {Duplicates}");

    /// <summary>The report of a plan that is carried out as it stands, or with what came out otherwise.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="typical">What was planned for the weeks.</param>
    /// <param name="otherwise">Planned files that were not imported after all, by position.</param>
    public static ImportReport Of(ImportPlan plan, TypicalWeek typical, IReadOnlyDictionary<int, ReportLine>? otherwise = null) => new(
        plan.Contents.Source,
        [
            .. plan.Skipped.Select(file => new ReportLine(file.Path, FileFate.Skipped, file.Reason, file.Files)),
            .. plan.LeftOut.Select(entry => new ReportLine(entry.Path, FileFate.Skipped, LeftOut)),
            .. plan.Duplicates.Select(file => new ReportLine(file.Path, FileFate.Duplicate, file.Reason)),
            .. plan.Entries.Select(entry => otherwise?.GetValueOrDefault(entry.Entry.Position)
                ?? new ReportLine(entry.Entry.Path, FileFate.Imported, string.Join("; ", entry.Entry.Remarks))),
        ],
        [.. Remarked(plan, typical)]);

    /// <summary>As text: one line for every file that was skipped, is a duplicate or has a remark, and the sums last.</summary>
    public IEnumerable<string> Text()
    {
        foreach (var line in Lines.Where(line => line.Fate != FileFate.Imported || line.Reason.Length > 0))
        {
            var files = line.Files > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({line.Files} files)") : "";
            yield return $"{Word(line.Fate)} {line.Path}{files}: {line.Reason}";
        }

        foreach (var remark in Remarks)
        {
            yield return $"note: {remark}";
        }

        yield return LastLine;
    }

    private static string Word(FileFate fate) => fate switch
    {
        FileFate.Imported => "imported",
        FileFate.Skipped => "skipped",
        FileFate.Duplicate => "duplicate",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "There are three fates."),
    };

    private static IEnumerable<string> Remarked(ImportPlan plan, TypicalWeek typical)
    {
        if (plan.DateOrder.Remark is { } order)
        {
            yield return order;
        }

        if (typical.Weeks.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"estimated minutes of a typical week in {typical.Weeks.Count} weeks");
        }

        foreach (var (_, reason) in typical.Refused)
        {
            yield return $"no estimated minutes: {reason}";
        }
    }

    private int Count(FileFate fate) => Lines.Where(line => line.Fate == fate).Sum(line => line.Files);
}
