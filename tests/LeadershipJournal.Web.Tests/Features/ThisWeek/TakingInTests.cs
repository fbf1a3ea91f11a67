using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.WeeklyReviews;
using LeadershipJournal.Web.Tests.Features.Commitments;
using LeadershipJournal.Web.Tests.Features.Model;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.ThisWeek;

/// <summary>What This week takes in. Today is Friday 20 November 2026, week 47.</summary>
public class TakingInTests : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly JournalHost _host;
    private Person _leader = null!;

    public TakingInTests(JournalHost host) => _host = host;

    [Fact]
    public async Task Due_commitments_are_done_in_place_and_undone()
    {
        await StoreAsync(db =>
        {
            db.AddCommitment("it is Sunday", "look ahead", Dimension.Time, Today.AddDays(2), Today);
            db.AddCommitment("it is Monday", "wait", Dimension.People, Today.AddDays(-4), Today.AddDays(-9));
            db.AddCommitment("it is next week", "rest", Dimension.Self, Today.AddDays(3), Today);
        });
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/");
        Assert.Equal(["Was due Monday 16 November", "Due Sunday 22 November"], leader.Page.QuerySelectorAll("[aria-labelledby=promised] .due").Select(due => due.TextContent));

        var monday = Guid.Parse(leader.Plan("it is Monday").QuerySelector("button[value^=Done]")!.GetAttribute("value")!.Split(':')[1]);
        await leader.TakeAsync(_host, CommitmentEvent.Done, monday);
        Assert.Equal("/", leader.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Single(leader.Page.QuerySelectorAll("[aria-labelledby=promised] .plan"));
        await leader.UndoAsync();
        Assert.Equal(2, leader.Page.QuerySelectorAll("[aria-labelledby=promised] .plan").Length);
    }

    [Fact]
    public async Task The_two_oldest_questions_and_what_is_to_be_let_go_of_are_shown()
    {
        await StoreAsync(db =>
        {
            db.AddQuestion(Dimension.Self, "2026-11-02", "What may wait?");
            db.AddQuestion(Dimension.Time, "2026-09-01", "Whose hours are these?");
            db.AddQuestion(Dimension.People, "2026-10-01", "How do I teach judgement?");
            db.AddTouched("The weekly report", Today, minutes: 90, handsOn: 90);
            db.AddTouched("The rota", Today.AddDays(-7), minutes: 30, handsOn: 30);
        });
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/");

        Assert.Equal(["Whose hours are these?", "How do I teach judgement?"], leader.Page.QuerySelectorAll("[aria-labelledby=qs] .asked").Select(asked => asked.TextContent));
        var item = Assert.Single(leader.Page.QuerySelectorAll("[aria-labelledby=lgo] li"));
        Assert.Equal("The weekly report1 h 30 hands-on", item.TextContent);
    }

    [Fact]
    public async Task One_suggestion_at_most_is_made_in_a_fixed_order_and_a_dismissed_one_does_not_come_back()
    {
        await StoreAsync(db =>
        {
            db.Decisions.Add(new LeadershipDecision
            {
                LeaderId = db.LeaderId,
                Id = Guid.CreateVersion7(),
                Date = new DateOnly(2026, 8, 1),
                Choice = LeadershipChoice.ToLead,
                CameBy = WayHere.OwnChoice,
                LookAgainOn = new DateOnly(2026, 11, 1),
            });
            db.AddMeaning(Dimension.People, "2026-09-01", "I hand things over.");
            var fact = Guid.CreateVersion7();
            db.ContextFacts.Add(new ContextFact
            {
                LeaderId = db.LeaderId,
                Id = fact,
                Date = new DateOnly(2026, 10, 5),
                Kind = ContextFactKind.Role,
                Text = db.Seal.Close(Purposes.ContextFactText, fact, "A second team"),
            });
            foreach (var week in Enumerable.Range(1, 4))
            {
                db.AddTouched("Something", Today.AddDays(-7 * week), minutes: 60, handsOn: 0);
            }

            db.AddReview(IsoWeek.Of(Today));
        });
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/");

        string[] expected =
        [
            "You wanted to look at your decision again on 1 November 2026",
            "Your context changed on 5 October 2026",
            "See yourself in the five dimensions",
            "Say where your time should go",
        ];
        foreach (var title in expected)
        {
            Assert.Equal(title, leader.Page.QuerySelector("#sug")?.TextContent);
            await DismissAsync(leader);
        }

        Assert.Null(leader.Page.QuerySelector("#sug"));
        await leader.PressAsync(".toast button", ("BringBack", leader.Page.QuerySelector(".toast button")!.GetAttribute("value")));
        Assert.Equal(expected[^1], leader.Page.QuerySelector("#sug")?.TextContent);
    }

    [Fact]
    public async Task A_dismissal_of_what_was_never_suggested_changes_nothing_and_is_not_said_back()
    {
        await StoreAsync(db => db.AddReview(IsoWeek.Of(Today)));
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/");
        await leader.PressAsync("button[name=Dismiss]", ("Dismiss", new string('k', 70_000)));
        Assert.Equal("/", leader.Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.NotNull(leader.Page.QuerySelector("#sug"));
    }

    [Fact]
    public async Task A_dismissal_sent_twice_dismisses_one_and_prompts_brought_back_bring_back_no_suggestion()
    {
        await StoreAsync(db => db.AddReview(IsoWeek.Of(Today)));
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/");
        var form = Assert.IsAssignableFrom<AngleSharp.Html.Dom.IHtmlButtonElement>(leader.Page.QuerySelector("button[name=Dismiss]")).Form!;
        await leader.SubmitAsync(form, ("Dismiss", "suggestion.intention"));
        await leader.SubmitAsync(form, ("Dismiss", "suggestion.intention"));
        Assert.Null(leader.Page.QuerySelector("#sug"));

        await leader.OpenAsync("/review");
        Assert.DoesNotContain("never asked again", leader.Page.Body!.TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync("review", (ReviewForm.ActionField, "bring-back:"));
        await leader.OpenAsync("/");
        Assert.Null(leader.Page.QuerySelector("#sug"));
    }

    [Fact]
    public async Task Ten_years_of_everything_take_no_more_commands_than_a_little()
    {
        await StoreAsync(db => Fill(db, 1));
        using var leader = await _host.SignInAsync(_leader);
        await leader.OpenAsync("/");
        _host.Commands.Reset();
        await leader.OpenAsync("/");
        var few = _host.Commands.Texts.Count;

        await StoreAsync(db => Fill(db, 40));
        _host.Commands.Reset();
        await leader.OpenAsync("/");
        Assert.Equal(few, _host.Commands.Texts.Count);
        Assert.Equal(12, leader.Page.QuerySelectorAll("[aria-labelledby=promised] .plan").Length);
        Assert.Contains("More are due than stand here.", leader.Page.QuerySelector("[aria-labelledby=promised]")!.TextContent, StringComparison.Ordinal);
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

    private static void Fill(JournalDb db, int count)
    {
        for (var i = 0; i < count; i++)
        {
            db.AddCommitment($"number {i} comes", "answer it", Dimension.People, Today.AddDays(-i), Today.AddDays(-i - 5));
            db.AddQuestion(Dimension.Self, "2026-11-02", $"Question {i}?");
            db.AddTouched($"Item {i}", Today, minutes: 5, handsOn: 5);
            db.AddMeaning(Dimension.Value, $"2026-09-{1 + (i % 28):00}", $"Meaning {i}");
        }
    }

    private static async Task DismissAsync(PageClient leader) => await
        leader.PressAsync("button[name=Dismiss]", ("Dismiss", leader.Page.QuerySelector("button[name=Dismiss]")!.GetAttribute("value")));

    private async Task StoreAsync(Action<JournalDb> add)
    {
        await using var db = await _host.OpenJournalAsync(_leader);
        add(db);
        await db.SaveChangesAsync();
    }
}
