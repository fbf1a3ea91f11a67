using AngleSharp.Dom;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Drafts;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Leading;

/// <summary>The two guided conversations, as a browser without script holds them.</summary>
public class ConversationTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private const string Myself = "/leading/conversations/with-myself";
    private const string Management = "/leading/conversations/with-management";
    private static readonly string Whom = ConversationForm.TextField("whom");
    private static readonly string WhomScore = ConversationForm.ScoreField("whom");
    private static readonly string WhatScore = ConversationForm.ScoreField("what");
    private Person _person = null!;
    private PageClient _leader = null!;

    [Fact]
    public async Task A_conversation_with_myself_becomes_an_entry_with_its_numbers()
    {
        await HoldAsync(Myself, (Whom, "Most of the *board*."), (WhomScore, "7"), (WhatScore, "0"));

        Assert.Equal("Conversation with myself", _leader.Page.Text("h1"));
        Assert.Equal(["Do I enjoy who I work for? 7 of 10", "Do I enjoy what I do? 0 of 10"], _leader.Page.QuerySelectorAll(".prose h2").Select(heading => heading.TextContent));
        Assert.Equal("board", _leader.Page.Text(".prose em"));
        Assert.Contains("· conversation ·", _leader.Page.Text("article .meta"), StringComparison.Ordinal);
        Assert.Equal(["self"], _leader.Page.QuerySelectorAll("article .chip").Select(chip => chip.GetAttribute("data-dim")));
    }

    [Fact]
    public async Task A_conversation_with_management_says_with_whom_and_what_was_left()
    {
        await HoldAsync(Management, (ConversationForm.WithField, "Renske Smit"), (ConversationForm.TextField("value"), "Fewer appeals."));
        Assert.Contains("With Renske Smit.", _leader.Page.Text(".prose"), StringComparison.Ordinal);

        await _leader.OpenAsync("/leading");
        var card = _leader.Page.QuerySelector("[aria-labelledby=wm]")!;
        Assert.Equal(
            ["20 November", "left for the next time", "left for the next time", "left for the next time"],
            card.QuerySelectorAll("li .meta").Select(when => when.TextContent));
        Assert.StartsWith("Last held with Renske Smit on 20 November 2026. 3 questions were left", card.Text("p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answers_are_shown_over_time_and_few_answers_are_said_to_mean_little()
    {
        await HoldAsync(Myself, (ConversationForm.DateField, "2026-07-01"), (WhomScore, "5"));
        await HoldAsync(Myself, (ConversationForm.DateField, "2026-10-01"), (WhomScore, "7"), (WhatScore, "6"));

        await _leader.OpenAsync("/leading");
        var card = _leader.Page.QuerySelector("[aria-labelledby=ws]")!;
        Assert.Equal("July 5, October 7, on a scale of 0 to 10", card.Text("#score-whom-d"));
        Assert.Equal(["7 in October; July 5", "6 in October", "No number was given yet."], card.QuerySelectorAll("figcaption span").Select(words => words.TextContent));
        Assert.Equal("2 answers are too few for a trend to mean much. They are yours to read.", card.Text("p.meta"));
    }

    [Fact]
    public async Task The_edit_link_leads_to_the_conversation_and_a_change_is_the_next_version()
    {
        await HoldAsync(Myself, (WhomScore, "7"));
        var id = _leader.OpenEntry();
        await _leader.OpenAsync(_leader.Page.QuerySelector("aside a.btn")!.GetAttribute("href")!);
        Assert.Equal($"{Myself}/{id}", _leader.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("7", _leader.Page.QuerySelector($"[name='{WhomScore}'][checked]")?.GetAttribute("value"));

        await _leader.SubmitAsync("conversation", (WhomScore, "8"));
        await using var db = await host.OpenJournalAsync(_person);
        Assert.Equal(2, await db.Revisions.CountAsync(revision => revision.EntryId == id));
        Assert.Equal(8, await db.Conversations.Where(row => row.EntryId == id).Select(row => row.EnjoyWhom).SingleAsync());
    }

    [Fact]
    public async Task An_earlier_text_that_is_brought_back_brings_its_numbers_back()
    {
        await HoldAsync(Myself, (WhomScore, "7"));
        var id = _leader.OpenEntry();
        await _leader.OpenAsync($"{Myself}/{id}");
        await _leader.SubmitAsync("conversation", (WhomScore, "2"));

        await using var scope = host.ActFor(_person);
        Assert.True(await scope.ServiceProvider.GetRequiredService<EntryHistory>().BringBackAsync(id, 1, CancellationToken.None));
        await using var db = await host.OpenJournalAsync(_person);
        Assert.Equal(7, await db.Conversations.Where(row => row.EntryId == id).Select(row => row.EnjoyWhom).SingleAsync());
    }

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task A_number_outside_0_to_10_is_refused_beside_its_question_and_nothing_is_lost(string typed)
    {
        await HoldAsync(Myself, (WhomScore, typed), (Whom, "Words that stay."));
        Assert.Equal("Choose a whole number from 0 to 10.", _leader.Page.Text("#t-whom-score-error"));
        Assert.Equal("Words that stay.", _leader.Page.Value("#t-whom-text").Trim());
    }

    [Fact]
    public async Task A_day_to_come_and_an_empty_conversation_are_refused()
    {
        await HoldAsync(Myself, (ConversationForm.DateField, "2026-11-21"), (WhomScore, "5"));
        Assert.StartsWith("Choose today or an earlier day", _leader.Page.Text("#date-error"), StringComparison.Ordinal);
        await HoldAsync(Management, (ConversationForm.WithField, "Renske"));
        Assert.Equal("Nothing is said yet. One answer is enough.", _leader.Page.Text("#t-value-text-error"));
    }

    [Fact]
    public async Task Answers_above_one_megabyte_together_are_refused_at_the_longest_and_come_back()
    {
        await HoldAsync(Management, (ConversationForm.TextField("team"), new string('t', 700_000)), (ConversationForm.TextField("value"), new string('v', 600_000)));
        Assert.StartsWith("This text is 1.24 MB.", _leader.Page.Text("#t-team-text-error"), StringComparison.Ordinal);
        Assert.Equal(600_000, _leader.Page.Value("#t-value-text").Trim().Length);

        await _leader.SubmitAsync("conversation", (ConversationForm.TextField("value"), "short"));
        Assert.Equal("Conversation with management", _leader.Page.Text("h1"));
    }

    [Fact]
    public async Task A_draft_is_found_again_shown_as_a_draft_and_finished_later()
    {
        await HoldAsync(Management, (ConversationForm.TextField("team"), "Two more people."), (ConversationForm.ActionField, ConversationFormView.KeepDraft));
        await _leader.OpenAsync("/leading");
        Assert.StartsWith("Prepare it here", _leader.Page.Text("[aria-labelledby=wm] p"), StringComparison.Ordinal);

        await _leader.OpenAsync("/journal");
        var line = _leader.Page.QuerySelector(".tl article")!;
        Assert.Equal("Conversation · draft", line.Text(".meta"));
        await _leader.OpenAsync(line.QuerySelector("a")!.GetAttribute("href")!);
        Assert.StartsWith(Management + "/", _leader.Response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Two more people.", _leader.Page.Value("#t-team-text").Trim());
        await _leader.SubmitAsync("conversation");
        Assert.Contains("Two more people.", _leader.Page.Text(".prose"), StringComparison.Ordinal);
        await using var db = await host.OpenJournalAsync(_person);
        Assert.False(await db.Drafts.AnyAsync());
    }

    [Fact]
    public async Task A_draft_from_the_browser_keeps_words_even_beside_a_wrong_number()
    {
        await using var scope = host.ActFor(_person);
        var fields = new Dictionary<string, string>
        {
            [ConversationForm.KindField] = "with-myself", [ConversationForm.DateField] = "2026-11-20", [Whom] = "Half a sentence", [WhomScore] = "11",
        };
        var id = Guid.CreateVersion7();
        var kept = await scope.ServiceProvider.GetRequiredService<DraftService>().KeepAsync(id, new DraftInput(0, 0, 1, fields), CancellationToken.None);
        Assert.Equal(WhomScore, Assert.Single(Assert.IsType<DraftResult.Kept>(kept).Refusals).Field);

        await _leader.OpenAsync($"{Myself}/{id}");
        Assert.Equal("Half a sentence", _leader.Page.Value("#t-whom-text").Trim());
    }

    [Fact]
    public async Task A_save_on_an_older_version_is_shown_the_other_text_and_writes_nothing_over()
    {
        await HoldAsync(Myself, (Whom, "First."));
        var id = _leader.OpenEntry();
        using var elsewhere = await host.SignInAsync(_person);
        await elsewhere.OpenAsync($"{Myself}/{id}");
        await _leader.OpenAsync($"{Myself}/{id}");
        await _leader.SubmitAsync("conversation", (Whom, "Second."));
        await elsewhere.SubmitAsync("conversation", (Whom, "Third."));

        Assert.Contains("Second.", elsewhere.Page.Text(".other"), StringComparison.Ordinal);
        Assert.Equal("Third.", elsewhere.Page.Value("#t-whom-text").Trim());
        await elsewhere.SubmitAsync("conversation");
        Assert.Contains("Third.", elsewhere.Page.Text(".prose"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_keeps_one_conversation()
    {
        await using var scope = host.ActFor(_person);
        var writer = scope.ServiceProvider.GetRequiredService<ConversationWriter>();
        var view = await scope.ServiceProvider.GetRequiredService<ConversationEditing>().NewAsync(ConversationKind.WithMyself, CancellationToken.None);
        view.Form[Whom] = "Once.";
        Assert.IsType<SaveResult.Saved>(await writer.KeepAsync(view.Form, CancellationToken.None));
        Assert.IsType<SaveResult.Saved>(await writer.KeepAsync(view.Form, CancellationToken.None));
        await using var db = await host.OpenJournalAsync(_person);
        Assert.Equal(1, await db.Entries.CountAsync());
    }

    [Fact]
    public async Task The_journal_shows_conversations_by_kind_and_the_search_finds_their_words()
    {
        await _leader.WriteAsync(("Form.Body", "An ordinary lighthouse."));
        await HoldAsync(Myself, (Whom, "A lighthouse keeper."));
        await _leader.OpenAsync("/journal?kind=conversations");
        Assert.Equal("Conversation", Assert.Single(_leader.Page.QuerySelectorAll(".tl article")).Text(".meta"));
        await _leader.OpenAsync("/journal?kind=entries");
        Assert.Equal("Entry", Assert.Single(_leader.Page.QuerySelectorAll(".tl article")).Text(".meta"));

        await _leader.OpenAsync("/journal");
        await _leader.SubmitAsync("search", ("Q", "keeper"));
        Assert.Equal("Conversation with myself", Assert.Single(_leader.Page.QuerySelectorAll(".tl h3")).TextContent);
    }

    [Fact]
    public async Task A_conversation_in_the_trash_counts_in_no_trend_and_comes_back()
    {
        await HoldAsync(Myself, (WhomScore, "7"));
        var id = _leader.OpenEntry();
        await _leader.SubmitAsync("trash");
        await _leader.OpenAsync("/leading");
        Assert.Empty(_leader.Page.QuerySelectorAll("[aria-labelledby=ws] figure"));
        await _leader.OpenAsync($"{Myself}/{id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, _leader.Response.StatusCode);

        await using var scope = host.ActFor(_person);
        await scope.ServiceProvider.GetRequiredService<Trash>().RestoreAsync(id, CancellationToken.None);
        await _leader.OpenAsync("/leading");
        Assert.Equal(3, _leader.Page.QuerySelectorAll("[aria-labelledby=ws] figure").Length);
    }

    [Fact]
    public async Task An_unknown_conversation_is_not_found_and_the_other_ones_address_leads_on()
    {
        await _leader.OpenAsync("/leading/conversations/with-nobody");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, _leader.Response.StatusCode);
        await HoldAsync(Myself, (WhomScore, "7"));
        var id = _leader.OpenEntry();
        await _leader.OpenAsync($"{Management}/{id}");
        Assert.Equal($"{Myself}/{id}", _leader.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _person = await host.CreatePersonAsync();
        _leader = await host.SignInAsync(_person);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private async Task HoldAsync(string address, params (string Name, string? Value)[] fields)
    {
        await _leader.OpenAsync(address);
        await _leader.SubmitAsync("conversation", fields);
    }
}
