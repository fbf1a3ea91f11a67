using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LeadershipJournal.Web.Infrastructure;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("leadershipjournal-");

    [Fact]
    public async Task An_address_in_use_is_said_in_one_sentence_and_ends_the_program()
    {
        using var other = new TcpListener(IPAddress.Loopback, port: 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        var (exitCode, said, complained) = await StartAsync("--urls", address);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"LeadershipJournal cannot open at {address}: another program listens there. Stop it, or choose another address with --urls http://localhost:5081.",
            complained.Trim());
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_settings_that_both_say_which_master_key_to_use_are_refused_and_neither_is_repeated()
    {
        const string Key = "c2V2ZW4gcXVpZXQgZ2Vlc2Ugb3ZlciB0aGUgZmpvcmQ=";
        var (exitCode, said, _) = await StartAsync($"--{JournalStorage.GivenMasterKeySetting}={Key}", $"--{JournalStorage.MasterKeySetting}=master.key");

        Assert.Equal(1, exitCode);
        Assert.Contains("Leave one of them out", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Empty(_data.GetFiles());
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<(int ExitCode, string Said, string Complained)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [JournalStorage.DataDirectorySetting] = _data.FullName },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, await complained);
    }
}
