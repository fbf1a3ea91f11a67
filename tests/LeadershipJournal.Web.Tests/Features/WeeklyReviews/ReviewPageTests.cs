using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.WeeklyReviews;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.WeeklyReviews;

/// <summary>The guided editor as a browser without script sees it.</summary>
public class ReviewPageTests : IClassFixture<JournalHost>
{
    private static readonly DateOnly Thursday = new(2026, 11, 19);
    private readonly JournalHost _host;

    public ReviewPageTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_week_is_reviewed_without_script_from_the_first_prompt_to_the_entry()
    {
        var person = await _host.CreatePersonAsync();
        using var leader = await _host.SignInAsync(person);
        await leader.OpenAsync("/review");
        Assert.Equal("Life outside work", leader.Page.QuerySelector("main form h2")?.TextContent);

        await leader.SubmitAsync(
            "review",
            (ReviewForm.WhatHappenedField, "I let Elin speak."),
            (ReviewForm.MinutesField(Thursday, Dimension.People), "90"),
            (ReviewForm.NextTimeField, "Wait."));

        Assert.StartsWith("/journal/", leader.Response.RequestMessage?.RequestUri?.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("/review/2026-W47", leader.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        await using var db = await _host.OpenJournalAsync(person);
        Assert.Equal(90, await db.Investments.SumAsync(row => row.Minutes));
        Assert.False((await db.Entries.SingleAsync()).IsDraft);
    }

    [Fact]
    public async Task Last_weeks_next_time_comes_back_first()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review/2026-W46");
        Assert.Contains("written late", leader.Page.QuerySelector(".page-head")?.TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync("review", (ReviewForm.NextTimeField, "I ask, and then I wait."));

        await leader.OpenAsync("/review/2026-W47");
        var first = leader.Page.QuerySelectorAll("main form section")[0];
        Assert.Equal("Coming back from last week", first.QuerySelector("h2")?.TextContent);
        Assert.Contains("I ask, and then I wait.", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_on_the_day_that_is_shown_and_what_was_typed_is_kept()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review");
        await leader.SubmitAsync(
            "review",
            (ReviewForm.WhatHappenedField, "Typed."),
            (ReviewForm.MinutesField(Thursday, Dimension.People), "1500"),
            (ReviewForm.WorkedField, "long"));

        Assert.Equal("Typed.", leader.Page.QuerySelector<IHtmlTextAreaElement>("#WhatHappened")?.Value);
        Assert.Equal("1500", leader.Page.QuerySelector<IHtmlInputElement>("#m-4-people-minutes")?.Value);
        Assert.Equal("A day has 1,440 minutes; 1,500 is more.", leader.Page.QuerySelector("#m-4-people-minutes-error")?.TextContent);
        Assert.Equal("Write hours as 37:30 or 37.5.", leader.Page.QuerySelector("#worked-error")?.TextContent);
        Assert.Equal("2026-11-19", leader.Page.QuerySelector<IHtmlInputElement>($"input[name='{ReviewForm.DayField}']:checked")?.Value);
        Assert.Contains("Thursday, People: A day has 1,440 minutes; 1,500 is more.", leader.Page.QuerySelector("#refused")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_prompt_asks_something_else_and_keeps_what_was_typed()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review");
        var asked = LifePrompt(leader);
        await leader.SubmitAsync("review", (ReviewForm.ActionField, "another:life"), (ReviewForm.SoWhatField, "Kept."));

        Assert.NotEqual(asked, LifePrompt(leader));
        Assert.Equal("Kept.", leader.Page.QuerySelector<IHtmlTextAreaElement>("#SoWhat")?.Value);
    }

    [Fact]
    public async Task A_prompt_that_was_answered_stays_when_another_one_is_asked_for()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review");
        var asked = LifePrompt(leader);
        await leader.SubmitAsync("review", (ReviewForm.ActionField, "another:life"), (LifeField(leader), "Nora won."));

        var questions = leader.Page.QuerySelectorAll("section[aria-labelledby=life] label").Select(label => label.TextContent).ToList();
        Assert.Equal(2, questions.Count);
        Assert.Equal(asked, questions[0]);
    }

    [Fact]
    public async Task A_dismissed_prompt_is_never_asked_again_until_it_is_brought_back()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review");
        var asked = LifePrompt(leader);
        var id = LifeField(leader)["Form.Prompt[".Length..^1];
        await leader.SubmitAsync("review", (ReviewForm.ActionField, $"dismiss:{id}"));
        Assert.Contains("That prompt will not come back.", leader.Page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);

        await leader.OpenAsync("/review");
        Assert.NotEqual(asked, LifePrompt(leader));
        Assert.Contains("One prompt is never asked again.", leader.Page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);

        await leader.SubmitAsync("review", (ReviewForm.ActionField, $"bring-back:{id}"));
        await leader.OpenAsync("/review");
        Assert.Equal(asked, LifePrompt(leader));
    }

    [Fact]
    public async Task The_days_are_filled_from_the_week_and_marked_estimated()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", (ReviewForm.ActionField, ReviewFormView.Spread), (ReviewForm.WholeWeekField(Dimension.Value), "503"));

        Assert.Equal(
            ["101", "101", "101", "100", "100"],
            Enumerable.Range(1, 5).Select(day => leader.Page.QuerySelector<IHtmlInputElement>($"#m-{day}-value-minutes")?.Value));
        Assert.True(leader.Page.QuerySelector<IHtmlInputElement>($"input[name='{ReviewForm.EstimatedField(Thursday)}']")?.IsChecked);
        Assert.Equal("", leader.Page.QuerySelector<IHtmlInputElement>("#w-value")?.Value);
    }

    [Fact]
    public async Task A_draft_is_found_again_where_it_was_left()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", (ReviewForm.ActionField, ReviewFormView.KeepDraft), (ReviewForm.NowWhatField, "Half a thought"));
        Assert.Equal("/", leader.Response.RequestMessage?.RequestUri?.AbsolutePath);

        await leader.OpenAsync("/review/2026-W47");
        Assert.Equal("Half a thought", leader.Page.QuerySelector<IHtmlTextAreaElement>("#NowWhat")?.Value);
        Assert.Contains("Draft of 20 November, 15:02", leader.Page.QuerySelector("[data-state]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_leads_to_a_draft_where_it_is_gone_on_with_and_to_a_kept_review_where_it_is_read()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review/2026-W46");
        await leader.SubmitAsync("review", (ReviewForm.ActionField, ReviewFormView.KeepDraft), (ReviewForm.NowWhatField, "Half a thought"));
        Assert.Equal("/review/2026-W46", await FirstInJournalAsync(leader));

        await leader.OpenAsync("/review/2026-W46");
        await leader.SubmitAsync("review");
        Assert.StartsWith("/journal/", await FirstInJournalAsync(leader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/review/2026-W48")]
    [InlineData("/review/2026-W54")]
    [InlineData("/review/yesterday")]
    public async Task A_week_that_has_not_begun_or_does_not_exist_is_not_found(string address)
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, leader.Response.StatusCode);
    }

    [Fact]
    public async Task The_page_takes_the_same_number_of_commands_for_a_full_week_as_for_an_empty_one()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review/2026-W46");
        await leader.SubmitAsync("review", (ReviewForm.WhatHappenedField, "a"), (ReviewForm.MinutesField(new DateOnly(2026, 11, 10), Dimension.People), "30"));
        _host.Commands.Reset();
        await leader.OpenAsync("/review/2026-W46");
        var few = _host.Commands.Texts.Count;

        await leader.SubmitAsync("review", [.. from day in Enumerable.Range(9, 7) from dimension in DimensionList.All
                                              select (ReviewForm.MinutesField(new DateOnly(2026, 11, day), dimension), (string?)"60")]);
        _host.Commands.Reset();
        await leader.OpenAsync("/review/2026-W46");
        Assert.Equal(few, _host.Commands.Texts.Count);
    }

    private static async Task<string?> FirstInJournalAsync(PageClient leader) =>
        (await leader.OpenAsync("/journal")).QuerySelector(".tl h3 a")?.GetAttribute("href");

    private static string? LifePrompt(PageClient leader) => leader.Page.QuerySelector("section[aria-labelledby=life] label")?.TextContent;

    private static string LifeField(PageClient leader) => leader.Page.QuerySelector("section[aria-labelledby=life] textarea")!.GetAttribute("name")!;
}
