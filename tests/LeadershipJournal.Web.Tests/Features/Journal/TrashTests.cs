using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LeadershipJournal.Web.Tests.Features.Journal.Writer;

namespace LeadershipJournal.Web.Tests.Features.Journal;

public class TrashTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Person _leader = null!;
    private PageClient _client = null!;

    [Fact]
    public async Task A_trashed_entry_counts_nowhere_and_comes_back_with_its_minutes_by_undo()
    {
        await _client.WriteAsync([("Form.Title", "gone"), ("Form.Body", "x"), .. About("people", "45", "15")]);
        await _client.SubmitAsync("trash");
        Assert.Contains("It is in the trash.", _client.Page.Text(".toast"), StringComparison.Ordinal);
        Assert.Equal(0, await RecordedAsync());
        Assert.DoesNotContain("gone", _client.Page.Text("main"), StringComparison.Ordinal);

        await _client.SubmitAsync("undo");
        Assert.Equal("gone", _client.Page.Text("h1"));
        Assert.Equal(45, await RecordedAsync());
    }

    [Fact]
    public async Task A_restore_that_would_overfill_the_day_is_refused_with_the_day_named()
    {
        await _client.WriteAsync([("Form.Title", "first"), ("Form.Body", "x"), .. About("people", "1000")]);
        await _client.SubmitAsync("trash");
        await _client.WriteAsync([("Form.Title", "second"), ("Form.Body", "x"), .. About("people", "1000")]);
        await _client.OpenAsync("/journal/trash");

        await _client.SubmitAsync(Form("restore"), ("Do", "restore"));

        Assert.Contains(
            "It stays in the trash: Friday 20 November 2026 would hold 2,000 minutes. A day has 1,440. 1,000 from the entry “first” and 1,000 from the entry “second”.",
            _client.Page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(1000, await RecordedAsync());
    }

    [Fact]
    public async Task Deleting_for_good_leaves_nothing_and_a_series_goes_on_without_it()
    {
        await _client.WriteAsync(("Form.Title", "first"), ("Form.Body", "x"));
        var first = _client.OpenEntry();
        await _client.WriteAsync(("Form.Title", "second"), ("Form.Body", "x"), ("Form.FollowsOn", first.ToString()));
        var second = _client.OpenEntry();
        await _client.OpenAsync($"/journal/{first}");
        await _client.SubmitAsync("trash");
        await _client.OpenAsync("/journal/trash");
        await _client.SubmitAsync($"trash-delete-{first}");

        await using var db = await host.OpenJournalAsync(_leader);
        var left = await db.Entries.IgnoreQueryFilters(["Trash"]).SingleAsync();
        Assert.Equal((second, null), (left.Id, left.FollowsOnId));
        Assert.Equal(second, (await db.Revisions.SingleAsync()).EntryId);
    }

    [Fact]
    public async Task Imported_minutes_come_back_as_they_were()
    {
        var (entry, import) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = await host.OpenJournalAsync(_leader))
        {
            await ImportAsync(db, entry, import, host.Clock.GetUtcNow().UtcDateTime);
        }

        var before = await InvestmentsAsync();
        await _client.OpenAsync($"/journal/{entry}");
        await _client.SubmitAsync("trash");
        Assert.Empty(await InvestmentsAsync());
        await _client.SubmitAsync("undo");

        Assert.Equal([import, null], before.Select(row => row.ImportId));
        Assert.Equivalent(before, await InvestmentsAsync(), strict: true);
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_can_be_restored()
    {
        await _client.WriteAsync(("Form.Title", "half"), ("Form.Body", "a thought"), ("Do", "draft"));
        await _client.OpenAsync(_client.Page.QuerySelector(".tl h3 a")!.GetAttribute("href")!);
        await _client.SendAsync(("Do", "throw-away"));
        await _client.OpenAsync("/journal/trash");

        Assert.Equal("half", _client.Page.Text("main li h2"));
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

    private AngleSharp.Html.Dom.IHtmlFormElement Form(string action) =>
        (AngleSharp.Html.Dom.IHtmlFormElement)_client.Page.QuerySelector($"form:has(button[value={action}])")!;

    /// <summary>An entry with imported minutes, and some that were added since.</summary>
    private static async Task ImportAsync(JournalDb db, Guid entry, Guid import, DateTime now)
    {
        var date = new DateOnly(2026, 11, 19);
        db.Imports.Add(new JournalImport
        {
            LeaderId = db.LeaderId,
            Id = import,
            Source = db.Seal.Close(Purposes.ImportSource, import, "notes.zip"),
            State = ImportState.Done,
            StartedAt = now,
        });
        db.Entries.Add(new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = entry,
            Kind = EntryKind.Entry,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Body = db.Seal.Close(Purposes.EntryBody, entry, "notes"),
            ImportId = import,
            Version = 1,
            CreatedAt = now,
            ChangedAt = now,
        });
        db.Investments.AddRange(
            from source in (InvestmentSource[])[InvestmentSource.Import, InvestmentSource.Entry]
            select new TimeInvestmentRow
            {
                LeaderId = db.LeaderId,
                Id = Guid.CreateVersion7(),
                EntryId = entry,
                ImportId = source == InvestmentSource.Import ? import : null,
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Dimension = Dimension.People,
                Minutes = 90,
                HandsOn = 30,
                Estimated = source == InvestmentSource.Import,
                Source = source,
            });
        await db.SaveChangesAsync();
    }

    private async Task<List<TimeInvestmentRow>> InvestmentsAsync()
    {
        await using var db = await host.OpenJournalAsync(_leader);
        return await db.Investments.AsNoTracking().OrderByDescending(row => row.Source).ToListAsync();
    }

    private async Task<int> RecordedAsync()
    {
        await using var db = await host.OpenJournalAsync(_leader);
        return await db.Investments.SumAsync(row => row.Minutes);
    }
}
