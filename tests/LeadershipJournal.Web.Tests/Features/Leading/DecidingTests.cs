using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Tests.Features.Balance;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Leading;

/// <summary>The decision and what pulls both ways, as a browser without script sees them.</summary>
public class DecidingTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly (string Name, string? Value)[] Good =
    [
        ("Form.Choice", "ToLead"), ("Form.Date", "2026-11-20"), ("Form.CameBy", "Promotion"), ("Form.LookAgainOn", "2027-11-20"),
        ("Form.Why", "They will be *better* at it than I was."),
    ];

    private Person _person = null!;
    private PageClient _leader = null!;

    [Fact]
    public async Task Without_a_decision_the_page_says_how_to_write_one_down()
    {
        await _leader.OpenAsync("/leading");
        Assert.StartsWith("Nothing is written down yet.", _leader.Page.Text("[aria-labelledby=dec] p"), StringComparison.Ordinal);
        Assert.Equal("Not enough weeks are recorded yet for any of the three rules.", _leader.Page.Text("[aria-labelledby=pbw] p"));
        Assert.Equal(3, _leader.Page.QuerySelectorAll("[aria-labelledby=pbw] .chip.dashed").Length);
    }

    [Fact]
    public async Task A_decision_is_kept_and_shown_with_why_and_how_one_came_to_be_here()
    {
        await DecideAsync(Good);

        var card = _leader.Page.QuerySelector("[aria-labelledby=dec]")!;
        Assert.Equal("To lead", card.Text(".big"));
        Assert.Equal("better", card.Text("em"));
        Assert.Equal("In force since 20 November 2026", card.Text(".meta"));
        Assert.Equal(["Promotion", "20 November 2027, or whenever you like"], card.QuerySelectorAll("dd").Select(fact => fact.TextContent));
    }

    [Fact]
    public async Task Decisions_can_be_back_dated_and_the_history_says_from_when_to_when()
    {
        await DecideAsync(Good);
        await DecideAsync(GoodBut(("Form.Date", "2025-03-03"), ("Form.Choice", "ToContribute"), ("Form.LookAgainOn", null), ("Form.Why", "I like it there.")));
        await DecideAsync(GoodBut(("Form.Date", "2025-11-20"), ("Form.Choice", "NotDecided"), ("Form.LookAgainOn", null)));

        Assert.Equal("To lead", _leader.Page.Text("[aria-labelledby=dec] .big"));
        Assert.Equal(
            ["Not decided20 November 2025 to 19 November 2026", "To contribute3 March to 19 November 2025"],
            _leader.Page.QuerySelectorAll("[aria-labelledby=dec] ol .between").Select(line => line.TextContent));
        await using var scope = host.ActFor(_person);
        var reading = scope.ServiceProvider.GetRequiredService<DecisionReading>();
        Assert.Null(await reading.OnAsync(new(2025, 3, 2)));
        Assert.Equal(LeadershipChoice.ToContribute, (await reading.OnAsync(new(2025, 11, 19)))?.Decision.Choice);
        Assert.Equal(LeadershipChoice.ToLead, (await reading.OnAsync(new(2026, 11, 20)))?.Decision.Choice);
    }

    [Fact]
    public async Task A_decision_in_the_future_is_refused_beside_its_field_and_nothing_is_lost()
    {
        await DecideAsync(GoodBut(("Form.Date", "2026-11-21")));

        Assert.Equal("A decision is dated today or earlier; Saturday 21 November 2026 is still to come.", _leader.Page.Text("#date-error"));
        Assert.Equal("true", _leader.Page.QuerySelector("#date")?.GetAttribute("aria-invalid"));
        Assert.Equal("They will be *better* at it than I was.", _leader.Page.Value("#why").Trim());
        Assert.Equal("ToLead", _leader.Page.QuerySelector<IHtmlInputElement>("[name='Form.Choice']:checked")?.Value);
    }

    [Fact]
    public async Task Two_decisions_on_one_day_are_refused_and_that_days_one_can_be_changed()
    {
        await DecideAsync(Good);
        await DecideAsync(GoodBut(("Form.Choice", "ToContribute"), ("Form.Why", "On second thoughts.")));

        Assert.StartsWith("There is a decision of Friday 20 November 2026 already", _leader.Page.Text("#date-error"), StringComparison.Ordinal);
        Assert.Contains("They will be better", _leader.Page.Text("[aria-labelledby=that-day]"), StringComparison.Ordinal);
        Assert.Equal("On second thoughts.", _leader.Page.Value("#why").Trim());

        await _leader.SubmitAsync("decide", ("Form.Replace", "true"));
        Assert.Equal("To contribute", _leader.Page.Text("[aria-labelledby=dec] .big"));
        Assert.Empty(_leader.Page.QuerySelectorAll("[aria-labelledby=dec] ol"));
    }

    [Fact]
    public async Task A_form_sent_twice_keeps_one_decision()
    {
        await using var scope = host.ActFor(_person);
        var decisions = scope.ServiceProvider.GetRequiredService<DecisionService>();
        var typed = new DecisionForm { Id = Guid.CreateVersion7(), Choice = "ToLead", CameBy = "Promotion", Date = "2026-11-19" };
        Assert.Empty(await decisions.DecideAsync(typed));
        Assert.Empty(await decisions.DecideAsync(typed));

        await using var after = await host.OpenJournalAsync(_person);
        Assert.Equal(1, await after.Decisions.CountAsync());
    }

    [Fact]
    public async Task What_a_decision_says_can_be_changed_and_its_day_stays()
    {
        await DecideAsync(Good);
        await _leader.OpenAsync(_leader.Page.QuerySelector<IHtmlAnchorElement>("[aria-labelledby=dec] a")!.GetAttribute("href")!);
        Assert.Null(_leader.Page.QuerySelector("#date"));
        await _leader.SubmitAsync("decide", ("Form.CameBy", "OwnChoice"));

        Assert.Equal("Own choice", _leader.Page.Text("[aria-labelledby=dec] dd"));
        await _leader.OpenAsync($"/leading/decide?change={Guid.NewGuid()}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, _leader.Response.StatusCode);
    }

    [Fact]
    public async Task A_text_above_one_megabyte_is_refused_with_its_size_and_comes_back()
    {
        await DecideAsync(GoodBut(("Form.Why", new string('w', 1_200_000))));
        Assert.StartsWith("This text is 1.15 MB.", _leader.Page.Text("#why-error"), StringComparison.Ordinal);
        Assert.Equal(1_200_000, _leader.Page.Value("#why").Trim().Length);

        await _leader.SubmitAsync("decide", ("Form.Why", new string('w', 1024 * 1024)));
        Assert.Equal("To lead", _leader.Page.Text("[aria-labelledby=dec] .big"));
    }

    [Fact]
    public async Task The_page_asks_when_the_day_to_look_again_has_come()
    {
        await DecideAsync(GoodBut(("Form.Date", "2026-01-12"), ("Form.LookAgainOn", "2026-11-20")));
        Assert.Equal("You wanted to look at your decision again on 20 November 2026", _leader.Page.Text("#due"));
    }

    [Fact]
    public async Task The_three_rules_state_their_facts_and_the_page_asks()
    {
        await using (var weeks = await JournalWeeks.OfAsync(host, _person))
        {
            weeks.Intend(JournalWeeks.Running.AddWeeks(-20), 10, 30, 20, 25, 15);
            for (var ago = 8; ago > 0; ago--)
            {
                weeks.Record(JournalWeeks.Running.AddWeeks(-ago).Monday, [0, 100, 0, 0, 0], handsOnPercent: ago % 2 == 0 ? 60 : 40);
            }

            weeks.Record(JournalWeeks.Running.Monday, [0, 1000, 0, 0, 0], handsOnPercent: 100);
            weeks.Review(JournalWeeks.Running.AddWeeks(-4), 2300).Review(JournalWeeks.Running.AddWeeks(-3), 2250)
                .Review(JournalWeeks.Running.AddWeeks(-2), 2400).Review(JournalWeeks.Running.AddWeeks(-1), 2370).Review(JournalWeeks.Running, 4000);
        }

        await DecideAsync(Good);

        var card = _leader.Page.QuerySelector("[aria-labelledby=pbw]")!;
        Assert.Equal("All three rules hold at the moment.", card.Text("p"));
        Assert.Equal(
            [
                "Above the agreed hours in 3 of the last 4 known weeks: 38 h 20 of 37 h 30 in week 43, 40 h of 37 h 30 in week 45, 39 h 30 of 37 h 30 in week 46.",
                "The leading share changed by 20.0 points from week to week on average, over the last 8 recorded weeks.",
                "50 % of the minutes of the last 8 recorded weeks were hands-on.",
            ],
            card.QuerySelectorAll("li p:nth-child(2)").Select(facts => facts.TextContent));
        Assert.Equal("What would have to leave your week for it to end at 37 h 30?", card.Text(".panel"));
        Assert.Equal("/journal/new", card.QuerySelector("a.btn")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Recorded_minutes_count_as_hours_for_those_who_record_all_their_working_time()
    {
        await using (var weeks = await JournalWeeks.OfAsync(host, _person))
        {
            weeks.Intend(JournalWeeks.Running.AddWeeks(-20), 10, 30, 20, 25, 15, agreedMinutes: 100).RecordLast(4, 0, 120, 0, 0, 0);
        }

        await using var scope = host.ActFor(_person);
        Assert.Equal(RuleVerdict.NotEnoughWeeks, (await Rules()).Hours.Verdict);
        await using (var db = await host.OpenJournalAsync(_person))
        {
            (await db.Leaders.SingleAsync()).RecordsAllWorkingTime = true;
            await db.SaveChangesAsync();
        }

        Assert.Equal(RuleVerdict.Holds, (await Rules()).Hours.Verdict);

        Task<PulledBothWays> Rules() => scope.ServiceProvider.GetRequiredService<PulledBothWaysReading>().ReadAsync();
    }

    [Fact]
    public async Task Why_is_not_in_plain_in_the_database()
    {
        await DecideAsync(Good);
        await using var db = await host.OpenJournalAsync(_person);
        var stored = await db.Database.SqlQuery<byte[]>($"""SELECT "Why" AS "Value" FROM "Decisions" WHERE "Why" IS NOT NULL""").ToListAsync();
        Assert.NotEmpty(stored);
        Assert.All(stored, why => Assert.Equal(-1, why.AsSpan().IndexOf("better"u8)));
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

    private async Task DecideAsync((string Name, string? Value)[] fields)
    {
        await _leader.OpenAsync("/leading/decide");
        await _leader.SubmitAsync("decide", fields);
    }

    private static (string, string?)[] GoodBut(params (string Name, string? Value)[] changes) =>
        [.. Good.ExceptBy(changes.Select(change => change.Name), field => field.Name), .. changes];
}
