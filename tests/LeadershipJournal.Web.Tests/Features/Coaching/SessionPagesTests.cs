using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>Sessions as leader and coach plan and write them.</summary>
public class SessionPagesTests(JournalHost host) : BothSides(host), IClassFixture<JournalHost>
{
    [Fact]
    public async Task Each_side_reads_the_time_on_its_own_clock()
    {
        await MoveCoachToAsync("America/New_York");
        var id = await Leader.PlanSessionAsync(Two, place: "Room 4", stance: "Mentor");
        Assert.Equal("Session on Thursday 26 November 2026", Leader.Text("h1"));
        Assert.Contains("10:00 to 11:00", Leader.Text(".page-head"), StringComparison.Ordinal);

        await Coach.OpenSessionAsync(Two, id);
        Assert.Contains("04:00 to 05:00", Coach.Text(".page-head"), StringComparison.Ordinal);
        Assert.Contains("Room 4", Coach.Text("#times"), StringComparison.Ordinal);
        Assert.Contains("stance: mentor", Coach.Text(".eyebrow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_plan_stands_at_its_fields_and_what_was_typed_stays()
    {
        await Coach.OpenAsync($"/coaching/{Two.RelationshipId}/sessions");
        await Coach.SubmitAsync("plan-session", ("Times.Date", "2027-11-21"), ("Times.Time", "25:00"), ("Times.Minutes", "4"), ("Times.Place", "Room 4"));

        Assert.Contains("more than a year ahead", Coach.Text("#s-date-error"), StringComparison.Ordinal);
        Assert.Equal("Say at what time.", Coach.Text("#s-time-error"));
        Assert.Contains("5 minutes to 24 hours", Coach.Text("#s-minutes-error"), StringComparison.Ordinal);
        Assert.Equal("Room 4", Coach.Page.QuerySelector("#s-place")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_session_is_moved_and_the_move_is_undone()
    {
        var id = await Coach.PlanSessionAsync(Two);
        await Leader.OpenSessionAsync(Two, id);
        await Leader.PressAsync(Two, SessionAct.Move, ("Times.Date", "2026-11-27"), ("Times.Time", "08:30"), ("Times.Minutes", "45"));
        Assert.Equal("Session on Friday 27 November 2026", Leader.Text("h1"));
        Assert.Contains("08:30 to 09:15", Leader.Text(".page-head"), StringComparison.Ordinal);

        await Leader.PressAsync(".toast button", (SessionAct.Field, SessionAct.Move));
        Assert.Equal("Session on Thursday 26 November 2026", Leader.Text("h1"));
    }

    [Fact]
    public async Task A_session_is_cancelled_and_the_cancelling_is_undone()
    {
        var id = await Leader.PlanSessionAsync(Two);
        await Leader.PressAsync(Two, SessionAct.Cancel);
        Assert.Equal("The session is cancelled.", Leader.Text(".toast span"));
        await Coach.OpenAsync($"/coaching/{Two.RelationshipId}/sessions");
        Assert.Contains("Cancelled", Coach.Text("[aria-labelledby=past]"), StringComparison.Ordinal);

        await Leader.PressAsync(".toast button", (SessionAct.Field, SessionAct.BringBack));
        await Coach.OpenAsync($"/coaching/{Two.RelationshipId}/sessions");
        Assert.Contains("26 November", Coach.Text("[aria-labelledby=coming]"), StringComparison.Ordinal);
        Assert.Equal(2, await SequenceAsync(id));
    }

    [Fact]
    public async Task Both_fill_in_the_agenda_and_it_says_whose_line_it_is()
    {
        var id = await Leader.PlanSessionAsync(Two);
        await Leader.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "Elin and the steering group"));
        await Coach.OpenSessionAsync(Two, id);
        await Coach.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "Hands-on minutes"));

        var lines = Coach.Page.QuerySelectorAll(".agenda li");
        Assert.Equal(["Elin and the steering group", "Hands-on minutes"], lines.Select(line => line.QuerySelector("span")!.TextContent));
        Assert.Equal(["Maja Lindqvist", "You"], lines.Select(line => line.QuerySelector(".meta")!.TextContent));
        Assert.Single(Coach.Page.QuerySelectorAll($"button[value^='{SessionAct.RemoveTopic}']"));

        await Coach.PressAsync(Two, SessionAct.Discussed);
        Assert.Contains("discussed", Coach.Text(".agenda li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_taken_off_the_agenda_can_be_put_back()
    {
        await Leader.PlanSessionAsync(Two);
        await Leader.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "Elin"));
        await Leader.PressAsync(Two, SessionAct.RemoveTopic);
        Assert.Empty(Leader.Page.QuerySelectorAll(".agenda li"));

        await Leader.PressAsync(".toast button", (SessionAct.Field, SessionAct.AddTopic));
        Assert.Contains("Elin", Leader.Text(".agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_on_an_older_outcome_keeps_both_texts_until_somebody_chooses()
    {
        var id = await Leader.PlanSessionAsync(Two);
        await Coach.OpenSessionAsync(Two, id);
        await Leader.PressAsync(Two, SessionAct.Outcome, ("Form.Text", "Ask first."));
        await Coach.PressAsync(Two, SessionAct.Outcome, ("Form.Text", "Wait first."));

        Assert.Equal("It was changed in two places", Coach.Text("#conflict"));
        Assert.Contains("Ask first.", Coach.Text("#outcome"), StringComparison.Ordinal);
        Assert.Equal("Wait first.", Coach.Page.QuerySelector("#outcome-text")?.TextContent);
        Assert.Equal("Ask first.", await OutcomeAsync(id));

        await Coach.PressAsync(Two, SessionAct.OutcomeOfBoth, ("Form.Text", "Wait first."));
        Assert.Equal("Ask first.\n\n---\n\nWait first.", await OutcomeAsync(id));
    }

    [Fact]
    public async Task A_session_that_has_not_begun_cannot_have_been_held()
    {
        var id = await Leader.PlanSessionAsync(Two);
        Assert.Null(Leader.Page.QuerySelector($"button[value='{SessionAct.Hold}']"));
        await using var scope = Host.ActFor(Two.Leader);
        Assert.NotEmpty((await scope.ServiceProvider.GetRequiredService<SessionPlanning>().HoldAsync(Two.RelationshipId, id, isHeld: true)).Refusals);

        Host.Clock.Advance(TimeSpan.FromDays(6));
        await Leader.OpenSessionAsync(Two, id);
        await Leader.PressAsync(Two, SessionAct.Hold);
        Assert.Contains("held", Leader.Text(".eyebrow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_end_theLeader_reads_and_theCoach_gets_nothing()
    {
        var id = await Leader.PlanSessionAsync(Two, place: "Room 4");
        await Leader.PressAsync(Two, SessionAct.Outcome, ("Form.Text", "Ask first."));
        await Coach.OpenSessionAsync(Two, id);
        await Two.EndAsync();

        await Leader.OpenSessionAsync(Two, id);
        Assert.Contains("Ask first.", Leader.Text("#outcome"), StringComparison.Ordinal);
        Assert.Empty(Leader.Page.QuerySelectorAll("main button"));

        await Coach.PressAsync(Two, SessionAct.Outcome, ("Form.Text", "Mine alone."));
        Assert.Contains("ended the coaching", Coach.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ask first.", Coach.Page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("Ask first.", await OutcomeAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await Coach.Http.GetAsync($"/coaching/{Two.RelationshipId}/sessions/{id}.ics")).StatusCode);
    }

    [Fact]
    public async Task A_stranger_finds_no_session()
    {
        var id = await Leader.PlanSessionAsync(Two);
        using var stranger = await Host.SignInSomebodyAsync();
        foreach (var address in (string[])["", $"/{id}", $"/{id}.ics"])
        {
            var response = await stranger.Http.GetAsync($"/coaching/{Two.RelationshipId}/sessions{address}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_calendar_file_holds_the_time_and_nothing_that_others_may_not_read()
    {
        var id = await Leader.PlanSessionAsync(Two, place: "Room 4");
        await Leader.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "Elin"));
        await Leader.PressAsync(Two, SessionAct.Cancel);
        var response = await Coach.Http.GetAsync($"/coaching/{Two.RelationshipId}/sessions/{id}.ics");
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
        await Leader.PlanSessionAsync(Two, place: "the quiet xylotheque");
        await Leader.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "xylotheque topic"));
        await Leader.PressAsync(Two, SessionAct.Outcome, ("Form.Text", "xylotheque outcome"));
        await Leader.ProposeAsync(Two, "xylotheque moment");
        Assert.Empty(Host.PlacesOf("xylotheque"));
    }

    [Fact]
    public async Task A_session_takes_as_many_commands_with_many_lines_as_with_few()
    {
        var id = await Leader.PlanSessionAsync(Two);
        await Leader.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "one"));
        await Leader.ProposeAsync(Two, "one");
        var few = await CountAsync(id);
        for (var line = 0; line < 5; line++)
        {
            await Leader.OpenSessionAsync(Two, id);
            await Leader.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "another"));
            await Leader.ProposeAsync(Two, "another");
        }

        Assert.Equal(few, await CountAsync(id));
    }

    private async Task<(int, int)> CountAsync(Guid id)
    {
        // Whether somebody may still be signed in is asked every few seconds, and not what is counted here.
        await Leader.OpenSessionAsync(Two, id);
        await Coach.OpenSessionAsync(Two, id);
        Host.Commands.Reset();
        await Leader.OpenSessionAsync(Two, id);
        var leader = Host.Commands.Texts.Count;
        await Coach.OpenSessionAsync(Two, id);
        return (leader, Host.Commands.Texts.Count - leader);
    }

    private async Task MoveCoachToAsync(string zone)
    {
        await using var db = await Host.OpenJournalAsync(Two.Coach);
        (await db.Leaders.SingleAsync()).TimeZone = zone;
        await db.SaveChangesAsync();
    }

    private async Task<string?> OutcomeAsync(Guid id)
    {
        await using var db = await Host.OpenJournalAsync(Two.Leader);
        return db.Seal.Open((await db.CoachingSessions.SingleAsync(row => row.Id == id)).Outcome, id);
    }

    private async Task<int> SequenceAsync(Guid id)
    {
        await using var db = await Host.OpenJournalAsync(Two.Leader);
        return (await db.CoachingSessions.SingleAsync(row => row.Id == id)).Sequence;
    }
}
