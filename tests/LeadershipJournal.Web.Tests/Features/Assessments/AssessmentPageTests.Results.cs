using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Tests.Features.Balance;
using LeadershipJournal.Web.Tests.Features.Model;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Assessments;

/// <content>What a finished assessment comes to.</content>
public partial class AssessmentPageTests
{
    [Fact]
    public async Task A_result_says_what_moved_beyond_noise_since_the_last_one_or_any_earlier_one()
    {
        var first = await _host.FinishedAsync(_leader, new DateOnly(2026, 5, 20), [2, 4, 4, 4, 4]);
        await _host.FinishedAsync(_leader, new DateOnly(2026, 8, 20), [4, 4, 4, 4, 4]);
        var latest = await _host.FinishedAsync(_leader, Today, [4, 5, 4, 6, 4]);

        await _client.OpenAsync("/assessment");
        Assert.Contains("One thing moved by more than noise since 20 August: Value management.", Text("main"), StringComparison.Ordinal);
        Assert.Equal(["unchanged", "+1.0 within noise", "unchanged", "+2.0 beyond noise", "unchanged"], Texts(".scores .scn")[..5]);

        await _client.OpenAsync($"/assessment/{latest}?against={first}");
        Assert.Contains("Two things moved by more than noise since 20 May: Self and Value management.", Text("main"), StringComparison.Ordinal);
        Assert.Equal(first.ToString(), _client.Page.QuerySelector<IHtmlSelectElement>("select[name=against]")?.Value);
        Assert.Contains("assumed, not measured: 1.96 · √2 · 1.0 · √(1 − .80) = 1.2 for four items", Text("main"), StringComparison.Ordinal);

        await _client.OpenAsync($"/assessment/{latest}?against=nonsense");
        Assert.Contains("since 20 August", Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_rated_lowest_stands_beside_the_time_it_got_in_the_four_weeks_before()
    {
        await using (var weeks = await JournalWeeks.OfAsync(_host, _leader))
        {
            weeks.RecordLast(4, 100, 400, 300, 60, 140).Intend(JournalWeeks.Running.AddWeeks(-8), 10, 40, 30, 10, 10);
        }

        await _host.FinishedAsync(_leader, Today, [4, 4, 5, 2, 4]);
        await _client.OpenAsync("/assessment");

        Assert.Contains("You rate Value management lowest and gave it 6 % of your time.", Text("main"), StringComparison.Ordinal);
        Assert.Contains("Weeks 43–46, against the intention in force", Text("[aria-labelledby=before]"), StringComparison.Ordinal);
        Assert.Contains("96 % kept to intention.", Text("[aria-labelledby=before]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_and_questions_stand_beside_the_meaning_that_was_in_force_on_their_day()
    {
        await using (var db = await _host.OpenJournalAsync(_leader))
        {
            db.AddMeaning(Dimension.People, "2026-08-01", "Ask before telling.", "empathy");
            db.AddMeaning(Dimension.People, "2026-11-01", "Stand beside them.", "presence");
            await db.SaveChangesAsync();
        }

        await _host.FinishedAsync(_leader, new DateOnly(2026, 10, 12), [4, 4, 4, 4, 4]);
        await _client.OpenAsync("/assessment");
        Assert.Contains("“empathy”", Texts("[aria-labelledby=five] tbody tr")[1], StringComparison.Ordinal);
        Assert.Contains("Ask before telling.", Text("[aria-labelledby=five]"), StringComparison.Ordinal);

        await _client.SubmitAsync("start");
        await _client.OpenAsync("/assessment/answer/people");
        Assert.Equal("Your meaning, “presence” Stand beside them. In force since 1 November 2026", Text("[aria-labelledby=meaning]"));
        await _client.OpenAsync("/assessment/answer/time");
        Assert.Null(_client.Page.QuerySelector("[aria-labelledby=meaning]"));
    }

    [Fact]
    public async Task Weeks_that_are_not_recorded_are_missing_not_zero()
    {
        await using (var weeks = await JournalWeeks.OfAsync(_host, _leader))
        {
            weeks.RecordLast(2, 100, 400, 300, 60, 140);
        }

        await _host.FinishedAsync(_leader, Today, [4, 4, 5, 2, 4]);
        await _client.OpenAsync("/assessment");

        Assert.Contains("2 of the four weeks are recorded: minutes, and no shares.", Text("[aria-labelledby=before]"), StringComparison.Ordinal);
        Assert.Contains("You rate Value management lowest and gave it 2 h in 2 recorded weeks.", Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_one_is_due_a_quarter_later_and_the_page_says_when_that_has_passed()
    {
        await _host.FinishedAsync(_leader, new DateOnly(2026, 10, 12), [4, 4, 4, 4, 4]);
        await _client.OpenAsync("/assessment");
        Assert.Equal("The next one is due on 11 January 2027", Text(".above"));

        _host.Clock.Set(new DateTimeOffset(2027, 1, 12, 12, 0, 0, TimeSpan.Zero));
        using var later = await _host.SignInAsync(_leader);
        await later.OpenAsync("/assessment");
        Assert.Equal("The next one was due on 11 January 2027", Clean(later.Page.QuerySelector(".above")?.TextContent));
    }

    [Fact]
    public async Task Unanswered_items_are_left_out_and_said_so()
    {
        await _host.FinishedAsync(_leader, Today, ("self-1", 4), ("self-2", 4), ("self-3", 7), ("people-1", 4));
        await _client.OpenAsync("/assessment");

        Assert.Contains("What is not answered is left out: Self rests on 3 of 4.", Text("main"), StringComparison.Ordinal);
        Assert.Equal("no score, 1 of 4 answered", Texts(".scores .scn")[1]);
    }
}
