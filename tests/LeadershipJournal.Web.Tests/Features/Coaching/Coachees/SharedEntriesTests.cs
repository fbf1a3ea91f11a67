using System.Net;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Coachees;

/// <summary>The entries that a coach may read, one by one.</summary>
public class SharedEntriesTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public SharedEntriesTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task An_entry_shows_its_text_its_date_and_its_dimensions_and_leads_to_its_shared_neighbours()
    {
        var (coached, journal) = await FillAsync();
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, journal.Marked));
        var main = coach.Page.QuerySelector("main article")!;
        Assert.Contains("seen-entry-body", main.TextContent, StringComparison.Ordinal);
        Assert.Equal(["People", "Time"], main.QuerySelectorAll(".chip").Select(chip => chip.TextContent.Trim()));
        Assert.Null(main.QuerySelector("a[rel=prev]"));
        Assert.EndsWith(journal.MarkedReview.ToString(), main.QuerySelector("a[rel=next]")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("seen-entry", coach.Page.Title, StringComparison.Ordinal);
        var line = Assert.Single(await coached.AccessAsync());
        Assert.Equal((AccessedThing.Entry, journal.Marked, SharedKinds.Entries), (line.Thing, line.ThingId, line.Under));
    }

    [Fact]
    public async Task What_is_unmarked_trashed_never_kept_or_outside_the_days_is_not_found()
    {
        var (coached, journal) = await FillAsync();
        using var coach = await _host.SignInAsync(coached.Coach);
        foreach (var entry in (Guid[])[journal.Unmarked, journal.Trashed, journal.Unkept, journal.Before, Guid.CreateVersion7()])
        {
            await coach.OpenAsync(Address(coached, entry));
            Assert.Equal(HttpStatusCode.NotFound, coach.Response.StatusCode);
        }

        Assert.Empty(await coached.AccessAsync());
    }

    [Fact]
    public async Task A_mark_for_one_coach_is_none_for_another()
    {
        var (coached, journal) = await FillAsync();
        var other = await Coached.CreateAsync(_host, leader: coached.Leader);
        await other.GrantAsync(SharedKinds.Entries, SharedJournal.From);
        using var coach = await _host.SignInAsync(other.Coach);
        await coach.OpenAsync(Address(other, journal.Marked));
        Assert.Equal(HttpStatusCode.NotFound, coach.Response.StatusCode);
        await coach.OpenAsync(Address(coached, journal.Marked));
        Assert.Equal(HttpStatusCode.NotFound, coach.Response.StatusCode);
    }

    [Theory]
    [InlineData(EntriesRule.Marked)]
    [InlineData(EntriesRule.ChosenDimensions)]
    public async Task The_store_includes_exactly_what_the_rule_includes(EntriesRule rule)
    {
        var coached = await Coached.CreateAsync(_host);
        Dimension[] chosen = [Dimension.People, Dimension.Time];
        var sharing = new EntrySharing(rule, chosen);
        List<Guid> expected = [];
        var week = 0;
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            foreach (var tags in (Dimension[][])[[], [Dimension.People], [Dimension.People, Dimension.Time], [Dimension.People, Dimension.Value], [Dimension.Value]])
            {
                foreach (var isMarked in (bool[])[true, false])
                {
                    var id = await AddAsync(coached, SharedJournal.From.AddDays(7 * week++ % 70), kind, tags, isMarked);
                    if (sharing.Includes(isMarked, kind is EntryKind.Entry, tags))
                    {
                        expected.Add(id);
                    }
                }
            }
        }

        await coached.GrantAsync(SharedKinds.Entries, SharedJournal.From, chosen: rule is EntriesRule.Marked ? [] : chosen);
        await using var scope = _host.ActFor(coached.Coach);
        var answer = await scope.ServiceProvider.GetRequiredService<CoachReading>().ReadAsync(
            coached.RelationshipId,
            SharedKinds.Entries,
            async (journal, token) => await journal.SharedEntries().Select(entry => entry.Id).ToListAsync(token),
            CancellationToken.None);
        Assert.Equal(expected.Order(), answer.Value!.Order());
    }

    [Fact]
    public async Task What_came_to_be_shared_after_the_last_session_is_new()
    {
        var (coached, journal) = await FillAsync();
        await using (var db = await _host.OpenJournalAsync(coached.Leader))
        {
            db.CoachingSessions.Add(new CoachingSession
            {
                LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), RelationshipId = coached.RelationshipId,
                StartsAt = _host.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), Minutes = 60, PlannedBy = CoachingSide.Coach,
            });
            await db.SaveChangesAsync();
        }

        _host.Clock.Advance(TimeSpan.FromHours(3));
        await coached.MarkAsync(journal.Unmarked);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"/coachees/{coached.RelationshipId}/entries");
        var fresh = Assert.Single(coach.Page.QuerySelectorAll("main .rows > li"), item => item.TextContent.Contains("new since", StringComparison.Ordinal));
        Assert.Contains("hidden-unmarked-title", fresh.TextContent, StringComparison.Ordinal);
    }

    private static string Address(Coached coached, Guid entry) => $"/coachees/{coached.RelationshipId}/entries/{entry}";

    private async Task<Guid> AddAsync(Coached coached, DateOnly date, EntryKind kind, Dimension[] tags, bool isMarked)
    {
        Guid id;
        await using (var db = await _host.OpenJournalAsync(coached.Leader))
        {
            id = SharedJournal.AddEntry(db, "x", $"{date:yyyy-MM-dd}", kind, tags).Id;
            await db.SaveChangesAsync();
        }

        if (isMarked)
        {
            await coached.MarkAsync(id);
        }

        return id;
    }

    private async Task<(Coached Coached, SharedJournal Journal)> FillAsync()
    {
        var coached = await Coached.CreateAsync(_host);
        var journal = await SharedJournal.FillAsync(coached);
        await coached.GrantAsync(SharedKinds.Entries, SharedJournal.From);
        return (coached, journal);
    }
}

public sealed class SharedEntriesOnPostgreSqlTests(PostgreSqlJournalHost host) : SharedEntriesTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;
