using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Checks.Weeks;

/// <summary>The leader's own day at many instants, in every zone: twice a day, and around every change of the clocks.</summary>
internal sealed class ZoneDays(GnuDate date, DateTimeOffset from, DateTimeOffset to)
{
    private const string Directory = "/usr/share/zoneinfo";

    private static readonly TimeSpan[] AroundAChange =
    [
        TimeSpan.FromHours(-25), TimeSpan.FromHours(-1), TimeSpan.FromSeconds(-1), TimeSpan.Zero, TimeSpan.FromSeconds(1),
        TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromHours(25),
    ];

    public async Task CompareAsync(bool isControl, Findings findings)
    {
        var zones = Zones();
        var (instants, changes, different, skipped) = (0L, 0, 0L, 0);
        foreach (var alike in zones.GroupBy(zone => Convert.ToHexString(File.ReadAllBytes(Path.Combine(Directory, zone)))))
        {
            // Names that are one file in the database share one answer; each name is still asked for its own day.
            var zone = TimeZoneInfo.FindSystemTimeZoneById(alike.First());
            var moments = Moments(zone, out var found);
            changes += found;
            var lines = moments.Select(moment => "@" + moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            DateOnly[] answers = [.. (await date.FormatAsync("%F", ":" + alike.First(), lines)).Select(Day)];
            skipped += Skipped(answers);
            foreach (var name in alike)
            {
                instants += moments.Count;
                different += Different(TimeZoneInfo.FindSystemTimeZoneById(name), moments, answers, isControl);
            }
        }

        findings.Figure("zones", zones.Count);
        findings.Figure("clock changes", changes);
        findings.Figure("instants compared", instants);
        findings.Figure("instants on another day", different);
        findings.Figure("days that zones themselves left out (date line)", skipped);
        findings.Expect(zones.Count > 300, $"only {zones.Count} zones were found");
        findings.Expect(changes > 300, $"only {changes} clock changes were found");
        findings.Expect(different == 0, $"{different} instants lie on another day: a day is lost or doubled");
    }

    private static List<string> Zones()
    {
        string[] lists = [Path.Combine(Directory, "tzdata.zi")];
        var named = lists.Where(File.Exists).SelectMany(File.ReadLines).Select(line => line.Split(' ')).Select(parts => parts switch
        {
            ["Z", var zone, ..] => zone,
            ["L", _, var link, ..] => link,
            _ => null,
        });
        return [.. named.OfType<string>().Where(name => File.Exists(Path.Combine(Directory, name))).Distinct().Order(StringComparer.Ordinal)];
    }

    private List<DateTimeOffset> Moments(TimeZoneInfo zone, out int changes)
    {
        List<DateTimeOffset> moments = [];
        changes = 0;
        var step = TimeSpan.FromHours(12);
        for (var moment = from; moment < to; moment += step)
        {
            moments.Add(moment);
            if (zone.GetUtcOffset(moment) != zone.GetUtcOffset(moment + step))
            {
                changes++;
                var change = Change(zone, moment, moment + step);
                moments.AddRange(AroundAChange.Select(distance => change + distance));
            }
        }

        return moments;
    }

    private static DateTimeOffset Change(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after)
    {
        var offset = zone.GetUtcOffset(before);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + TimeSpan.FromSeconds(Math.Floor((after - before).TotalSeconds / 2));
            (before, after) = zone.GetUtcOffset(middle) == offset ? (middle, after) : (before, middle);
        }

        return after;
    }

    private static long Different(TimeZoneInfo zone, List<DateTimeOffset> moments, DateOnly[] answers, bool isControl)
    {
        var different = 0L;
        for (var i = 0; i < moments.Count; i++)
        {
            var day = isControl
                ? DateOnly.FromDateTime(moments[i].UtcDateTime + zone.BaseUtcOffset)
                : JournalDate.At(moments[i], zone);
            different += day == answers[i] ? 0 : 1;
        }

        return different;
    }

    private static int Skipped(DateOnly[] answers)
    {
        DateOnly[] seen = [.. answers.Distinct().Order()];
        return seen[^1].DayNumber - seen[0].DayNumber + 1 - seen.Length;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
