using System.Diagnostics;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Seeding;

/// <summary>Fills an instance, and counts in the database what it wrote.</summary>
internal sealed class SeedCheck : Check
{
    private const int WordsAnEntry = 120;

    public override string Name => "seed";

    public override string Usage => "--data DIR [--leaders N] [--years Y] [--words N]   makes a realistic large instance";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var directory = options.Text("data") ?? throw new CheckException("--data names the directory of the new instance.");
        if (File.Exists(Path.Combine(directory, "journal.db")))
        {
            throw new CheckException($"{directory} holds a journal already; seeding needs a directory of its own.");
        }

        var (leaders, years) = (options.Number("leaders", 10), options.Number("years", 1));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var shape = SeededInstance.YearsUpTo(today, years, options.Number("words", WordsAnEntry));
        var clock = Stopwatch.StartNew();
        using var instance = new SeededInstance(directory, TimeProvider.System);
        await instance.Store.PrepareAsync();
        for (var number = 1; number <= leaders; number++)
        {
            var leader = await instance.AddAsync(number, options.IsControl ? shape with { LastDay = shape.LastDay.AddDays(-7) } : shape);
            await ExpectAsync(instance, leader, shape, findings);
        }

        findings.Figure("leaders", leaders);
        findings.Figure("entries a leader", DaysOf(shape));
        findings.Figure("seconds", Math.Round(clock.Elapsed.TotalSeconds, 1));
        findings.Figure("megabytes", new DirectoryInfo(directory).EnumerateFiles().Sum(file => file.Length) >> 20);
        findings.Figure("sign in as", $"{SeededInstance.AddressOf(1)} with {SeededInstance.Password}");
    }

    private static int DaysOf(SeedShape shape) => shape.LastDay.DayNumber - shape.FirstDay.DayNumber + 1;

    private static async Task ExpectAsync(SeededInstance instance, Guid leader, SeedShape shape, Findings findings)
    {
        await using var db = await instance.Store.OpenAsync(leader);
        var days = DaysOf(shape);
        findings.Expect(await db.Entries.CountAsync() == days, "an entry every day");
        findings.Expect(await db.Investments.CountAsync() == days * DimensionList.Count, "five investments every day");
        findings.Expect(await db.Reviews.CountAsync() == await db.Entries.CountAsync(entry => entry.Kind == EntryKind.WeeklyReview), "a review every Friday");
        findings.Expect(
            !await db.Investments.GroupBy(row => row.Date).AnyAsync(day => day.Sum(row => row.Minutes) > 1440), "no day above 1,440 minutes");
    }
}
