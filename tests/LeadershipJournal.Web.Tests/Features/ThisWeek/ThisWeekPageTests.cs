using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.WeeklyReviews;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.ThisWeek;

public class ThisWeekPageTests : IClassFixture<JournalHost>
{
    private static readonly DateOnly Thursday = new(2026, 11, 19);

    private static readonly (string Name, string? Value)[] Intention =
    [
        ("Form.Starts", "2026-11-16"), ("Form.Self", "10"), ("Form.People", "30"), ("Form.Improvement", "20"), ("Form.Value", "25"), ("Form.Time", "15"),
        ("Form.AgreedHours", "37:30"), ("Form.Focus", "people"), ("Form.FocusReason", "UniqueValueToAdd"), ("Form.Why", "Nobody else grows product managers."),
    ];

    private readonly JournalHost _host;

    public ThisWeekPageTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_new_leader_is_shown_three_ways_to_begin()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/");

        Assert.Equal("There is nothing here yet. Good.", leader.Page.QuerySelector("#first")?.TextContent);
        Assert.Equal(["/review", "/intention", "/import"], leader.Page.QuerySelectorAll("main ol a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Friday 20 November 2026 · week 47", leader.Page.QuerySelector(".page-head")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_not_begun_then_half_written_then_finished()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync("intention", Intention);
        await leader.OpenAsync("/");
        Assert.Equal("Your weekly review is not begun", Heading(leader));

        await leader.OpenAsync("/review");
        await leader.SubmitAsync(
            "review",
            (ReviewForm.ActionField, ReviewFormView.KeepDraft),
            (ReviewForm.WhatHappenedField, "I let Elin speak."),
            (ReviewForm.MinutesField(Thursday, Dimension.People), "75"));
        Assert.Equal("Your weekly review is half written", Heading(leader));
        Assert.Contains("I let Elin speak.", leader.Page.QuerySelector("[aria-labelledby=rv] .quote")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["What happened, written", "Minutes, written1 day"], leader.Page.QuerySelectorAll(".steps .done").Select(step => step.TextContent));

        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review");
        await leader.OpenAsync("/");
        Assert.Equal("Your weekly review is finished", Heading(leader));
    }

    [Fact]
    public async Task Minutes_so_far_stand_beside_what_is_intended_for_the_whole_week_without_a_verdict()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync("intention", Intention);
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", (ReviewForm.MinutesField(Thursday, Dimension.People), "75"));
        await leader.OpenAsync("/");

        var minutes = leader.Page.QuerySelector("[aria-labelledby=mins]")!;
        Assert.Contains("1 h 15 of the 37 h 30 you agreed", minutes.TextContent, StringComparison.Ordinal);
        Assert.Equal("75 minutes recorded so far; intention for the week 675 minutes", minutes.QuerySelector("#so-far-people-d")?.TextContent);
        Assert.Contains("there is no verdict yet", minutes.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("%", minutes.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_focus_is_shown_with_its_reason()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync("intention", Intention);
        await leader.OpenAsync("/");

        var focus = leader.Page.QuerySelector("section[data-dim=people]")!;
        Assert.Contains("Unique value to add. Nobody else grows product managers.", focus.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_weeks_next_time_and_a_draft_of_another_week_come_back()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review/2026-W46");
        await leader.SubmitAsync("review", (ReviewForm.NextTimeField, "I ask, and then I wait."));
        await leader.OpenAsync("/review/2026-W40");
        await leader.SubmitAsync("review", (ReviewForm.ActionField, ReviewFormView.KeepDraft), (ReviewForm.SoWhatField, "Late."));

        Assert.Equal("I ask, and then I wait.", leader.Page.QuerySelector("[aria-labelledby=nt] blockquote")?.TextContent);
        Assert.Equal("/review/2026-W40", leader.Page.QuerySelector("[aria-labelledby=drafts] a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task An_intention_due_for_review_is_asked_about_once_on_the_page()
    {
        var person = await _host.CreatePersonAsync();
        using (var leader = await _host.SignInAsync(person))
        {
            await leader.OpenAsync("/intention");
            await leader.SubmitAsync("intention", [.. Intention.Where(field => field.Name != "Form.ReviewOn"), ("Form.ReviewOn", "2026-12-07")]);
            await leader.OpenAsync("/");
            Assert.Null(leader.Page.QuerySelector("#due"));
        }

        _host.Clock.Set(new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero));
        using var later = await _host.SignInAsync(person);
        await later.OpenAsync("/");
        Assert.Equal("You wanted to look at your intention again on 7 December", later.Page.QuerySelector("#due")?.TextContent);
    }

    [Fact]
    public async Task The_page_takes_the_same_number_of_commands_for_many_entries_as_for_few()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", (ReviewForm.WhatHappenedField, "a"), (ReviewForm.MinutesField(Thursday, Dimension.People), "30"));
        _host.Commands.Reset();
        await leader.OpenAsync("/");
        var few = _host.Commands.Texts.Count;

        foreach (var week in Enumerable.Range(30, 6))
        {
            await leader.OpenAsync($"/review/2026-W{week}");
            await leader.SubmitAsync("review", (ReviewForm.ActionField, ReviewFormView.KeepDraft), (ReviewForm.WhatHappenedField, "b"));
        }

        _host.Commands.Reset();
        await leader.OpenAsync("/");
        Assert.Equal(6, leader.Page.QuerySelectorAll("[aria-labelledby=drafts] li").Length);
        Assert.Equal(few, _host.Commands.Texts.Count);
    }

    private static string? Heading(PageClient leader) => leader.Page.QuerySelector("#rv")?.TextContent;
}
