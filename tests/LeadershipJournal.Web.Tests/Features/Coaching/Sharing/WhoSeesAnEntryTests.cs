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

public class WhoSeesAnEntryTests(JournalHost host) : WritingWithACoach(host), IClassFixture<JournalHost>
{
    [Fact]
    public async Task Without_a_coach_an_entry_is_only_the_leaders()
    {
        using var alone = await Host.SignInSomebodyAsync();
        Assert.Contains("Only you see this entry.", (await alone.OpenAsync("/journal/new")).Text("main form"), StringComparison.Ordinal);
        Assert.Contains("Only you see this entry.", (await alone.WriteAsync(("Form.Body", "x"))).Text("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_says_who_would_see_it_before_it_is_kept()
    {
        await SharePeopleAsync();
        var page = await Client.OpenAsync("/journal/new");
        Assert.True(page.QuerySelector("[data-somebody]")!.HasAttribute("hidden"));
        Assert.False(page.QuerySelector("[data-nobody]")!.HasAttribute("hidden"));
        Assert.Contains("about People and nothing else, and those you mark for them.", page.Text("who-would-see li"), StringComparison.Ordinal);

        await WriteAndAgreeAsync("people");
        page = await Client.OpenAsync($"/journal/{Client.OpenEntry()}/edit");
        Assert.Equal("Tobias Wren", page.Text("[data-names]"));
        Assert.True(page.QuerySelector("[data-nobody]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task An_entry_is_marked_on_its_page_and_unmarked_by_undo()
    {
        await Coached.GrantAsync(SharedKinds.Entries);
        var entry = await WriteAsync("value");
        Assert.Empty(await ReadableAsync());

        var page = await Client.ChooseAsync("button[value^=mark]");
        Assert.StartsWith("Marked for Tobias Wren.", page.Text("main .toast"), StringComparison.Ordinal);
        Assert.Contains("Shared with Tobias Wren", page.Text("article header"), StringComparison.Ordinal);
        Assert.Equal([entry], await ReadableAsync());

        page = await Client.ChooseAsync("main .toast button");
        Assert.DoesNotContain("Shared with", page.Text("article header"), StringComparison.Ordinal);
        Assert.Empty(await ReadableAsync());
    }

    [Fact]
    public async Task A_mark_is_offered_only_where_it_would_do_something()
    {
        await Coached.GrantAsync(SharedKinds.Balance);
        await WriteAsync("value");
        Assert.Null(Client.Page.QuerySelector("button[value^=mark]"));

        await Coached.GrantAsync(SharedKinds.Entries, from: new DateOnly(2026, 11, 21));
        Assert.Null((await Client.OpenAsync($"/journal/{Client.OpenEntry()}")).QuerySelector("button[value^=mark]"));
        Assert.Contains("its day is outside", Client.Page.Text("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_without_a_tag_is_shared_by_a_mark_only()
    {
        await SharePeopleAsync();
        var entry = await WriteAsync();
        Assert.Empty(await ReadableAsync());
        await Coached.MarkAsync(entry);
        Assert.Equal([entry], await ReadableAsync());
    }

    [Fact]
    public async Task Minutes_for_a_dimension_that_is_no_tag_do_not_decide()
    {
        await SharePeopleAsync();
        var entry = await WriteAndAgreeAsync("people");
        await using (var db = await Host.OpenJournalAsync(Coached.Leader))
        {
            db.Investments.Add(new TimeInvestmentRow
            {
                LeaderId = Coached.Leader.Id, Id = Guid.CreateVersion7(), EntryId = entry, Date = new DateOnly(2026, 11, 19), Week = IsoWeek.Of(new DateOnly(2026, 11, 19)).Number,
                Dimension = Dimension.Value, Minutes = 30, HandsOn = 0, Estimated = false, Source = InvestmentSource.Entry,
            });
            await db.SaveChangesAsync();
        }

        Assert.Equal([entry], await ReadableAsync());
        Assert.Contains("Shared with Tobias Wren", (await Client.OpenAsync($"/journal/{entry}")).Text("article header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_an_entry_away_tells_the_pages_that_are_open()
    {
        await SharePeopleAsync();
        await WriteAndAgreeAsync("people");
        using var open = Host.Services.GetRequiredService<CoachingNotices>().Open(Coached.RelationshipId, Coached.Coach.Id);
        await Client.SubmitAsync("trash");
        Assert.True(open.Notices.TryRead(out var notice));
        Assert.Equal(CoachingNotice.SharingChanged, notice);
    }

    [Fact]
    public async Task What_the_leader_is_told_and_what_the_coachs_door_includes_agree()
    {
        var random = new Random(4);
        var entries = await SeedAsync(random, 60);
        await using var coach = Host.ActFor(Coached.Coach);
        await using var leader = Host.ActFor(Coached.Leader);
        var audience = leader.ServiceProvider.GetRequiredService<EntryAudience>();
        for (var round = 0; round < 12; round++)
        {
            Dimension[] chosen = [.. DimensionList.All.Where(_ => random.Next(2) == 0)];
            var from = new DateOnly(2026, 1, 1).AddDays(random.Next(200));
            await Coached.GrantAsync(random.Next(4) == 0 ? SharedKinds.Balance : SharedKinds.Entries, from, from.AddDays(random.Next(60, 400)), chosen);
            var included = await Reads.EntriesAsync(coach, Coached);
            foreach (var (id, facts) in entries)
            {
                Assert.Equal(included.Contains(id), (await audience.OfAsync(id, CancellationToken.None)).Readers(facts).Count == 1);
            }
        }
    }

    [Fact]
    public async Task The_editor_and_the_entry_take_as_many_commands_with_many_marks_as_with_few()
    {
        await Coached.GrantAsync(SharedKinds.Entries);
        var entry = await WriteAsync("value");
        await Coached.MarkAsync(entry);
        var few = (await CountAsync("/journal/new"), await CountAsync($"/journal/{entry}"));
        await (await Coached.CreateAsync(Host, Coached.Leader)).GrantAsync(SharedKinds.Entries, chosen: Dimension.Self);
        await Coached.MarkAsync(await WriteAsync("value"));

        Assert.Equal(few, (await CountAsync("/journal/new"), await CountAsync($"/journal/{entry}")));
    }

    private async Task<int> CountAsync(string address)
    {
        await Client.OpenAsync(address);
        Host.Commands.Reset();
        await Client.OpenAsync(address);
        return Host.Commands.Texts.Count;
    }

    private async Task<IReadOnlyDictionary<Guid, EntryFacts>> SeedAsync(Random random, int count)
    {
        await using var db = await Host.OpenJournalAsync(Coached.Leader);
        var seeded = new Dictionary<Guid, EntryFacts>();
        for (var number = 0; number < count; number++)
        {
            var (id, date) = (Guid.CreateVersion7(), new DateOnly(2026, 1, 1).AddDays(random.Next(700)));
            Dimension[] tags = [.. DimensionList.All.Where(_ => random.Next(3) == 0)];
            var (isDraft, isTrashed) = (random.Next(6) == 0, random.Next(6) == 0);
            db.Entries.Add(new JournalEntry
            {
                LeaderId = Coached.Leader.Id,
                Id = id,
                Kind = random.Next(4) == 0 ? EntryKind.Conversation : EntryKind.Entry,
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Body = db.Seal.Close(Purposes.EntryBody, id, "x"),
                IsDraft = isDraft,
                TrashedAt = isTrashed ? AdjustableClock.Start.UtcDateTime : null,
                CreatedAt = AdjustableClock.Start.UtcDateTime,
                ChangedAt = AdjustableClock.Start.UtcDateTime,
                Tags = [.. tags.Select(tag => new DimensionTag { LeaderId = Coached.Leader.Id, EntryId = id, Dimension = tag })],
            });
            if (random.Next(5) == 0)
            {
                db.SharedEntries.Add(new SharedEntry
                {
                    LeaderId = Coached.Leader.Id, RelationshipId = Coached.RelationshipId, EntryId = id, SharedAt = AdjustableClock.Start.UtcDateTime,
                });
            }

            seeded[id] = EntryFacts.Of(db.ChangeTracker.Entries<JournalEntry>().Single(row => row.Entity.Id == id).Entity);
        }

        await db.SaveChangesAsync();
        return seeded;
    }
}
