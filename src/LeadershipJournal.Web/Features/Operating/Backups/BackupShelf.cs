using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Operating.Backups;

/// <summary>A backup that was made by itself; its name says when.</summary>
/// <param name="File">The whole path.</param>
/// <param name="MadeAt">By the machine's clock and zone.</param>
internal sealed record ShelvedBackup(string File, DateTimeOffset MadeAt);

/// <summary>The folder in which the backups lie that are made by themselves. What else lies there is nobody's business.</summary>
internal sealed class BackupShelf(string folder, TimeZoneInfo zone)
{
    private const string Prefix = "journal-";
    private const string Ending = ".zip";
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ShelvedBackup> All() => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, $"{Prefix}*{Ending}").Select(Read).OfType<ShelvedBackup>().OrderBy(backup => backup.MadeAt)]
        : [];

    /// <summary>The path of one made now.</summary>
    public string NewFile(DateTimeOffset now) =>
        Path.Combine(folder, Prefix + now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture) + Ending);

    /// <summary>Deletes what a killed process left half made.</summary>
    public void RemoveLeftovers()
    {
        foreach (var leftover in Directory.GetFiles(folder, $"{Prefix}*{Ending}.partial*"))
        {
            File.Delete(leftover);
        }
    }

    /// <summary>Deletes all that the plan does not keep: the last of each of the newest days and weeks. The newest always stays.</summary>
    public int RemoveExpired(BackupPlan plan)
    {
        var all = All();
        var kept = LastOfEach(all, backup => backup.MadeAt.Date.Ticks).Take(plan.KeepDaily)
            .Concat(LastOfEach(all, backup => IsoWeek.Of(DateOnly.FromDateTime(backup.MadeAt.Date)).Number).Take(plan.KeepWeekly))
            .ToHashSet();
        var expired = all.Where(backup => !kept.Contains(backup)).ToList();
        expired.ForEach(backup => File.Delete(backup.File));
        return expired.Count;
    }

    private static IEnumerable<ShelvedBackup> LastOfEach(IEnumerable<ShelvedBackup> backups, Func<ShelvedBackup, long> span) =>
        backups.GroupBy(span).OrderByDescending(group => group.Key).Select(group => group.MaxBy(backup => backup.MadeAt)!);

    private ShelvedBackup? Read(string file) =>
        DateTimeOffset.TryParseExact(
            Path.GetFileName(file)[Prefix.Length..^Ending.Length], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt)
            ? new ShelvedBackup(file, TimeZoneInfo.ConvertTime(madeAt, zone))
            : null;
}
