using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.WeeklyReviews;
using LeadershipJournal.Web.Tests.Features.Model;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Commitments;

/// <summary>What the weekly review takes in. Today is Friday 20 November 2026, week 47.</summary>
public class CommitmentsInReviewTests : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly JournalHost _host;
    private Person _leader = null!;

    public CommitmentsInReviewTests(JournalHost host) => _host = host;

    [Fact]
    public async Task Due_ones_resurface_and_what_is_chosen_is_applied_when_the_review_is_finished()
    {
        var (done, carried, left) = (await AddAsync("it is Monday", Today.AddDays(-4)), await AddAsync("it is Tuesday", Today), await AddAsync("it is Sunday", Today.AddDays(2)));
        await AddAsync("it is next Monday", Today.AddDays(3));
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/review");
        Assert.Equal(3, leader.Page.QuerySelectorAll("[aria-labelledby=promised] .card").Length);
        Assert.Equal($"/commitments/{done}#drop", leader.Page.QuerySelector("[aria-labelledby=promised] .card a[href$=drop]")?.GetAttribute("href"));

        await leader.SubmitAsync("review", Choose(done, DueChoice.Done), Choose(carried, DueChoice.CarryOver), Choose(left, DueChoice.LeaveOpen));
        Assert.Equal([CommitmentState.Done, CommitmentState.CarriedOver, CommitmentState.Open], [(await FindAsync(done)).State, (await FindAsync(carried)).State, (await FindAsync(left)).State]);
        Assert.Equal(new DateOnly(2026, 11, 27), (await FindAsync(carried)).Due);
    }

    [Fact]
    public async Task Sending_or_keeping_the_review_again_carries_nothing_over_and_makes_nothing_twice()
    {
        var carried = await AddAsync("it is Friday", Today);
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/review");
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(leader.Page.QuerySelector("main form[enctype]"));
        (string, string?)[] typed = [Choose(carried, DueChoice.CarryOver), .. Plan("Elin hesitates", "wait", "people", "2026-11-27")];
        await leader.SubmitAsync(form, typed);
        await leader.SubmitAsync(form, typed);
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", (ReviewForm.WhatHappenedField, "More."));

        Assert.Equal(new DateOnly(2026, 11, 27), (await FindAsync(carried)).Due);
        await using var db = await _host.OpenJournalAsync(_leader);
        Assert.Equal(1, await db.CommitmentSteps.CountAsync());
        var made = await db.Commitments.SingleAsync(row => row.Id != carried);
        Assert.Equal((CommitmentOrigin.WeeklyReview, (await db.Entries.SingleAsync()).Id), (made.Origin, made.OriginId!.Value));
    }

    [Fact]
    public async Task A_commitment_made_at_the_end_is_shown_as_made_and_where_the_review_is_read()
    {
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", Plan("Elin hesitates", "wait", "people", ""));
        Assert.Contains("If Elin hesitates, then I wait", Words(leader, "[aria-labelledby=committed]"), StringComparison.Ordinal);

        await leader.OpenAsync("/review");
        Assert.Contains("Committed to in this review", Words(leader, "[aria-labelledby=close]"), StringComparison.Ordinal);
        Assert.EndsWith("/edit", leader.Page.QuerySelector("[aria-labelledby=close] .rows a.tap[href$=edit]")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("", leader.Page.QuerySelector<IHtmlInputElement>("#c-if")?.Value);
    }

    [Fact]
    public async Task What_is_wrong_with_it_stands_at_its_field_and_nothing_else_is_applied()
    {
        var done = await AddAsync("it is Friday", Today);
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", [Choose(done, DueChoice.Done), .. Plan("Elin hesitates", "", "", "2026-11-01")]);

        Assert.Equal("Say what you do in that moment.", leader.Page.QuerySelector("#c-then-error")?.TextContent);
        Assert.StartsWith("Sunday 1 November 2026 is past.", leader.Page.QuerySelector("#c-due-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Elin hesitates", leader.Page.QuerySelector<IHtmlInputElement>("#c-if")?.Value);
        Assert.True(leader.Page.QuerySelector<IHtmlInputElement>($"input[name='{ReviewForm.CommitmentField(done)}'][value=Done]")?.IsChecked);
        Assert.Equal(CommitmentState.Open, (await FindAsync(done)).State);
    }

    [Fact]
    public async Task Choices_and_a_begun_commitment_are_kept_in_the_draft_and_change_nothing_yet()
    {
        var due = await AddAsync("it is Friday", Today);
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/review");
        await leader.SubmitAsync("review", [(ReviewForm.ActionField, ReviewFormView.KeepDraft), Choose(due, DueChoice.CarryOver), .. Plan("half", "", "", "")]);
        Assert.Equal(CommitmentState.Open, (await FindAsync(due)).State);

        await leader.OpenAsync("/review");
        Assert.True(leader.Page.QuerySelector<IHtmlInputElement>($"input[name='{ReviewForm.CommitmentField(due)}'][value=CarryOver]")?.IsChecked);
        Assert.Equal("half", leader.Page.QuerySelector<IHtmlInputElement>("#c-if")?.Value);
    }

    [Fact]
    public async Task Questions_stand_beside_their_dimensions_prompt_and_touched_items_show_their_minutes()
    {
        await using (var db = await _host.OpenJournalAsync(_leader))
        {
            db.AddQuestion(Dimension.People, "2026-10-01", "How do I teach judgement?");
            db.AddTouched("The eligibility roadmap", Today, minutes: 60, handsOn: 45);
            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/review");
        var prompt = leader.Page.QuerySelector(".carried")!.Closest("details")!;
        Assert.Equal("people", prompt.QuerySelector("summary [data-dim]")?.GetAttribute("data-dim"));
        Assert.Contains("How do I teach judgement?", prompt.TextContent, StringComparison.Ordinal);
        Assert.Contains("The eligibility roadmap45 min hands-on of 1 h", Words(leader, "[aria-labelledby=lgo]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_due_ones_take_no_more_commands_than_one()
    {
        await AddAsync("it is Friday", Today);
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/review");
        _host.Commands.Reset();
        await leader.OpenAsync("/review");
        var few = _host.Commands.Texts.Count;
        for (var i = 0; i < 20; i++)
        {
            await AddAsync($"number {i} comes", Today.AddDays(-i % 5));
        }

        _host.Commands.Reset();
        await leader.OpenAsync("/review");
        Assert.Equal(few, _host.Commands.Texts.Count);
        Assert.Contains("More are due than stand here.", Words(leader, "[aria-labelledby=promised]"), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _leader = await _host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static (string, string?) Choose(Guid id, DueChoice choice) => (ReviewForm.CommitmentField(id), choice.ToString());

    private static (string, string?)[] Plan(string @if, string then, string dimension, string due) =>
        [("Form.PlanIf", @if), ("Form.PlanThen", then), ("Form.PlanDimension", dimension), ("Form.PlanDue", due)];

    private static string Words(PageClient leader, string selector) =>
        string.Join(' ', leader.Page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Guid> AddAsync(string @if, DateOnly due)
    {
        await using var db = await _host.OpenJournalAsync(_leader);
        var row = db.AddCommitment(@if, "answer it", Dimension.People, due, Today.AddDays(-20));
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<Commitment> FindAsync(Guid id)
    {
        await using var db = await _host.OpenJournalAsync(_leader);
        return await db.Commitments.AsNoTracking().SingleAsync(row => row.Id == id);
    }
}
