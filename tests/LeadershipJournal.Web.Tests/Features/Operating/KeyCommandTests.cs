using LeadershipJournal.Data.Storage;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Operating;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Operating;

/// <summary>A new master key while the server runs.</summary>
public sealed class KeyCommandTests : IAsyncDisposable
{
    private readonly JournalHost _host = new();

    [Fact]
    public async Task A_rotation_beside_the_server_ends_no_sign_in_and_loses_no_journal()
    {
        var (before, stranger) = (await _host.CreatePersonAsync("Bo Lund"), await _host.CreatePersonAsync());
        using var client = await _host.SignInAsync(before);
        var former = await RotateAsync(OperatorCommands.Done);
        File.Delete(former);

        await client.OpenAsync("/settings");
        Assert.NotNull(client.Page.QuerySelector(".avatar"));
        using var other = await _host.SignInAsync(stranger);
        using var later = await _host.SignInAsync(await _host.CreatePersonAsync());
        var engine = _host.Services.GetRequiredService<StoreEngine>();
        var options = _host.Services.GetRequiredService<StoreOptions>();
        Assert.True((await new StoreVerification(engine, options, _host.Clock).RunAsync(TestContext.Current.CancellationToken)).IsSound);
    }

    [Fact]
    public async Task A_second_rotation_waits_until_the_former_key_was_put_away()
    {
        await _host.CreatePersonAsync();
        await RotateAsync(OperatorCommands.Done);
        await RotateAsync(OperatorCommands.Failed);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<string> RotateAsync(int expected)
    {
        await using var output = new StringWriter();
        var code = await OperatorCommands.RunAsync(_host.Services, ["keys", "rotate"], TextReader.Null, output, TestContext.Current.CancellationToken);
        Assert.Equal(expected, code);
        var former = Path.Combine(_host.DataDirectory, "master.key.former");
        Assert.Contains(former, output.ToString(), StringComparison.Ordinal);
        return former;
    }
}
