using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using LeadershipJournal.Web.Features.DataExchange.Uploads;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Sharing;

/// <summary>Two further ways in which an entry could come to be read: an import, and another day of a marked conversation.</summary>
public class SharedImportTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _coached = null!;
    private PageClient _client = null!;

    [Fact]
    public async Task An_import_that_would_share_entries_names_the_coach_and_waits_for_a_yes()
    {
        await _coached.GrantAsync(SharedKinds.Entries, chosen: Dimension.People);
        await BringAsync();
        Assert.DoesNotContain("Tobias Wren", _client.Page.Text("main"), StringComparison.Ordinal);

        await ImportAsync(("take", "0"), ("accept", ChoicesForm.AcceptValue(0, Dimension.People)));
        Assert.Contains("Tobias Wren could read 1 entry of these as soon as they are imported.", _client.Page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(0, await EntriesAsync());

        await ImportAsync();
        Assert.Equal(1, await EntriesAsync());
    }

    [Fact]
    public async Task A_marked_conversation_is_not_moved_to_a_day_on_which_a_coach_would_read_it()
    {
        await _coached.GrantAsync(SharedKinds.Entries, from: new DateOnly(2026, 11, 20));
        await _client.OpenAsync("/leading/conversations/with-myself");
        await _client.SubmitAsync("conversation", (ConversationForm.DateField, "2026-11-19"), (ConversationForm.TextField("whom"), "some words"));
        await using (var db = await host.OpenJournalAsync(_coached.Leader))
        {
            await _coached.MarkAsync((await db.Entries.SingleAsync(entry => !entry.IsDraft)).Id);
            await _client.OpenAsync($"/journal/{(await db.Entries.SingleAsync()).Id}/edit");
        }

        await _client.SubmitAsync("conversation", (ConversationForm.DateField, "2026-11-20"));
        Assert.Contains("take the mark away on its page first", _client.Page.Text("main"), StringComparison.Ordinal);
        await using var coach = host.ActFor(_coached.Coach);
        Assert.Empty(await Reads.EntriesAsync(coach, _coached));
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _coached = await Coached.CreateAsync(host);
        _client = await host.SignInAsync(_coached.Leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task BringAsync()
    {
        var files = new UploadedFilesSource("notes", [("2026-03-31.md", "A one-to-one with Ravi, and another one-to-one."u8.ToArray())], ImportLimits.Default);
        var pending = new PendingImport(Guid.NewGuid(), _coached.Leader.Id, files, bytes: 100, host.Clock.GetUtcNow());
        Assert.True(host.Services.GetRequiredService<PendingImports>().TryAdd(pending));
        host.Services.GetRequiredService<ImportRunner>().StartReading(pending);
        await OpenPreviewAsync();
    }

    private async Task ImportAsync(params (string Name, string? Value)[] choices)
    {
        await _client.SubmitAsync(_client.Page.QuerySelector<IHtmlFormElement>("main form")!, [("action", ChoicesForm.Import), .. choices]);
        await OpenPreviewAsync();
    }

    private async Task OpenPreviewAsync()
    {
        var uploads = host.Services.GetRequiredService<PendingImports>();
        while (uploads.Find(_coached.Leader.Id) is { IsBusy: true })
        {
            await Task.Yield();
        }

        await _client.OpenAsync(ImportEndpoints.Preview);
    }

    private async Task<int> EntriesAsync()
    {
        await using var db = await host.OpenJournalAsync(_coached.Leader);
        return await db.Entries.CountAsync();
    }
}
