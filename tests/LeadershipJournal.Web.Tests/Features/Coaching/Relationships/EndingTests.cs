using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using LeadershipJournal.Web.Tests.Features.Commitments;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Relationships;

/// <summary>The end of a relationship, by either side, and what is left of it on each.</summary>
public class EndingTests : IClassFixture<JournalHost>
{
    private static readonly DateOnly Latest = new(2026, 12, 20);
    private readonly JournalHost _host;

    public EndingTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Theory]
    [InlineData(CoachingSide.Leader)]
    [InlineData(CoachingSide.Coach)]
    public async Task Either_side_ends_it_at_once_and_nothing_stays_shared(CoachingSide by)
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKindList.Everything);
        await coached.MarkAsync(await AddEntryAsync(coached));
        using var client = await _host.SignInAsync(by is CoachingSide.Leader ? coached.Leader : coached.Coach);
        await client.EndAsync($"/coaching/{coached.RelationshipId}");

        await using var db = await _host.OpenJournalAsync(coached.Leader);
        var row = await db.CoachingRelationships.Include(relationship => relationship.Grant).SingleAsync();
        Assert.Equal((AdjustableClock.Start.UtcDateTime, by, SharedKinds.None), (row.EndedAt, row.EndedBy, row.Grant!.Kinds));
        Assert.Empty(await db.SharedEntries.ToListAsync());
        Assert.Equal(RelationshipState.Ended, Assert.Single(await _host.ListAsync(coached.Leader, CoachingSide.Leader)).State);
        Assert.Equal(RelationshipState.Ended, Assert.Single(await _host.ListAsync(coached.Coach, CoachingSide.Coach)).State);
    }

    [Fact]
    public async Task After_it_the_leader_keeps_the_agreement_and_the_coach_sees_nothing_of_it()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.EndAsync($"/coaching/{coached.RelationshipId}");
        foreach (var page in (string[])[$"/coaching/{coached.RelationshipId}", $"/coaching/{coached.RelationshipId}/agreement"])
        {
            await leader.OpenAsync(page);
            Assert.Contains("From doing the work to leading it.", leader.Words(), StringComparison.Ordinal);
            await coach.OpenAsync(page);
            Assert.DoesNotContain("From doing the work", coach.Words(), StringComparison.Ordinal);
            Assert.Contains("You have ended the coaching", coach.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Both_ending_at_the_same_moment_is_fine_for_both_and_one_of_them_ended_it()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        var page = $"/coaching/{coached.RelationshipId}";
        await Task.WhenAll(leader.OpenAsync($"{page}/end"), coach.OpenAsync($"{page}/end"));
        await Task.WhenAll(leader.SubmitAsync("end"), coach.SubmitAsync("end"));
        Assert.All((PageClient[])[leader, coach], client =>
        {
            Assert.True(client.Response.IsSuccessStatusCode);
            Assert.Equal(page, client.Response.RequestMessage!.RequestUri!.AbsolutePath);
            Assert.Contains("ended the coaching", client.Words(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Ending_again_changes_nothing()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}/end");
        await leader.EndAsync($"/coaching/{coached.RelationshipId}");
        _host.Clock.Advance(TimeSpan.FromMinutes(5));
        await coach.SubmitAsync("end");
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        var row = await db.CoachingRelationships.SingleAsync();
        Assert.Equal((AdjustableClock.Start.UtcDateTime, CoachingSide.Leader), (row.EndedAt, row.EndedBy));
    }

    [Fact]
    public async Task The_coachs_notes_go_thirty_days_later_and_sooner_where_they_were_meant_to()
    {
        var coached = await Coached.CreateAsync(_host);
        var other = await Coached.CreateAsync(_host, coach: coached.Coach);
        await using (var db = await _host.OpenJournalAsync(coached.Coach))
        {
            Add(db, coached, Latest.AddDays(-9));
            Add(db, coached, Latest.AddYears(1));
            Add(db, other, Latest.AddYears(1));
            await db.SaveChangesAsync();
        }

        await using (var db = await _host.OpenJournalAsync(coached.Leader))
        {
            (await db.CoachingRelationships.SingleAsync()).NotesUntil = Latest.AddYears(1);
            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(coached.Leader);
        await leader.EndAsync($"/coaching/{coached.RelationshipId}");
        Assert.Contains("deleted by Sunday 20 December 2026", leader.Words(), StringComparison.Ordinal);
        await using var notes = await _host.OpenJournalAsync(coached.Coach);
        Assert.Equal(
            [Latest.AddDays(-9), Latest, Latest.AddYears(1)],
            await notes.CoachNotes.OrderBy(note => note.DeleteOn).Select(note => note.DeleteOn).ToListAsync());
    }

    [Fact]
    public async Task Nothing_is_agreed_on_after_the_end()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}/agreement");
        await leader.OpenAsync($"/coaching/{coached.RelationshipId}/agreement");
        await coached.EndAsync();
        await coach.SubmitAsync("propose", ("Form.Purpose", "Too late."));
        await leader.SubmitAsync("propose", ("Form.Purpose", "Too late."));
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        Assert.Single(await db.CoachingAgreements.ToListAsync());
    }

    [Fact]
    public async Task A_relationship_that_has_ended_can_begin_anew_with_an_invitation()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        await leader.EndAsync($"/coaching/{coached.RelationshipId}");
        var page = await leader.BecomeTwoAsync(coach);
        Assert.NotEqual($"/coaching/{coached.RelationshipId}", page);
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}");
        Assert.Contains("ended the coaching", coach.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_whose_account_is_gone_is_named_so_and_the_leader_can_end_it()
    {
        var coached = await Coached.CreateAsync(_host);
        await _host.DeleteAccountAsync(coached.Coach);
        using var leader = await _host.SignInAsync(coached.Leader);
        await leader.OpenAsync($"/coaching/{coached.RelationshipId}");
        Assert.Equal(PeopleNames.Gone, leader.Page.QuerySelector("h1")?.TextContent);
        await leader.EndAsync($"/coaching/{coached.RelationshipId}");
        Assert.Contains("You ended the coaching", leader.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_whose_account_is_gone_leaves_no_relationship_and_breaks_nothing()
    {
        var coached = await Coached.CreateAsync(_host);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}/end");
        await _host.DeleteAccountAsync(coached.Leader);
        await coach.SubmitAsync("end");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, coach.Response.StatusCode);
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, coach.Response.StatusCode);
        Assert.Empty(await _host.ListAsync(coached.Coach, CoachingSide.Coach));
    }

    private static void Add(JournalDb db, Coached coached, DateOnly deleteOn)
    {
        var (id, now) = (Guid.CreateVersion7(), AdjustableClock.Start.UtcDateTime);
        db.CoachNotes.Add(new CoachNote
        {
            LeaderId = db.LeaderId, Id = id, RelationshipId = coached.RelationshipId, CoacheeId = coached.Leader.Id, WrittenAt = now,
            ChangedAt = now, DeleteOn = deleteOn, Text = db.Seal.Close(Purposes.CoachNoteText, id, "Speaks fast."),
        });
    }

    private async Task<Guid> AddEntryAsync(Coached coached)
    {
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        var entry = db.AddReview(Core.Journal.IsoWeek.Create(2026, 46));
        await db.SaveChangesAsync();
        return entry;
    }
}
