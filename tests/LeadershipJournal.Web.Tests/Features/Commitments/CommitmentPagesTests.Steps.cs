using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Web.Features.Commitments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Commitments;

/// <content>The steps of a commitment.</content>
public partial class CommitmentPagesTests
{
    [Fact]
    public async Task One_is_done_once_however_often_the_button_is_sent_and_it_can_be_undone()
    {
        var person = await _host.CreatePersonAsync();
        using var leader = await _host.SignInAsync(person);
        var id = await leader.MakeAsync(_host, "I have spoken three times", "ask the quietest person", "2026-11-20");
        var form = Assert.IsAssignableFrom<IHtmlButtonElement>(leader.Page.QuerySelector($"button[value='Done:{id}']")).Form!;
        await leader.SubmitAsync(form, (ActButton.Field, $"Done:{id}"), (ActButton.TextField(id), "She had waited for it."));
        await leader.SubmitAsync(form, (ActButton.Field, $"Done:{id}"), (ActButton.TextField(id), "She had waited for it."));

        await using (var db = await _host.OpenJournalAsync(person))
        {
            Assert.Equal(CommitmentEvent.Done, Assert.Single(await db.CommitmentSteps.ToListAsync()).Event);
        }

        Assert.Empty(leader.Page.QuerySelectorAll("li.plan"));
        Assert.Contains("Done 20 November", leader.Page.QuerySelector("[aria-labelledby=dn]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("She had waited for it.", leader.Page.QuerySelector("[aria-labelledby=dn]")?.TextContent, StringComparison.Ordinal);

        await leader.UndoAsync();
        Assert.Equal("Due today", leader.Plan("the quietest").QuerySelector(".due")?.TextContent);
    }

    [Fact]
    public async Task Carrying_over_leads_to_the_same_weekday_of_next_week_once_and_is_said_and_undone()
    {
        using var leader = await _host.SignInSomebodyAsync();
        var id = await leader.MakeAsync(_host, "it is Friday", "look back", "2026-11-20");
        var form = Assert.IsAssignableFrom<IHtmlButtonElement>(leader.Page.QuerySelector($"button[value^='CarriedOver:{id}']")).Form!;
        await leader.SubmitAsync(form, (ActButton.Field, $"CarriedOver:{id}:2026-11-27"));
        await leader.SubmitAsync(form, (ActButton.Field, $"CarriedOver:{id}:2026-11-27"));

        Assert.Contains("Carried over to Friday 27 November.", leader.Page.QuerySelector(".toast")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Later", leader.Group("it is Friday"));
        Assert.Equal("Carried over from 20 November", leader.Plan("it is Friday").QuerySelector(".chip.dashed")?.TextContent);

        await leader.UndoAsync();
        Assert.Equal("This week", leader.Group("it is Friday"));
        Assert.Null(leader.Plan("it is Friday").QuerySelector(".chip.dashed"));
    }

    [Fact]
    public async Task Carrying_over_to_another_date_refuses_a_past_one_and_keeps_what_was_chosen()
    {
        using var leader = await _host.SignInSomebodyAsync();
        var id = await leader.MakeAsync(_host, "it is Friday", "look back", "2026-11-20");
        await leader.OpenAsync($"/commitments/{id}");
        Assert.Equal("2026-11-27", Value(leader, "until"));
        await leader.TakeAsync(_host, CommitmentEvent.CarriedOver, id, (ActButton.DueField(id), "2026-11-02"));
        Assert.Equal("2026-11-02", Value(leader, "until"));
        Assert.StartsWith("Monday 2 November 2026 is past.", leader.Page.QuerySelector("#until-error")?.TextContent, StringComparison.Ordinal);

        await leader.TakeAsync(_host, CommitmentEvent.CarriedOver, id, (ActButton.DueField(id), "2026-12-01"));
        Assert.Contains("Carried over to Tuesday 1 December.", leader.Page.QuerySelector(".toast")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropping_asks_for_a_reason_which_stays_and_one_can_be_opened_again()
    {
        using var leader = await _host.SignInSomebodyAsync();
        var id = await leader.MakeAsync(_host, "it is Thursday", "run at noon", dimension: "self");
        await leader.OpenAsync($"/commitments/{id}");
        await leader.TakeAsync(_host, CommitmentEvent.Dropped, id);
        Assert.StartsWith("Say why you drop it", leader.Page.QuerySelector("#why-error")?.TextContent, StringComparison.Ordinal);

        await leader.TakeAsync(_host, CommitmentEvent.Dropped, id, (ActButton.TextField(id), "It was a wish."));
        await leader.OpenAsync("/commitments?state=dropped");
        Assert.Equal("It was a wish.", leader.Plan("run at noon").QuerySelector(".quote")?.TextContent);
        await leader.TakeAsync(_host, CommitmentEvent.Reopened, id);
        await leader.OpenAsync("/commitments");
        Assert.Equal("No date", leader.Group("run at noon"));
    }

    [Fact]
    public async Task A_note_is_kept_where_it_is_typed_and_an_empty_one_is_refused_there()
    {
        using var leader = await _host.SignInSomebodyAsync();
        var id = await leader.MakeAsync(_host, "it is Tuesday", "walk with one of them", "2026-11-24");
        await leader.OpenAsync("/commitments");
        await leader.TakeAsync(_host, CommitmentEvent.Note, id);
        Assert.StartsWith("Write the note first.", leader.Plan("Tuesday").QuerySelector(".error")?.TextContent, StringComparison.Ordinal);

        await leader.TakeAsync(_host, CommitmentEvent.Note, id, (ActButton.TextField(id), "Samir."));
        await leader.TakeAsync(_host, CommitmentEvent.Note, id, (ActButton.TextField(id), "Elin."));
        await leader.TakeAsync(_host, CommitmentEvent.Note, id, (ActButton.TextField(id), "Elin."));
        Assert.Equal(["Elin.", "Samir."], leader.Plan("Tuesday").QuerySelectorAll(".note[dir]").Select(note => note.TextContent));
        await leader.UndoAsync();
        Assert.Equal("1 progress note", leader.Plan("Tuesday").QuerySelector("summary")?.TextContent);
    }
}
