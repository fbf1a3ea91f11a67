using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Sharing;

public class AccessRecordTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _coached = null!;
    private PageClient _client = null!;

    [Fact]
    public async Task The_record_names_who_opened_what_and_when_newest_first()
    {
        await OpenAsync(journal => journal.Open(
            AccessedThing.Balance, SharedKinds.Balance, weeks: (IsoWeek.Of(new DateOnly(2026, 8, 17)), IsoWeek.Of(new DateOnly(2026, 11, 9)))));
        host.Clock.Advance(TimeSpan.FromHours(1));
        await OpenAsync(journal => journal.Open(AccessedThing.SessionPack, SharedKinds.Balance | SharedKinds.Commitments));

        Assert.Equal(
            [
                ["Fri 20 Nov 2026, 16:02", "Tobias Wren", "Session pack", "balance and commitments"],
                ["Fri 20 Nov 2026, 15:02", "Tobias Wren", "Balance, weeks 34–46", "balance"],
            ],
            await LinesAsync("/sharing"));
    }

    [Fact]
    public async Task An_entry_is_named_by_kind_and_date_and_a_deleted_one_says_so()
    {
        var entry = await WriteAsync();
        await OpenAsync(journal => journal.Open(AccessedThing.Entry, SharedKinds.Entries, entry));
        Assert.Equal("Entry, Thursday 12 November 2026", (await LinesAsync("/sharing"))[0][2]);
        Assert.DoesNotContain("Secret", _client.Page.Text("#record ~ *"), StringComparison.Ordinal);

        await using (var scope = host.ActFor(_coached.Leader))
        {
            var trash = scope.ServiceProvider.GetRequiredService<Trash>();
            await trash.PutAsync(entry, CancellationToken.None);
            await trash.DeleteForGoodAsync(entry, CancellationToken.None);
        }

        Assert.Equal("An entry that is deleted", (await LinesAsync("/sharing"))[0][2]);
    }

    [Fact]
    public async Task The_record_is_filtered_by_coach_thing_and_period_on_the_leaders_calendar()
    {
        var other = await Coached.CreateAsync(host, _coached.Leader, await host.CreatePersonAsync("Renske Smit"));
        await other.GrantAsync(SharedKindList.Everything);
        await OpenAsync(journal => journal.Open(AccessedThing.Model, SharedKinds.Model));
        host.Clock.Set(new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero));
        await OpenAsync(journal => journal.Open(AccessedThing.Balance, SharedKinds.Balance));
        await using (var scope = host.ActFor(other.Coach))
        {
            await Reads.OpenAsync(scope, other, SharedKinds.None, journal => journal.Open(AccessedThing.Commitments, SharedKinds.Commitments));
        }

        Assert.Equal(["Commitments"], (await LinesAsync($"/sharing?coach={other.RelationshipId}")).Select(line => line[2]));
        Assert.Equal(["Model"], (await LinesAsync("/sharing?thing=model")).Select(line => line[2]));
        Assert.Equal(["Model"], (await LinesAsync("/sharing?until=2026-11-20")).Select(line => line[2]));
        Assert.Equal(2, (await LinesAsync("/sharing?from=2026-11-21&until=2026-11-21")).Count);
        Assert.Equal("2026-11-21", _client.Page.Value("#record-from"));
    }

    [Fact]
    public async Task More_lines_than_a_page_holds_are_on_the_next_one()
    {
        for (var slot = 0; slot <= AccessRecordReading.PageSize; slot++)
        {
            await OpenAsync(journal => journal.Open(AccessedThing.Balance, SharedKinds.Balance));
            host.Clock.Advance(TimeSpan.FromMinutes(AccessSlot.Minutes));
        }

        Assert.Equal(AccessRecordReading.PageSize, (await LinesAsync("/sharing?thing=balance")).Count);
        Assert.Equal("/sharing?thing=balance&page=2", _client.Page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Single(await LinesAsync("/sharing?thing=balance&page=2"));
    }

    [Fact]
    public async Task The_record_stays_after_the_end()
    {
        await OpenAsync(journal => journal.Open(AccessedThing.Balance, SharedKinds.Balance));
        await _coached.EndAsync();
        Assert.Equal("Balance", (await LinesAsync("/sharing"))[0][2]);
    }

    [Fact]
    public async Task The_record_is_downloaded_as_filtered()
    {
        await OpenAsync(journal => journal.Open(AccessedThing.Balance, SharedKinds.Balance));
        await OpenAsync(journal => journal.Open(AccessedThing.Model, SharedKinds.Model | SharedKinds.Balance));
        var answer = await _client.Http.GetAsync("/sharing/access-record.csv?thing=model");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("When (UTC),Who,What,Under\r\n2026-11-20T14:02:00Z,Tobias Wren,Model,balance and model\r\n", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_is_a_text_in_a_spreadsheet()
    {
        AccessLine line = new(AdjustableClock.Start.UtcDateTime, AdjustableClock.Start.DateTime, "=HYPERLINK(\"x\", \"y\")", "Balance", null, SharedKinds.Balance);
        Assert.EndsWith("2026-11-20T14:02:00Z,\"'=HYPERLINK(\"\"x\"\", \"\"y\"\")\",Balance,balance\r\n", AccessRecordCsv.Write([line]), StringComparison.Ordinal);
        Assert.All("+-@\t\r\n", first => Assert.Contains($"'{first}1", AccessRecordCsv.Write([line with { Coach = $"{first}1" }]), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_downloads_it()
    {
        await OpenAsync(journal => journal.Open(AccessedThing.Balance, SharedKinds.Balance));
        using var coach = await host.SignInAsync(_coached.Coach);
        Assert.DoesNotContain("Tobias", await coach.Http.GetStringAsync("/sharing/access-record.csv"), StringComparison.Ordinal);
        using var visitor = host.Visit();
        Assert.Equal("/sign-in", (await visitor.Http.GetAsync("/sharing/access-record.csv")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _coached = await Coached.CreateAsync(host);
        await _coached.GrantAsync(SharedKindList.Everything);
        _client = await host.SignInAsync(_coached.Leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task OpenAsync(Action<GrantedJournal> open)
    {
        await using var scope = host.ActFor(_coached.Coach);
        await Reads.OpenAsync(scope, _coached, SharedKinds.None, open);
    }

    private async Task<List<string[]>> LinesAsync(string address) =>
        [.. (await _client.OpenAsync(address)).QuerySelectorAll(".access tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray())];

    private async Task<Guid> WriteAsync()
    {
        await _client.WriteAsync(("Form.Title", "Secret"), ("Form.Body", "x"), ("Form.Date", "2026-11-12"));
        return _client.OpenEntry();
    }
}
