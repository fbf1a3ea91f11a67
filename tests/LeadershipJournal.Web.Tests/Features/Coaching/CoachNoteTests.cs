using System.Net;
using AngleSharp.Html.Dom;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>A coach's own notes, from writing to deletion. Today is Friday 20 November 2026.</summary>
public class CoachNoteTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _two = null!;
    private PageClient _coach = null!;

    [Fact]
    public async Task A_note_is_kept_for_two_years_unless_another_date_is_chosen()
    {
        await OpenAsync();
        Assert.Equal("2028-11-20", _coach.Page.QuerySelector("#until")?.GetAttribute("value"));
        await WriteAsync("Ask about Samir.");

        Assert.Contains("Ask about Samir.", _coach.Text("[aria-labelledby=notes]"), StringComparison.Ordinal);
        Assert.Contains("goes on 20 November 2028", _coach.Text("[aria-labelledby=notes]"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2028, 11, 20), await UntilAsync());
    }

    [Fact]
    public async Task A_note_without_text_or_date_is_refused_and_what_was_typed_stays()
    {
        await OpenAsync();
        await PressAsync(NotesPage.Keep, ("Form.Text", "Ask about Samir."), ("Form.DeleteOn", ""));
        Assert.Contains("No note stays for ever", _coach.Text("#until-error"), StringComparison.Ordinal);
        Assert.Equal("Ask about Samir.", _coach.Page.QuerySelector("#note")?.TextContent);

        await PressAsync(NotesPage.Keep, ("Form.Text", " "), ("Form.DeleteOn", "2027-01-01"));
        Assert.Contains("nothing to keep", _coach.Text("#note-error"), StringComparison.Ordinal);
        Assert.Null(await UntilAsync());
    }

    [Fact]
    public async Task The_leader_knows_until_when_there_are_notes_and_not_what_they_say()
    {
        await WriteAsync("Talks about Elin with pride.", "2027-11-26");
        using var leader = await host.SignInAsync(_two.Leader);
        await leader.OpenAsync($"/coachees/{_two.RelationshipId}/notes");

        Assert.Contains("26 November 2027", leader.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", leader.Page.Source.Text, StringComparison.Ordinal);
        await using var db = await host.OpenJournalAsync(_two.Leader);
        Assert.Empty(await db.CoachNotes.ToListAsync());
    }

    [Fact]
    public async Task A_leader_can_write_no_note_on_the_coachs_page()
    {
        await using var scope = host.ActFor(_two.Leader);
        var notes = scope.ServiceProvider.GetRequiredService<CoachNotes>();
        Assert.Null(await notes.KeepAsync(_two.RelationshipId, new NoteForm { Text = "mine", DeleteOn = "2027-01-01" }));
    }

    [Fact]
    public async Task Another_window_that_kept_meanwhile_is_not_written_over()
    {
        await WriteAsync("First.");
        var id = await NoteAsync();
        using var other = await host.SignInAsync(_two.Coach);
        await other.OpenAsync($"/coachees/{_two.RelationshipId}/notes?note={id}");
        await _coach.OpenAsync($"/coachees/{_two.RelationshipId}/notes?note={id}");
        await PressAsync(NotesPage.Keep, ("Form.Text", "Second."));
        await other.PressAsync($"button[value={NotesPage.Keep}]", ("Do", NotesPage.Keep), ("Form.Text", "Third."));

        Assert.Equal("It was changed in another window", other.Text("#conflict"));
        Assert.Contains("Second.", other.Text("[aria-labelledby=conflict]"), StringComparison.Ordinal);
        Assert.Equal("Third.", other.Page.QuerySelector("#note")?.TextContent);
        await OpenAsync();
        Assert.Contains("Second.", _coach.Text("[aria-labelledby=notes]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_note_can_be_brought_back_and_the_leader_is_told_both_times()
    {
        await WriteAsync("Ask about Samir.", "2027-11-26");
        await PressAsync(NotesPage.Delete);
        Assert.Contains("None yet.", _coach.Text("[aria-labelledby=notes]"), StringComparison.Ordinal);
        Assert.Null(await UntilAsync());

        await _coach.PressAsync(".toast button", ("Do", NotesPage.Keep));
        Assert.Contains("Ask about Samir.", _coach.Text("[aria-labelledby=notes]"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 11, 26), await UntilAsync());
    }

    [Fact]
    public async Task After_the_end_the_coach_reads_own_notes_and_writes_none()
    {
        await WriteAsync("Ask about Samir.");
        await _two.EndAsync();
        await OpenAsync();

        Assert.Contains("Ask about Samir.", _coach.Text(), StringComparison.Ordinal);
        Assert.Contains("until Sunday 20 December 2026", _coach.Text(".page-head"), StringComparison.Ordinal);
        Assert.Null(_coach.Page.QuerySelector("#note"));
        await using var scope = host.ActFor(_two.Coach);
        var kept = await scope.ServiceProvider.GetRequiredService<CoachNotes>().KeepAsync(_two.RelationshipId, new NoteForm { Text = "more", DeleteOn = "2027-01-01" });
        Assert.True(kept?.IsOver);
    }

    [Fact]
    public async Task Notes_go_on_their_date_and_the_others_stay()
    {
        await WriteAsync("Soon over.", "2026-11-25");
        await WriteAsync("Stays.", "2027-11-25");
        host.Clock.Set(AdjustableClock.Start.AddDays(4));
        await DeleteWhatIsOverAsync();
        Assert.Equal(2, await CountAsync());

        host.Clock.Set(AdjustableClock.Start.AddDays(5));
        await DeleteWhatIsOverAsync();
        Assert.Equal(1, await CountAsync());
        Assert.Equal(new DateOnly(2027, 11, 25), await UntilAsync());
    }

    [Fact]
    public async Task Thirty_days_after_the_end_all_notes_are_gone_and_the_leader_reads_so()
    {
        await WriteAsync("xylotheque");
        await _two.EndAsync();
        host.Clock.Set(AdjustableClock.Start.AddDays(29));
        await DeleteWhatIsOverAsync();
        Assert.Equal(1, await CountAsync());

        host.Clock.Set(AdjustableClock.Start.AddDays(30));
        await DeleteWhatIsOverAsync();
        Assert.Equal(0, await CountAsync());
        Assert.Null(await UntilAsync());
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("xylotheque", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_leader_is_told_is_set_right_by_the_next_run()
    {
        await WriteAsync("Ask about Samir.", "2027-11-26");
        await using (var db = await host.OpenJournalAsync(_two.Leader))
        {
            (await db.CoachingRelationships.SingleAsync()).NotesUntil = null;
            await db.SaveChangesAsync();
        }

        await DeleteWhatIsOverAsync();
        Assert.Equal(new DateOnly(2027, 11, 26), await UntilAsync());
    }

    [Fact]
    public async Task A_stranger_finds_no_notes()
    {
        using var stranger = await host.SignInSomebodyAsync();
        var response = await stranger.Http.GetAsync($"/coachees/{_two.RelationshipId}/notes");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _two = await Coached.CreateAsync(host);
        _coach = await host.SignInAsync(_two.Coach);
    }

    public ValueTask DisposeAsync()
    {
        _coach.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<IHtmlDocument> OpenAsync() => _coach.OpenAsync($"/coachees/{_two.RelationshipId}/notes");

    private async Task WriteAsync(string text, string? deleteOn = null)
    {
        await OpenAsync();
        await (deleteOn is null ? PressAsync(NotesPage.Keep, ("Form.Text", text)) : PressAsync(NotesPage.Keep, ("Form.Text", text), ("Form.DeleteOn", deleteOn)));
    }

    private Task<IHtmlDocument> PressAsync(string word, params (string Name, string? Value)[] fields) =>
        _coach.PressAsync($"main button[value={word}]", [("Do", word), .. fields]);

    private async Task DeleteWhatIsOverAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoteDeletion>().RunAsync(CancellationToken.None);
    }

    private async Task<Guid> NoteAsync()
    {
        await using var db = await host.OpenJournalAsync(_two.Coach);
        return await db.CoachNotes.Select(row => row.Id).SingleAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var db = await host.OpenJournalAsync(_two.Coach);
        return await db.CoachNotes.CountAsync();
    }

    private async Task<DateOnly?> UntilAsync()
    {
        await using var db = await host.OpenJournalAsync(_two.Leader);
        return await db.CoachingRelationships.Select(row => row.NotesUntil).SingleAsync();
    }
}
