using System.Data.Common;
using System.Diagnostics;
using LeadershipJournal.Checks.Upgrade;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Checks.Backups;

/// <summary>
/// Backs an instance up with the operator's command while leaders write, restores each backup elsewhere, and compares
/// every row's hash: all that was committed before is in it, and nothing that was not written. Then restores are killed.
/// The control copies the database's file instead.
/// </summary>
internal sealed class BackupCheck : Check
{
    private const int WritesBefore = 50;

    // Of the time an undisturbed restore takes: the first of it goes into starting the process.
    private const double FirstKill = 0.3;
    private const double LastKill = 1.1;

    public override string Name => "backup";

    public override string Usage =>
        "[--rounds N] [--writers M] [--kills N]: a backup under load, restored elsewhere, has the same rows; a killed restore leaves the old or the new";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        using var ground = await BackupGround.CreateAsync(options.IsControl);
        var leaders = await WritingLeaders.CreateAsync(ground.Instance, options.Number("writers", 4));
        var (lost, foreign, between) = (0, 0, 0);
        for (var round = 0; round < options.Number("rounds", 10); round++)
        {
            var before = ground.Live();
            await leaders.WhileWritingAsync(WritesBefore, () => ground.BackUpAsync(round));
            var after = ground.Live();
            var restored = await ground.RestoreElsewhereAsync(round);
            lost += restored is null ? before.RowCount : before.RowsMissingFrom(restored);
            foreign += restored?.RowsMissingFrom(after) ?? 0;
            between += restored is null || restored.RowCount == before.RowCount ? 0 : 1;
            findings.Expect(restored is not null, $"the backup of round {round} is no sound database");
        }

        findings.Figure("rounds", options.Number("rounds", 10));
        findings.Figure("writes acknowledged under load", leaders.Acknowledged);
        findings.Figure("backups that hold writes made while they began", between);
        findings.Figure("rows lost", lost);
        findings.Figure("rows that nobody wrote", foreign);
        findings.Expect(lost == 0, $"{lost} rows that were committed before a backup are not in it");
        findings.Expect(foreign == 0, $"{foreign} rows of a backup differ from what was written");
        await CompareAtRestAsync(ground, findings);
        if (!options.IsControl)
        {
            await KillAsync(ground, options.Number("kills", 10), findings);
        }
    }

    /// <summary>With nobody writing, the hashes of all rows are equal.</summary>
    private static async Task CompareAtRestAsync(BackupGround ground, Findings findings)
    {
        var live = ground.Live();
        await ground.BackUpAsync(BackupGround.AtRest);
        var restored = await ground.RestoreElsewhereAsync(BackupGround.AtRest);
        var equal = restored is not null && live.RowsMissingFrom(restored) == 0 && restored.RowsMissingFrom(live) == 0;
        findings.Figure("rows at rest", live.RowCount);
        findings.Expect(equal, "a backup at rest, restored, differs from what was backed up");
    }

    private static async Task KillAsync(BackupGround ground, int kills, Findings findings)
    {
        var old = ground.Restored(0);
        var backup = ground.BackupFile(BackupGround.AtRest);
        var clock = Stopwatch.StartNew();
        var undisturbed = ground.Copy(0);
        await OperatorProcess.RunAsync(undisturbed, "restore", backup);
        var duration = clock.Elapsed;
        var restored = DatabaseState.Read(OlderInstance.DatabaseIn(undisturbed));
        var (stayed, replaced) = (0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var directory = ground.Copy(0);
            using (var process = OperatorProcess.Start(directory, "restore", backup))
            {
                await Task.Delay((FirstKill + ((LastKill - FirstKill) * kill / Math.Max(1, kills - 1))) * duration);
                await process.KillAsync();
            }

            var found = Look(directory);
            stayed += found?.IsSameAs(old) is true ? 1 : 0;
            replaced += found?.IsSameAs(restored) is true ? 1 : 0;
            await StartAsync(directory);
            findings.Expect(Directory.GetFiles(directory, "*.restoring*").Length == 0, "a copy of the journal was left lying about");
        }

        findings.Figure("milliseconds of an undisturbed restore", (int)duration.TotalMilliseconds);
        findings.Figure("restores killed", kills);
        findings.Figure("old", stayed);
        findings.Figure("new", replaced);
        findings.Figure("between", kills - stayed - replaced);
        findings.Expect(stayed + replaced == kills, "a killed restore left something between the old database and the new one");
        findings.Expect(kills == 0 || stayed > 0, "no kill came before the restore was done: the moments prove nothing");
    }

    /// <summary>As the server does; it clears up what was killed.</summary>
    private static async Task StartAsync(string directory)
    {
        var options = new StoreOptions { DataDirectory = directory };
        using var engine = new SqliteEngine(options);
        using var store = new JournalStore(engine, options, TimeProvider.System);
        await store.PrepareAsync();
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
}
