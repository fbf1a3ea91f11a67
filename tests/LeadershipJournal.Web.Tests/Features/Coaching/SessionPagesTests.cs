using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>Sessions as leader and coach plan and write them. Today is Friday 20 November 2026, 15:02 in Oslo.</summary>
public class SessionPagesTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _two = null!;
    private PageClient _leader = null!;
    private PageClient _coach = null!;

    [Fact]
    public async Task Each_side_reads_the_time_on_its_own_clock()
    {
        await MoveCoachToAsync("America/New_York");
        var id = await _leader.PlanSessionAsync(_two, place: "Room 4", stance: "Mentor");
        Assert.Equal("Session on Thursday 26 November 2026", _leader.Text("h1"));
        Assert.Contains("10:00 to 11:00", _leader.Text(".page-head"), StringComparison.Ordinal);

        await _coach.OpenSessionAsync(_two, id);
        Assert.Contains("04:00 to 05:00", _coach.Text(".page-head"), StringComparison.Ordinal);
        Assert.Contains("Room 4", _coach.Text("#times"), StringComparison.Ordinal);
        Assert.Contains("stance: mentor", _coach.Text(".eyebrow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_plan_stands_at_its_fields_and_what_was_typed_stays()
    {
        await _coach.OpenAsync($"/coaching/{_two.RelationshipId}/sessions");
        await _coach.SubmitAsync("plan-session", ("Times.Date", "2027-11-21"), ("Times.Time", "25:00"), ("Times.Minutes", "4"), ("Times.Place", "Room 4"));

        Assert.Contains("more than a year ahead", _coach.Text("#s-date-error"), StringComparison.Ordinal);
        Assert.Equal("Say at what time.", _coach.Text("#s-time-error"));
        Assert.Contains("5 minutes to 24 hours", _coach.Text("#s-minutes-error"), StringComparison.Ordinal);
        Assert.Equal("Room 4", _coach.Page.QuerySelector("#s-place")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_session_is_moved_and_the_move_is_undone()
    {
        var id = await _coach.PlanSessionAsync(_two);
        await _leader.OpenSessionAsync(_two, id);
        await _leader.PressAsync(_two, SessionAct.Move, ("Times.Date", "2026-11-27"), ("Times.Time", "08:30"), ("Times.Minutes", "45"));
        Assert.Equal("Session on Friday 27 November 2026", _leader.Text("h1"));
        Assert.Contains("08:30 to 09:15", _leader.Text(".page-head"), StringComparison.Ordinal);

        await _leader.PressAsync(".toast button", (SessionAct.Field, SessionAct.Move));
        Assert.Equal("Session on Thursday 26 November 2026", _leader.Text("h1"));
    }

    [Fact]
    public async Task A_session_is_cancelled_and_the_cancelling_is_undone()
    {
        var id = await _leader.PlanSessionAsync(_two);
        await _leader.PressAsync(_two, SessionAct.Cancel);
        Assert.Equal("The session is cancelled.", _leader.Text(".toast span"));
        await _coach.OpenAsync($"/coaching/{_two.RelationshipId}/sessions");
        Assert.Contains("Cancelled", _coach.Text("[aria-labelledby=past]"), StringComparison.Ordinal);

        await _leader.PressAsync(".toast button", (SessionAct.Field, SessionAct.BringBack));
        await _coach.OpenAsync($"/coaching/{_two.RelationshipId}/sessions");
        Assert.Contains("26 November", _coach.Text("[aria-labelledby=coming]"), StringComparison.Ordinal);
        Assert.Equal(2, await SequenceAsync(id));
    }

    [Fact]
    public async Task Both_fill_in_the_agenda_and_it_says_whose_line_it_is()
    {
        var id = await _leader.PlanSessionAsync(_two);
        await _leader.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "Elin and the steering group"));
        await _coach.OpenSessionAsync(_two, id);
        await _coach.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "Hands-on minutes"));

        var lines = _coach.Page.QuerySelectorAll(".agenda li");
        Assert.Equal(["Elin and the steering group", "Hands-on minutes"], lines.Select(line => line.QuerySelector("span")!.TextContent));
        Assert.Equal(["Maja Lindqvist", "You"], lines.Select(line => line.QuerySelector(".meta")!.TextContent));
        Assert.Single(_coach.Page.QuerySelectorAll($"button[value^='{SessionAct.RemoveTopic}']"));

        await _coach.PressAsync(_two, SessionAct.Discussed);
        Assert.Contains("discussed", _coach.Text(".agenda li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_taken_off_the_agenda_can_be_put_back()
    {
        await _leader.PlanSessionAsync(_two);
        await _leader.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "Elin"));
        await _leader.PressAsync(_two, SessionAct.RemoveTopic);
        Assert.Empty(_leader.Page.QuerySelectorAll(".agenda li"));

        await _leader.PressAsync(".toast button", (SessionAct.Field, SessionAct.AddTopic));
        Assert.Contains("Elin", _leader.Text(".agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_on_an_older_outcome_keeps_both_texts_until_somebody_chooses()
    {
        var id = await _leader.PlanSessionAsync(_two);
        await _coach.OpenSessionAsync(_two, id);
        await _leader.PressAsync(_two, SessionAct.Outcome, ("Form.Text", "Ask first."));
        await _coach.PressAsync(_two, SessionAct.Outcome, ("Form.Text", "Wait first."));

        Assert.Equal("It was changed in two places", _coach.Text("#conflict"));
        Assert.Contains("Ask first.", _coach.Text("#outcome"), StringComparison.Ordinal);
        Assert.Equal("Wait first.", _coach.Page.QuerySelector("#outcome-text")?.TextContent);
        Assert.Equal("Ask first.", await OutcomeAsync(id));

        await _coach.PressAsync(_two, SessionAct.OutcomeOfBoth, ("Form.Text", "Wait first."));
        Assert.Equal("Ask first.\n\n---\n\nWait first.", await OutcomeAsync(id));
    }

    [Fact]
    public async Task A_session_that_has_not_begun_cannot_have_been_held()
    {
        var id = await _leader.PlanSessionAsync(_two);
        Assert.Null(_leader.Page.QuerySelector($"button[value='{SessionAct.Hold}']"));
        await using var scope = host.ActFor(_two.Leader);
        Assert.NotEmpty((await scope.ServiceProvider.GetRequiredService<SessionPlanning>().HoldAsync(_two.RelationshipId, id, isHeld: true)).Refusals);

        host.Clock.Advance(TimeSpan.FromDays(6));
        await _leader.OpenSessionAsync(_two, id);
        await _leader.PressAsync(_two, SessionAct.Hold);
        Assert.Contains("held", _leader.Text(".eyebrow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_end_the_leader_reads_and_the_coach_gets_nothing()
    {
        var id = await _leader.PlanSessionAsync(_two, place: "Room 4");
        await _leader.PressAsync(_two, SessionAct.Outcome, ("Form.Text", "Ask first."));
        await _coach.OpenSessionAsync(_two, id);
        await _two.EndAsync();

        await _leader.OpenSessionAsync(_two, id);
        Assert.Contains("Ask first.", _leader.Text("#outcome"), StringComparison.Ordinal);
        Assert.Empty(_leader.Page.QuerySelectorAll("main button"));

        await _coach.PressAsync(_two, SessionAct.Outcome, ("Form.Text", "Mine alone."));
        Assert.Contains("ended the coaching", _coach.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ask first.", _coach.Page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("Ask first.", await OutcomeAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await _coach.Http.GetAsync($"/coaching/{_two.RelationshipId}/sessions/{id}.ics")).StatusCode);
    }

    [Fact]
    public async Task A_stranger_finds_no_session()
    {
        var id = await _leader.PlanSessionAsync(_two);
        using var stranger = await host.SignInSomebodyAsync();
        foreach (var address in (string[])["", $"/{id}", $"/{id}.ics"])
        {
            var response = await stranger.Http.GetAsync($"/coaching/{_two.RelationshipId}/sessions{address}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_calendar_file_holds_the_time_and_nothing_that_others_may_not_read()
    {
        var id = await _leader.PlanSessionAsync(_two, place: "Room 4");
        await _leader.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "Elin"));
        await _leader.PressAsync(_two, SessionAct.Cancel);
        var response = await _coach.Http.GetAsync($"/coaching/{_two.RelationshipId}/sessions/{id}.ics");
        var file = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("DTSTART:20261126T090000Z\r\nDTEND:20261126T100000Z\r\nSUMMARY:Coaching session\r\nLOCATION:Room 4\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\nSTATUS:CANCELLED", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Maja", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_written_in_a_session_is_stored_or_logged_in_plain()
    {
        await _leader.PlanSessionAsync(_two, place: "the quiet xylotheque");
        await _leader.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "xylotheque topic"));
        await _leader.PressAsync(_two, SessionAct.Outcome, ("Form.Text", "xylotheque outcome"));
        await _leader.ProposeAsync(_two, "xylotheque moment");
        Assert.Empty(host.PlacesOf("xylotheque"));
    }

    [Fact]
    public async Task A_session_takes_as_many_commands_with_many_lines_as_with_few()
    {
        var id = await _leader.PlanSessionAsync(_two);
        await _leader.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "one"));
        await _leader.ProposeAsync(_two, "one");
        var few = await CountAsync(id);
        for (var line = 0; line < 5; line++)
        {
            await _leader.OpenSessionAsync(_two, id);
            await _leader.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "another"));
            await _leader.ProposeAsync(_two, "another");
        }

        Assert.Equal(few, await CountAsync(id));
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _two = await Coached.CreateAsync(host);
        _leader = await host.SignInAsync(_two.Leader);
        _coach = await host.SignInAsync(_two.Coach);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        _coach.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(int, int)> CountAsync(Guid id)
    {
        // Whether somebody may still be signed in is asked every few seconds, and not what is counted here.
        await _leader.OpenSessionAsync(_two, id);
        await _coach.OpenSessionAsync(_two, id);
        host.Commands.Reset();
        await _leader.OpenSessionAsync(_two, id);
        var leader = host.Commands.Texts.Count;
        await _coach.OpenSessionAsync(_two, id);
        return (leader, host.Commands.Texts.Count - leader);
    }

    private async Task MoveCoachToAsync(string zone)
    {
        await using var db = await host.OpenJournalAsync(_two.Coach);
        (await db.Leaders.SingleAsync()).TimeZone = zone;
        await db.SaveChangesAsync();
    }

    private async Task<string?> OutcomeAsync(Guid id)
    {
        await using var db = await host.OpenJournalAsync(_two.Leader);
        return db.Seal.Open((await db.CoachingSessions.SingleAsync(row => row.Id == id)).Outcome, id);
    }

    private async Task<int> SequenceAsync(Guid id)
    {
        await using var db = await host.OpenJournalAsync(_two.Leader);
        return (await db.CoachingSessions.SingleAsync(row => row.Id == id)).Sequence;
    }
}
