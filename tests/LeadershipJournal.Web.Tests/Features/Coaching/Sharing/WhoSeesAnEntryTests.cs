using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static LeadershipJournal.Web.Tests.Features.Journal.Writer;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Sharing;

public class WhoSeesAnEntryTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _coached = null!;
    private PageClient _client = null!;

    [Fact]
    public async Task Without_a_coach_an_entry_is_only_the_leaders()
    {
        using var alone = await host.SignInSomebodyAsync();
        Assert.Contains("Only you see this entry.", (await alone.OpenAsync("/journal/new")).Text("main form"), StringComparison.Ordinal);
        Assert.Contains("Only you see this entry.", (await alone.WriteAsync(("Form.Body", "x"))).Text("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_says_who_would_see_it_before_it_is_kept()
    {
        await SharePeopleAsync();
        var page = await _client.OpenAsync("/journal/new");
        Assert.True(page.QuerySelector("[data-somebody]")!.HasAttribute("hidden"));
        Assert.False(page.QuerySelector("[data-nobody]")!.HasAttribute("hidden"));
        Assert.Contains("about People and nothing else, and those you mark for them.", page.Text("who-would-see li"), StringComparison.Ordinal);

        await WriteAndAgreeAsync("people");
        page = await _client.OpenAsync($"/journal/{_client.OpenEntry()}/edit");
        Assert.Equal("Tobias Wren", page.Text("[data-names]"));
        Assert.True(page.QuerySelector("[data-nobody]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task A_first_save_that_would_share_an_entry_asks_first_and_loses_nothing()
    {
        await SharePeopleAsync();
        var page = await _client.WriteAsync([("Form.Title", "T"), ("Form.Body", "typed text"), .. About("people", "15")]);

        Assert.Equal("Tobias Wren could read this entry from now on.", page.Text("#would-share .strong"));
        Assert.Equal(("T", "typed text"), (page.Value("#title"), page.Value("#body")));
        Assert.NotNull(page.QuerySelector(".chip.pick[data-dim=people] input:checked"));
        Assert.Equal(0, await KeptAsync());

        page = await _client.ChooseAsync("#would-share button");
        Assert.Equal("T", page.Text("h1"));
        Assert.Contains("Shared with Tobias Wren", page.Text("article header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_no_keeps_it_as_a_draft_that_nobody_sees()
    {
        await SharePeopleAsync();
        await _client.WriteAsync([("Form.Body", "typed text"), .. About("people", "15")]);
        await _client.ChooseAsync("#would-share button[value=draft]");

        Assert.Equal(0, await KeptAsync());
        await using var db = await host.OpenJournalAsync(_coached.Leader);
        Assert.True((await db.Entries.SingleAsync()).IsDraft);
    }

    [Fact]
    public async Task The_ordinary_save_button_is_no_yes()
    {
        await SharePeopleAsync();
        await _client.WriteAsync([("Form.Body", "typed text"), .. About("people", "15")]);
        var page = await _client.SendAsync();

        Assert.NotNull(page.QuerySelector("#would-share"));
        Assert.Equal(0, await KeptAsync());
    }

    [Fact]
    public async Task A_yes_to_one_coach_is_none_to_another()
    {
        await SharePeopleAsync();
        await _client.WriteAsync([("Form.Body", "typed text"), .. About("people", "15")]);
        var second = await Coached.CreateAsync(host, _coached.Leader, await host.CreatePersonAsync("Renske Smit"));
        await second.GrantAsync(SharedKinds.Entries, chosen: Dimension.People);
        var page = await _client.ChooseAsync("#would-share button");

        Assert.Equal("Renske Smit could read this entry from now on.", page.Text("#would-share .strong"));
        Assert.Equal(0, await KeptAsync());
    }

    [Fact]
    public async Task Changed_tags_that_would_share_an_entry_ask_first()
    {
        await SharePeopleAsync();
        await WriteAsync("people", "value");
        var page = await ChangeAsync(("Form.Dimensions[value].Chosen", null), ("Form.Dimensions[value].Minutes", null));

        Assert.NotNull(page.QuerySelector("#would-share"));
        Assert.Empty(await ReadableAsync());
    }

    [Fact]
    public async Task A_day_moved_into_the_grant_asks_first()
    {
        await SharePeopleAsync();
        await _client.WriteAsync([("Form.Body", "x"), ("Form.Date", "2026-01-04"), .. About("people", "15")]);
        Assert.Empty(await ReadableAsync());

        var page = await ChangeAsync(("Form.Date", "2026-01-05"));
        Assert.NotNull(page.QuerySelector("#would-share"));
        Assert.Empty(await ReadableAsync());
    }

    [Fact]
    public async Task A_change_of_what_a_coach_reads_already_asks_nothing()
    {
        await SharePeopleAsync();
        var entry = await WriteAndAgreeAsync("people");
        var page = await ChangeAsync(("Form.Body", "other words"));

        Assert.Null(page.QuerySelector("#would-share"));
        Assert.Equal([entry], await ReadableAsync());
    }

    [Fact]
    public async Task An_entry_restored_from_the_trash_asks_first_when_a_coach_would_read_it_again()
    {
        await SharePeopleAsync();
        var entry = await WriteAndAgreeAsync("people");
        await _client.SubmitAsync("trash");
        Assert.Empty(await ReadableAsync());

        var page = await _client.PressAsync("main .toast button");
        Assert.Equal("Tobias Wren could read this entry from now on.", page.Text("#would-share .strong"));
        Assert.Empty(await ReadableAsync());

        await _client.OpenAsync("/journal/trash");
        await _client.ChooseAsync("button[value=restore]");
        Assert.Empty(await ReadableAsync());
        await _client.ChooseAsync("#would-share button");
        Assert.Equal([entry], await ReadableAsync());
    }

    [Fact]
    public async Task An_entry_is_marked_on_its_page_and_unmarked_by_undo()
    {
        await _coached.GrantAsync(SharedKinds.Entries);
        var entry = await WriteAsync("value");
        Assert.Empty(await ReadableAsync());

        var page = await _client.ChooseAsync("button[value^=mark]");
        Assert.StartsWith("Marked for Tobias Wren.", page.Text("main .toast"), StringComparison.Ordinal);
        Assert.Contains("Shared with Tobias Wren", page.Text("article header"), StringComparison.Ordinal);
        Assert.Equal([entry], await ReadableAsync());

        page = await _client.ChooseAsync("main .toast button");
        Assert.DoesNotContain("Shared with", page.Text("article header"), StringComparison.Ordinal);
        Assert.Empty(await ReadableAsync());
    }

    [Fact]
    public async Task A_mark_is_offered_only_where_it_would_do_something()
    {
        await _coached.GrantAsync(SharedKinds.Balance);
        await WriteAsync("value");
        Assert.Null(_client.Page.QuerySelector("button[value^=mark]"));

        await _coached.GrantAsync(SharedKinds.Entries, from: new DateOnly(2026, 11, 21));
        Assert.Null((await _client.OpenAsync($"/journal/{_client.OpenEntry()}")).QuerySelector("button[value^=mark]"));
        Assert.Contains("its day is outside", _client.Page.Text("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_without_a_tag_is_shared_by_a_mark_only()
    {
        await SharePeopleAsync();
        var entry = await WriteAsync();
        Assert.Empty(await ReadableAsync());
        await _coached.MarkAsync(entry);
        Assert.Equal([entry], await ReadableAsync());
    }

    [Fact]
    public async Task Minutes_for_a_dimension_that_is_no_tag_do_not_decide()
    {
        await SharePeopleAsync();
        var entry = await WriteAndAgreeAsync("people");
        await using (var db = await host.OpenJournalAsync(_coached.Leader))
        {
            db.Investments.Add(new TimeInvestmentRow
            {
                LeaderId = _coached.Leader.Id, Id = Guid.CreateVersion7(), EntryId = entry, Date = new DateOnly(2026, 11, 19), Week = IsoWeek.Of(new DateOnly(2026, 11, 19)).Number,
                Dimension = Dimension.Value, Minutes = 30, HandsOn = 0, Estimated = false, Source = InvestmentSource.Entry,
            });
            await db.SaveChangesAsync();
        }

        Assert.Equal([entry], await ReadableAsync());
        Assert.Contains("Shared with Tobias Wren", (await _client.OpenAsync($"/journal/{entry}")).Text("article header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_an_entry_away_tells_the_pages_that_are_open()
    {
        await SharePeopleAsync();
        await WriteAndAgreeAsync("people");
        using var open = host.Services.GetRequiredService<CoachingNotices>().Open(_coached.RelationshipId, _coached.Coach.Id);
        await _client.SubmitAsync("trash");
        Assert.True(open.Notices.TryRead(out var notice));
        Assert.Equal(CoachingNotice.SharingChanged, notice);
    }

    [Fact]
    public async Task What_the_leader_is_told_and_what_the_coachs_door_includes_agree()
    {
        var random = new Random(4);
        var entries = await SeedAsync(random, 60);
        await using var coach = host.ActFor(_coached.Coach);
        await using var leader = host.ActFor(_coached.Leader);
        var audience = leader.ServiceProvider.GetRequiredService<EntryAudience>();
        for (var round = 0; round < 12; round++)
        {
            Dimension[] chosen = [.. DimensionList.All.Where(_ => random.Next(2) == 0)];
            var from = new DateOnly(2026, 1, 1).AddDays(random.Next(200));
            await _coached.GrantAsync(random.Next(4) == 0 ? SharedKinds.Balance : SharedKinds.Entries, from, from.AddDays(random.Next(60, 400)), chosen);
            var included = await Reads.EntriesAsync(coach, _coached);
            foreach (var (id, facts) in entries)
            {
                Assert.Equal(included.Contains(id), (await audience.OfAsync(id, CancellationToken.None)).Readers(facts).Count == 1);
            }
        }
    }

    [Fact]
    public async Task The_editor_and_the_entry_take_as_many_commands_with_many_marks_as_with_few()
    {
        await _coached.GrantAsync(SharedKinds.Entries);
        var entry = await WriteAsync("value");
        await _coached.MarkAsync(entry);
        var few = (await CountAsync("/journal/new"), await CountAsync($"/journal/{entry}"));
        await (await Coached.CreateAsync(host, _coached.Leader)).GrantAsync(SharedKinds.Entries, chosen: Dimension.Self);
        await _coached.MarkAsync(await WriteAsync("value"));

        Assert.Equal(few, (await CountAsync("/journal/new"), await CountAsync($"/journal/{entry}")));
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

    private Task SharePeopleAsync() => _coached.GrantAsync(SharedKinds.Entries, chosen: Dimension.People);

    private async Task<Guid> WriteAsync(params string[] tags)
    {
        await _client.WriteAsync([("Form.Body", "some words"), .. tags.SelectMany(tag => About(tag, "0"))]);
        return _client.OpenEntry();
    }

    private async Task<Guid> WriteAndAgreeAsync(params string[] tags)
    {
        await _client.WriteAsync([("Form.Body", "some words"), .. tags.SelectMany(tag => About(tag, "0"))]);
        await _client.ChooseAsync("#would-share button");
        return _client.OpenEntry();
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ChangeAsync(params (string Name, string? Value)[] fields)
    {
        await _client.OpenAsync($"/journal/{_client.OpenEntry()}/edit");
        return await _client.SendAsync(fields);
    }

    private async Task<int> KeptAsync()
    {
        await using var db = await host.OpenJournalAsync(_coached.Leader);
        return await db.Entries.CountAsync(entry => !entry.IsDraft);
    }

    private async Task<IReadOnlySet<Guid>> ReadableAsync()
    {
        await using var scope = host.ActFor(_coached.Coach);
        return await Reads.EntriesAsync(scope, _coached);
    }

    private async Task<int> CountAsync(string address)
    {
        await _client.OpenAsync(address);
        host.Commands.Reset();
        await _client.OpenAsync(address);
        return host.Commands.Texts.Count;
    }

    private async Task<IReadOnlyDictionary<Guid, EntryFacts>> SeedAsync(Random random, int count)
    {
        await using var db = await host.OpenJournalAsync(_coached.Leader);
        var seeded = new Dictionary<Guid, EntryFacts>();
        for (var number = 0; number < count; number++)
        {
            var (id, date) = (Guid.CreateVersion7(), new DateOnly(2026, 1, 1).AddDays(random.Next(700)));
            Dimension[] tags = [.. DimensionList.All.Where(_ => random.Next(3) == 0)];
            var (isDraft, isTrashed) = (random.Next(6) == 0, random.Next(6) == 0);
            db.Entries.Add(new JournalEntry
            {
                LeaderId = _coached.Leader.Id,
                Id = id,
                Kind = random.Next(4) == 0 ? EntryKind.Conversation : EntryKind.Entry,
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Body = db.Seal.Close(Purposes.EntryBody, id, "x"),
                IsDraft = isDraft,
                TrashedAt = isTrashed ? AdjustableClock.Start.UtcDateTime : null,
                CreatedAt = AdjustableClock.Start.UtcDateTime,
                ChangedAt = AdjustableClock.Start.UtcDateTime,
                Tags = [.. tags.Select(tag => new DimensionTag { LeaderId = _coached.Leader.Id, EntryId = id, Dimension = tag })],
            });
            if (random.Next(5) == 0)
            {
                db.SharedEntries.Add(new SharedEntry
                {
                    LeaderId = _coached.Leader.Id, RelationshipId = _coached.RelationshipId, EntryId = id, SharedAt = AdjustableClock.Start.UtcDateTime,
                });
            }

            seeded[id] = EntryFacts.Of(db.ChangeTracker.Entries<JournalEntry>().Single(row => row.Entity.Id == id).Entity);
        }

        await db.SaveChangesAsync();
        return seeded;
    }
}
