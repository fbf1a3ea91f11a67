using System.Text;
using LeadershipJournal.Checks.Authorization;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Sqlite.Backups;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Checks.Erasing;

/// <summary>
/// A leader with something of every kind asks on the settings page to be erased; the days pass and the job runs. Then no byte of theirs is in the
/// database, its write-ahead log or the application's log, and a backup of before, restored elsewhere, comes without them. The control
/// deletes the sign-in only and leaves key and rows.
/// </summary>
internal sealed class EraseCheck : Check
{
    private const string Words = "seven quiet geese over the lake";

    public override string Name => "erase";

    public override string Usage => ": nothing of an erased leader is left in database, write-ahead log and log, and no restore brings them back";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        await using var host = new AuthorizationHost(isControl: false);
        var ground = await Ground.LayAsync(host);
        var (owner, neighbour) = (ground.People[Roles.Owner], ground.OtherLeader!);
        var engine = (SqliteEngine)host.Services.GetRequiredService<StoreEngine>();
        var storage = host.Services.GetRequiredService<StoreOptions>();
        var remains = await Remains.OfAsync(host, engine, owner, ground.Things.Where(thing => thing.Whose is Roles.Owner).Select(thing => thing.Canary));
        var before = remains.FindIn(Files(host.DataDirectory)).Count;
        findings.Figure("byte strings looked for", remains.Count);
        findings.Figure("in the files before", before);
        findings.Expect(before >= remains.Stored * 9 / 10, "the search does not find what is there, so that finding nothing later would prove nothing");

        var backup = Path.Combine(Directory.CreateTempSubdirectory("erase-check-").FullName, "before.zip");
        await new SqliteBackups(engine, storage).MakeAsync(backup, Words);
        await (options.IsControl ? DeleteSignInAsync(engine, owner) : EraseAsync(host, owner));

        var files = remains.FindIn(Files(host.DataDirectory));
        var lines = remains.FindIn([Encoding.UTF8.GetBytes(string.Join('\n', host.Log.Lines))]);
        findings.Figure("hits in database and write-ahead log", files.Count);
        findings.Figure("hits in the log", lines.Count);
        findings.Expect(files.Count == 0, $"{Named(files)} of the erased leader are in the database or its write-ahead log");
        findings.Expect(lines.Count == 0, $"{Named(lines)} of the erased leader are in the application's log");
        findings.Expect(await HasJournalAsync(engine, neighbour), "somebody else's journal is gone too");
        await RestoreAsync(storage, backup, remains, owner, neighbour, findings);
        Directory.Delete(Path.GetDirectoryName(backup)!, recursive: true);
    }

    private static async Task EraseAsync(AuthorizationHost host, Person owner)
    {
        using (var client = await host.SignInAsync(owner))
        {
            await client.OpenAsync("/settings");
            await client.SubmitAsync("erase", ("Form.CurrentPassword", owner.Password));
        }

        host.Clock.Advance(TimeSpan.FromDays(ErasureTerm.GraceDays));
        await host.Services.GetRequiredService<LeaderErasure>().RunAsync();
    }

    private static async Task DeleteSignInAsync(StoreEngine engine, Person owner)
    {
        await using var accounts = engine.OpenAccounts();
        await accounts.WriteAsync(token => accounts.Users.Where(account => account.Id == owner.Id).ExecuteDeleteAsync(token));
        await engine.ScrubAsync(CancellationToken.None);
    }

    /// <summary>In another directory, which has the key and what lies beside it.</summary>
    private static async Task RestoreAsync(StoreOptions live, string backup, Remains remains, Person owner, Person neighbour, Findings findings)
    {
        var directory = Directory.CreateTempSubdirectory("erase-check-");
        try
        {
            var options = new StoreOptions { DataDirectory = directory.FullName };
            File.Copy(live.MasterKeyPath, options.MasterKeyPath);
            if (new ErasedLeaders(live) is var log && File.Exists(log.FilePath))
            {
                File.Copy(log.FilePath, new ErasedLeaders(options).FilePath);
            }

            using var engine = new SqliteEngine(options);
            var restored = await new SqliteBackups(engine, options).RestoreAsync(backup, Words);
            var hits = remains.FindIn(Files(directory.FullName));
            findings.Figure("erased again by the restore", restored.ErasedAgain);
            findings.Figure("hits in the restored database", hits.Count);
            findings.Expect(!await HasJournalAsync(engine, owner), "the backup brought the erased leader back");
            findings.Expect(hits.Count == 0, $"{Named(hits)} of the erased leader are in the restored database");
            findings.Expect(await HasJournalAsync(engine, neighbour), "the restore lost somebody else's journal");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<bool> HasJournalAsync(StoreEngine engine, Person person)
    {
        await using var journal = engine.OpenJournal(seal: null);
        return await journal.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter]).AnyAsync(leader => leader.LeaderId == person.Id);
    }

    private static string Named(IReadOnlyList<string> found) => $"{found.Count} byte strings ({string.Join(", ", found.Distinct().Take(5))})";

    /// <summary>The database and what SQLite keeps beside it; the log of the erased names them on purpose.</summary>
    private static IEnumerable<byte[]> Files(string directory) =>
        from ending in (string[])["", "-wal", "-shm"]
        let file = Path.Combine(directory, "journal.db" + ending)
        where File.Exists(file)
        select ReadShared(file);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
