using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Operating;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public class ImportCommandTests : IAsyncLifetime
{
    private readonly JournalHost _host;
    private readonly DirectoryInfo _notes = Directory.CreateTempSubdirectory("notes-");
    private Person _person = null!;

    public ImportCommandTests()
        : this(new JournalHost())
    {
    }

    protected ImportCommandTests(JournalHost host) => _host = host;

    public async ValueTask InitializeAsync()
    {
        if (_host is IAsyncLifetime prepared)
        {
            await prepared.InitializeAsync();
        }

        _person = await _host.CreatePersonAsync();
        await File.WriteAllTextAsync(Path.Combine(_notes.FullName, "2023-03-31.md"), "Words.");
        await File.WriteAllTextAsync(Path.Combine(_notes.FullName, "todo.md"), "More words.");
    }

    public async ValueTask DisposeAsync()
    {
        _notes.Delete(recursive: true);
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_last_line_counts_every_file()
    {
        var (code, lines) = await RunAsync(_notes.FullName, "--leader", _person.Email);

        Assert.Equal(OperatorCommands.Done, code);
        Assert.Equal(
            ["skipped todo.md: no date found in its front matter, name, folder or first heading", "read 2, imported 1, skipped 1, duplicates 0"], lines);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        var (code, lines) = await RunAsync(_notes.FullName, "--leader", _person.Email, "--dry-run");

        Assert.Equal((OperatorCommands.Done, "read 2, imported 1, skipped 1, duplicates 0"), (code, lines[^1]));
        await using var db = await _host.OpenJournalAsync(_person);
        Assert.False(await db.Entries.AnyAsync() || await db.Imports.AnyAsync());
    }

    [Fact]
    public async Task One_file_can_be_imported_by_itself()
    {
        var (_, lines) = await RunAsync(Path.Combine(_notes.FullName, "2023-03-31.md"), "--leader", _person.Email);

        Assert.Equal(["read 1, imported 1, skipped 0, duplicates 0"], lines);
    }

    [Fact]
    public async Task Input_that_cannot_be_used_fails_with_a_message()
    {
        var broken = Path.Combine(_notes.FullName, "broken.zip");
        await File.WriteAllTextAsync(broken, "no zip");

        Assert.Equal((OperatorCommands.Failed, "There is no account with the address nobody@journal.example."), await LastAsync(_notes.FullName, "--leader", "nobody@journal.example"));
        Assert.Equal((OperatorCommands.Failed, "There is no folder or file /no/such/place."), await LastAsync("/no/such/place", "--leader", _person.Email));
        Assert.Equal((OperatorCommands.Failed, "This is not a zip that can be read: it is damaged or of another kind."), await LastAsync(broken, "--leader", _person.Email));
        Assert.Equal(OperatorCommands.Misused, (await RunAsync(_notes.FullName)).Code);
        Assert.Equal(OperatorCommands.Misused, (await RunAsync("--leader", _person.Email)).Code);
    }

    private async Task<(int, string)> LastAsync(params string[] arguments) => await RunAsync(arguments) is var (code, lines) ? (code, lines[^1]) : default;

    private async Task<(int Code, string[] Lines)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await OperatorCommands.RunAsync(_host.Services, ["import", .. arguments], TextReader.Null, output, CancellationToken.None);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
