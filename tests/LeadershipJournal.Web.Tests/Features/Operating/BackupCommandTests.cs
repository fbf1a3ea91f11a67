using System.Diagnostics;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Infrastructure;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Operating;

public sealed class BackupCommandTests : IDisposable
{
    private const string Words = "seven quiet geese over the lake";
    private readonly DirectoryInfo _elsewhere = Directory.CreateTempSubdirectory("leadershipjournal-");

    private string BackupFile => Path.Combine(_elsewhere.FullName, "backup.zip");

    [Fact]
    public async Task A_backup_beside_the_running_application_is_verified_and_restored_by_other_processes()
    {
        await using var host = new JournalHost();
        await host.CreatePersonAsync("Bo Lund");

        var (code, said) = await StartAsync(host.DataDirectory, "", "backup", BackupFile);
        Assert.Equal((OperatorCommands.Done, true), (code, said.Contains("Keep a copy of the key apart", StringComparison.Ordinal)));
        Assert.Contains("sealed values broken: 0", said, StringComparison.Ordinal);

        (code, said) = await StartAsync(host.DataDirectory, "", "verify", BackupFile);
        Assert.Equal(OperatorCommands.Done, code);
        Assert.Contains("leaders: 1\n", said, StringComparison.Ordinal);

        (code, said) = await StartAsync(host.DataDirectory, "", "restore", BackupFile);
        Assert.Equal(OperatorCommands.Failed, code);
        Assert.Contains("another process is using it", said, StringComparison.Ordinal);

        var restored = Path.Combine(_elsewhere.FullName, "restored");
        (code, said) = await StartAsync(restored, "", "restore", BackupFile);
        Assert.Equal((OperatorCommands.Failed, false), (code, Directory.Exists(restored)));
        Assert.Contains("master key", said, StringComparison.Ordinal);

        Directory.CreateDirectory(restored);
        File.Copy(Path.Combine(host.DataDirectory, "master.key"), Path.Combine(restored, "master.key"));
        (code, _) = await StartAsync(restored, "", "restore", BackupFile);
        Assert.Equal(OperatorCommands.Done, code);
        (code, said) = await StartAsync(restored, "", "verify");
        Assert.Equal((OperatorCommands.Done, true), (code, said.Contains("leaders: 1\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_master_key_travels_under_a_passphrase_from_standard_input()
    {
        await using var host = new JournalHost();
        await host.CreatePersonAsync();
        var (code, said) = await StartAsync(host.DataDirectory, Words + "\n", "backup", BackupFile, "--with-key");
        Assert.Equal(OperatorCommands.Done, code);
        Assert.Contains("Whoever has both reads everything", said, StringComparison.Ordinal);
        Assert.DoesNotContain("geese", said, StringComparison.Ordinal);

        var restored = Path.Combine(_elsewhere.FullName, "restored");
        (code, said) = await StartAsync(restored, "other words than those\n", "restore", BackupFile, "--with-key");
        Assert.Equal((OperatorCommands.Failed, false), (code, File.Exists(Path.Combine(restored, "master.key"))));
        Assert.Contains("passphrase", said, StringComparison.Ordinal);
        (code, _) = await StartAsync(restored, Words + "\n", "restore", BackupFile, "--with-key");
        Assert.Equal(OperatorCommands.Done, code);
        Assert.True(File.Exists(Path.Combine(restored, "master.key")));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("backup", "--with-key")]
    [InlineData("backup", "FILE", "--key=secret")]
    public async Task A_command_that_is_not_understood_shows_how_it_is_used_and_makes_nothing(params string[] words)
    {
        var data = Path.Combine(_elsewhere.FullName, "data");
        var (code, said) = await StartAsync(data, "", words);
        Assert.Equal(OperatorCommands.Misused, code);
        Assert.StartsWith($"Usage: {words[0]} FILE [--with-key]", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

    public void Dispose() => _elsewhere.Delete(recursive: true);

    private static async Task<(int ExitCode, string Said)> StartAsync(string data, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { [JournalStorage.DataDirectorySetting] = data },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }
}
