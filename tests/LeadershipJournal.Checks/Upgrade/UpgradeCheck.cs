using System.Data.Common;
using System.Diagnostics;
using LeadershipJournal.Data;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Checks.Upgrade;

/// <summary>
/// Kills a start that brings the first release's database to this version, at many moments from before it begins until
/// after it is done. Each time the file must be the old database or the new one, and the next start must finish with
/// every row and every text. The control migrates the live file.
/// </summary>
internal sealed class UpgradeCheck : Check
{
    // Of the time an undisturbed start takes: the last ones find it done.
    private const double LastKill = 1.15;

    public override string Name => "upgrade";

    public override string Usage => "[--kills N] [--entries N] [--seed N]: an upgrade killed at N moments loses nothing";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var kills = options.Number("kills", 20);
        var random = new Random(options.Number("seed", 20261122));
        using var older = await OlderInstance.CreateAsync(options.Number("entries", 1_000));
        var before = DatabaseState.Read(older.Database);
        var (after, duration) = await UndisturbedAsync(older, findings);
        findings.Figure("entries", older.Texts.Count);
        findings.Figure("rows", before.RowCount);
        findings.Figure("milliseconds of an undisturbed upgrade", (int)duration.TotalMilliseconds);

        var (old, done, lost) = (0, 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var moment = LastKill * (kill + random.NextDouble()) / kills * duration;
            var copy = older.Copy();
            try
            {
                await KillAsync(copy.FullName, moment, options.IsControl);
                var found = Look(copy.FullName);
                old += found?.IsSameAs(before) is true ? 1 : 0;
                done += found?.IsSameAs(after) is true ? 1 : 0;
                lost += await StartAgainAsync(older, copy.FullName, before, findings);
            }
            finally
            {
                copy.Delete(recursive: true);
            }
        }

        var between = kills - old - done;
        findings.Figure("kills", kills);
        findings.Figure("old", old);
        findings.Figure("new", done);
        findings.Figure("between", between);
        findings.Figure("lost", lost);
        findings.Expect(old > 0 && done > 0, "no kill before the upgrade was done, or none after it: the moments prove nothing");
        findings.Expect(between == 0, $"{between} kills left something between the old database and the new one");
        findings.Expect(lost == 0, $"{lost} rows or texts are lost");
    }

    /// <summary>The new database, and how long it takes to make it.</summary>
    private static async Task<(DatabaseState After, TimeSpan Duration)> UndisturbedAsync(OlderInstance older, Findings findings)
    {
        var copy = older.Copy();
        try
        {
            using var upgrading = await UpgradingProcess.StartAsync(copy.FullName, inPlace: false);
            var clock = Stopwatch.StartNew();
            await upgrading.FinishAsync();
            var duration = clock.Elapsed;
            await upgrading.KillAsync();
            var after = DatabaseState.Read(OlderInstance.DatabaseIn(copy.FullName));
            findings.Expect(!after.IsSameAs(DatabaseState.Read(older.Database)), "there is nothing to upgrade: this is the first release's schema");
            return (after, duration);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static async Task KillAsync(string directory, TimeSpan moment, bool inPlace)
    {
        using var upgrading = await UpgradingProcess.StartAsync(directory, inPlace);
        await Task.Delay(moment);
        await upgrading.KillAsync();
    }

    /// <summary>Null for what is no sound database.</summary>
    private static DatabaseState? Look(string directory)
    {
        try
        {
            return DatabaseState.Read(OlderInstance.DatabaseIn(directory));
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>The next start must finish. Answers how many rows and texts of the older instance are missing after it.</summary>
    private static async Task<int> StartAgainAsync(OlderInstance older, string directory, DatabaseState before, Findings findings)
    {
        var options = new StoreOptions { DataDirectory = directory };
        var texts = await OpenAsync(older, options);
        findings.Expect(texts is not null, "the start after a kill did not succeed");
        findings.Expect(Directory.GetFiles(directory, "*.migrating*").Length == 0, "a copy of the journal was left lying about");
        if (texts is null)
        {
            return older.Texts.Count;
        }

        var now = DatabaseState.Read(OlderInstance.DatabaseIn(directory), before.Columns);
        return older.Texts.Count(text => texts.GetValueOrDefault(text.Key) != text.Value) + before.RowsMissingFrom(now);
    }

    private static async Task<IReadOnlyDictionary<Guid, string>?> OpenAsync(OlderInstance older, StoreOptions options)
    {
        try
        {
            using var engine = new SqliteEngine(options);
            using var store = new JournalStore(engine, options, TimeProvider.System);
            await store.PrepareAsync();
            return await OlderInstance.OpenTextsAsync(store, older.Leader);
        }
        catch (Exception problem) when (problem is StoreRefusedException or DbException)
        {
            return null;
        }
    }
}
