using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Journal;

/// <summary>No page asks the database row by row: it takes as many commands for a full journal as for a small one.</summary>
public class CommandsPerPageTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    // More than any page needs.
    private const int Most = 22;
    private Person _leader = null!;
    private PageClient _client = null!;

    [Theory]
    [InlineData("/journal")]
    [InlineData("/journal?month=2026-10")]
    [InlineData("/journal?dim=people&dim=value")]
    [InlineData("/journal?from=2024-01-01&until=2026-12-31&kind=entries")]
    [InlineData("/journal?page=2")]
    public async Task The_journal_with_its_filters_calendar_and_memories(string address)
    {
        await FillAsync(1);
        var few = await CountAsync(address);
        await FillAsync(7);

        Assert.Equal(few, await CountAsync(address));
        Assert.Equal(4, _client.Page.QuerySelectorAll(".memory .meta").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/series")]
    public async Task An_entry_with_its_neighbours_and_its_series(string page)
    {
        var first = await WriteAsync("2026-10-01", Dimension.People);
        var last = await WriteAsync("2026-10-02", followsOn: first);
        var few = await CountAsync($"/journal/{first}{page}");
        for (var day = 3; day < 10; day++)
        {
            last = await WriteAsync($"2026-10-{day:00}", [.. DimensionList.All], last);
            await WriteAsync($"2026-09-{day:00}", Dimension.Value);
        }

        Assert.Equal(few, await CountAsync($"/journal/{last}{page}"));
    }

    [Fact]
    public async Task The_editor_with_the_minutes_of_its_day_and_the_entries_it_can_follow_on_from()
    {
        var entry = await WriteAsync("2026-10-01", Dimension.People);
        await WriteAsync("2026-10-01", Dimension.People);
        await WriteAsync("2026-11-20", Dimension.People);
        var few = (await CountAsync($"/journal/{entry}/edit"), await CountAsync("/journal/new"));
        for (var other = 1; other < 8; other++)
        {
            await WriteAsync("2026-10-01", [.. DimensionList.All]);
            await WriteAsync("2026-11-20", Dimension.Value);
        }

        Assert.Equal(few, (await CountAsync($"/journal/{entry}/edit"), await CountAsync("/journal/new")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?version=1")]
    public async Task The_history_with_its_comparison(string version)
    {
        var entry = await WriteAsync("2026-10-01", Dimension.People);
        await KeepAgainAsync(entry, 1);
        var few = await CountAsync($"/journal/{entry}/history{version}");
        for (var save = 2; save < 9; save++)
        {
            await KeepAgainAsync(entry, save);
        }

        Assert.Equal(few, await CountAsync($"/journal/{entry}/history{version}"));
        Assert.Equal(9, _client.Page.QuerySelectorAll("aside li").Length);
    }

    [Fact]
    public async Task The_trash()
    {
        await TrashAsync(1);
        var few = await CountAsync("/journal/trash");
        await TrashAsync(8);

        Assert.Equal(few, await CountAsync("/journal/trash"));
        Assert.Equal(9, _client.Page.QuerySelectorAll("main li.stack-sm").Length);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _leader = await host.CreatePersonAsync();
        _client = await host.SignInAsync(_leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Entries of this month and the last, of this day in earlier years, and some in the trash.</summary>
    private async Task FillAsync(int ofEach)
    {
        for (var day = 1; day <= ofEach; day++)
        {
            await WriteAsync($"2026-11-{day:00}", Dimension.People, Dimension.Value);
            await WriteAsync($"2026-10-{day:00}", Dimension.People);
            await WriteAsync("2025-11-20", Dimension.Self);
        }

        await TrashAsync(ofEach);
    }

    private async Task TrashAsync(int entries)
    {
        await using var scope = host.ActFor(_leader);
        var trash = scope.ServiceProvider.GetRequiredService<Trash>();
        for (var entry = 0; entry < entries; entry++)
        {
            Assert.True(await trash.PutAsync(await WriteAsync("2026-10-20", Dimension.People, Dimension.Time), CancellationToken.None));
        }
    }

    private async Task<int> CountAsync(string address)
    {
        await _client.OpenAsync(address);
        host.Commands.Reset();
        await _client.OpenAsync(address);
        _client.Response.EnsureSuccessStatusCode();
        Assert.InRange(host.Commands.Texts.Count, 1, Most);
        return host.Commands.Texts.Count;
    }

    private Task<Guid> WriteAsync(string date, params Dimension[] tags) => WriteAsync(date, tags, followsOn: null);

    private Task<Guid> WriteAsync(string date, Guid followsOn) => WriteAsync(date, [], followsOn);

    private async Task<Guid> WriteAsync(string date, Dimension[] tags, Guid? followsOn)
    {
        var form = new EntryForm { Id = Guid.CreateVersion7(), Date = date, Body = "some words", FollowsOn = followsOn?.ToString() };
        foreach (var tag in tags)
        {
            (form.For(tag).Chosen, form.For(tag).Minutes) = (true, "10");
        }

        await KeepAsync(form);
        return form.Id;
    }

    private Task KeepAgainAsync(Guid entry, int version) => KeepAsync(new EntryForm
    {
        Id = entry,
        Version = version,
        Date = "2026-10-01",
        Body = string.Create(CultureInfo.InvariantCulture, $"some other words {version}"),
    });

    private async Task KeepAsync(EntryForm form)
    {
        await using var scope = host.ActFor(_leader);
        Assert.IsType<SaveResult.Saved>(await scope.ServiceProvider.GetRequiredService<EntryWriter>().KeepAsync(form, CancellationToken.None));
    }
}
