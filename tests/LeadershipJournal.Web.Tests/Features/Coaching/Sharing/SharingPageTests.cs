using AngleSharp.Dom;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LeadershipJournal.Web.Tests.Features.Journal.Writer;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Sharing;

public class SharingPageTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private const string Save = "button[value=save]";
    private const string Stop = "button[value=stop]";
    private const string Yes = "button[name=Yes]";
    private Coached _coached = null!;
    private PageClient _client = null!;

    [Fact]
    public async Task Without_a_coach_the_page_says_that_nobody_sees_anything_and_how_to_invite_one()
    {
        using var alone = await host.SignInSomebodyAsync();
        var page = await alone.OpenAsync("/sharing");

        Assert.Equal("Nobody sees anything of yours", page.Text(".empty h2"));
        Assert.NotNull(page.QuerySelector(".empty a[href='/coaching/invite?whom=coach']"));
        Assert.Null(page.QuerySelector("table"));
    }

    [Fact]
    public async Task Nothing_is_shared_until_the_leader_makes_a_grant()
    {
        var page = await _client.OpenAsync("/sharing");

        Assert.Equal(7, page.QuerySelectorAll(".scope input").Length);
        Assert.Empty(page.QuerySelectorAll(".scope input:checked"));
        Assert.Null(await TermsAsync());
    }

    [Fact]
    public async Task The_seven_kinds_are_shown_in_their_order_each_with_what_it_holds()
    {
        var page = await _client.OpenAsync("/sharing");

        Assert.Equal(
            ["Balance", "Assessments", "Model", "Letting go", "Value contexts", "Commitments", "Entries"],
            page.QuerySelectorAll(".scope .strong").Select(name => name.TextContent));
        Assert.All(page.QuerySelectorAll(".scope .meta"), description => Assert.NotEmpty(description.TextContent));
    }

    [Fact]
    public async Task What_is_chosen_is_shared_from_the_moment_it_is_kept()
    {
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Save, ("Kinds", "balance"), ("Kinds", "letting-go"), ("From", "2026-01-05"), ("Until", "2027-03-31"));

        Assert.Equal("Kept. Tobias Wren sees balance and letting go.", page.Text("main .toast"));
        var terms = await TermsAsync();
        Assert.Equal((SharedKinds.Balance | SharedKinds.LettingGo, new DateOnly(2026, 1, 5), new DateOnly(2027, 3, 31)), (terms!.Kinds, terms.From, terms.Until));
    }

    [Theory]
    [InlineData("2026-05-04", "2026-05-03", "g1-until", "Sunday 3 May 2026 is before the first day. Choose a day from Monday 4 May 2026 on.")]
    [InlineData("2026-05-04", "2036-05-05", "g1-until", "A grant lasts ten years at most, here until Sunday 4 May 2036.")]
    [InlineData("1899-12-31", "2026-05-03", "g1-from", "The journal begins on Monday 1 January 1900.")]
    [InlineData("", "2026-05-03", "g1-from", "Say from which day on.")]
    [InlineData("2026-05-04", "", "g1-until", "Say until which day.")]
    [InlineData("2026-02-30", "2026-05-03", "g1-from", "This is no date of the calendar. Write it as year, month and day: 2026-11-20.")]
    public async Task Wrong_days_are_refused_beside_their_field_and_what_was_shared_stays(string from, string until, string field, string message)
    {
        await _coached.GrantAsync(SharedKinds.Balance);
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Save, ("Kinds", "model"), ("From", from), ("Until", until));

        Assert.Equal(message, page.Text($"#{field}-error"));
        Assert.Equal($"{field}-error", page.QuerySelector($"#{field}")!.GetAttribute("aria-describedby"));
        Assert.Equal("model", page.Value(".scope input:checked"));
        Assert.Equal(SharedKinds.Balance, (await TermsAsync())!.Kinds);
    }

    [Fact]
    public async Task All_of_chosen_dimensions_needs_a_dimension()
    {
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Save, ("Kinds", "entries"), ("Rule", "chosen"));

        Assert.Equal("Choose at least one dimension, or share only those you mark.", page.Text("#g1-entries-error"));
        Assert.Null(await TermsAsync());
    }

    [Fact]
    public async Task A_widening_that_shares_entries_asks_first_and_names_them()
    {
        await WriteAsync("A walk with Samir", "2026-11-12", "people");
        await WriteAsync("Two tags", "2026-11-13", "people", "value");
        var page = await ShareDimensionAsync("people");

        Assert.StartsWith("Tobias Wren would be able to read an entry that they could not read before.", page.Text("#g1-question .strong"), StringComparison.Ordinal);
        Assert.Equal(["A walk with Samir"], page.QuerySelectorAll("#g1-question li a").Select(entry => entry.TextContent));
        Assert.Null(await TermsAsync());

        page = await _client.ChooseAsync(Yes);
        Assert.Equal("Kept. Tobias Wren sees entries.", page.Text("main .toast"));
        Assert.Equal("1 of 2 entries now", page.Text(".scope:last-child .meta"));
    }

    [Fact]
    public async Task A_yes_means_the_entries_that_were_shown_and_no_others()
    {
        await WriteAsync("First", "2026-11-12", "people");
        await ShareDimensionAsync("people");
        using (var elsewhere = await host.SignInAsync(_coached.Leader))
        {
            await elsewhere.WriteAsync([("Form.Title", "Second"), ("Form.Body", "x"), ("Form.Date", "2026-11-13"), .. About("people", "0")]);
        }

        var page = await _client.ChooseAsync(Yes);
        Assert.Equal(["Second", "First"], page.QuerySelectorAll("#g1-question li a").Select(entry => entry.TextContent));
        Assert.Null(await TermsAsync());
    }

    [Fact]
    public async Task An_earlier_first_day_that_shares_entries_asks_first()
    {
        await WriteAsync("Before", "2026-01-03", "people");
        await _coached.GrantAsync(SharedKinds.Entries, chosen: Dimension.People);
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Save, ("From", "2026-01-01"));

        Assert.Equal(["Before"], page.QuerySelectorAll("#g1-question li a").Select(entry => entry.TextContent));
        Assert.Equal(Coached.From, (await TermsAsync())!.From);
    }

    [Fact]
    public async Task Narrowing_never_asks()
    {
        await WriteAsync("A walk", "2026-11-12", "people");
        await WriteAsync("A price", "2026-11-13", "value");
        await _coached.GrantAsync(SharedKinds.Balance | SharedKinds.Entries, chosen: [Dimension.People, Dimension.Value]);
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Save, ("Kinds", "entries"), ("Dimensions", "people"), ("From", "2026-11-01"), ("Until", "2026-11-30"));

        Assert.Null(page.QuerySelector("#g1-question"));
        var terms = await TermsAsync();
        Assert.Equal((SharedKinds.Entries, new DateOnly(2026, 11, 1)), (terms!.Kinds, terms.From));
        Assert.Equal("1 of 2 entries now", page.Text(".scope:last-child .meta"));
    }

    [Fact]
    public async Task Stopping_shares_nothing_from_that_moment_and_undo_grants_it_again()
    {
        await _coached.GrantAsync(SharedKinds.Balance | SharedKinds.Commitments);
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Stop);
        Assert.StartsWith("Tobias Wren sees nothing of yours now.", page.Text("main .toast"), StringComparison.Ordinal);
        Assert.Equal(SharedKinds.None, (await TermsAsync())!.Kinds);
        Assert.Null(page.QuerySelector(Stop));

        await _client.ChooseAsync("main .toast button");
        Assert.Equal(SharedKinds.Balance | SharedKinds.Commitments, (await TermsAsync())!.Kinds);
    }

    [Fact]
    public async Task Undoing_a_stop_that_shares_entries_again_asks_first()
    {
        await WriteAsync("A walk", "2026-11-12", "people");
        await _coached.GrantAsync(SharedKinds.Entries, chosen: Dimension.People);
        await _client.OpenAsync("/sharing");
        await _client.ChooseAsync(Stop);
        var page = await _client.ChooseAsync("main .toast button");
        Assert.Equal(["A walk"], page.QuerySelectorAll("#g1-question li a").Select(entry => entry.TextContent));
        Assert.Equal(SharedKinds.None, (await TermsAsync())!.Kinds);

        await _client.ChooseAsync(Yes);
        Assert.Equal(SharedKinds.Entries, (await TermsAsync())!.Kinds);
    }

    [Fact]
    public async Task Nothing_can_be_shared_before_both_have_accepted_the_agreement()
    {
        await using (var db = await host.OpenJournalAsync(_coached.Leader))
        {
            (await db.CoachingAgreements.SingleAsync()).CoachAcceptedAt = null;
            await db.SaveChangesAsync();
        }

        var page = await _client.OpenAsync("/sharing");
        Assert.Null(page.QuerySelector(Save));
        Assert.Contains("nothing can be shared before both accept an agreement", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_after_the_end_changes_nothing_and_says_so()
    {
        await _client.OpenAsync("/sharing");
        await _coached.EndAsync(CoachingSide.Coach);
        var page = await _client.ChooseAsync(Save, ("Kinds", "balance"));

        Assert.Contains("Nothing was changed", page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Null(await TermsAsync());
        Assert.Contains("Tobias Wren", page.Text("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_what_another_leader_shares()
    {
        await _client.OpenAsync("/sharing");
        foreach (var other in (Person[])[_coached.Coach, (await Coached.CreateAsync(host)).Leader])
        {
            using var client = await host.SignInAsync(other);
            await Coached.CreateAsync(host, other);
            await client.OpenAsync("/sharing");
            var page = await client.ChooseAsync(Save, ("Relationship", _coached.RelationshipId.ToString()), ("Kinds", "balance"));
            Assert.Contains("Nothing was changed", page.Text("[role=alert]"), StringComparison.Ordinal);
        }

        Assert.Null(await TermsAsync());
    }

    [Fact]
    public async Task A_card_says_when_the_coach_last_opened_something_and_until_when_notes_are_kept()
    {
        await _coached.GrantAsync(SharedKinds.Balance);
        Assert.Contains("Has not opened anything of yours yet.", (await _client.OpenAsync("/sharing")).Text(".grant"), StringComparison.Ordinal);
        await OpenBalanceAsCoachAsync();
        await using (var db = await host.OpenJournalAsync(_coached.Leader))
        {
            (await db.CoachingRelationships.SingleAsync()).NotesUntil = new DateOnly(2027, 3, 3);
            await db.SaveChangesAsync();
        }

        var card = (await _client.OpenAsync("/sharing")).Text(".grant");
        Assert.Contains("Last opened something of yours on Friday 20 November 2026, 15:02.", card, StringComparison.Ordinal);
        Assert.Contains("Keeps notes of their own, until Wednesday 3 March 2027 at the latest", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_takes_as_many_commands_for_much_as_for_little()
    {
        await WriteAsync("One", "2026-11-12", "people");
        await _coached.GrantAsync(SharedKindList.Everything, chosen: Dimension.People);
        var few = await CountAsync();
        await (await Coached.CreateAsync(host, _coached.Leader)).GrantAsync(SharedKindList.Everything, chosen: Dimension.Value);
        await OpenBalanceAsCoachAsync();
        await WriteAsync("Two", "2026-11-13", "value", "self");

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 18);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _coached = await Coached.CreateAsync(host);
        _client = await host.SignInAsync(_coached.Leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IDocument> ShareDimensionAsync(string dimension)
    {
        await _client.OpenAsync("/sharing");
        return await _client.ChooseAsync(Save, ("Kinds", "entries"), ("Rule", "chosen"), ("Dimensions", dimension), ("From", "2026-01-05"));
    }

    private async Task WriteAsync(string title, string date, params string[] tags) => await _client.WriteAsync(
        [("Form.Title", title), ("Form.Body", "x"), ("Form.Date", date), .. tags.SelectMany(tag => About(tag, "0"))]);

    private async Task OpenBalanceAsCoachAsync()
    {
        await using var scope = host.ActFor(_coached.Coach);
        await Reads.BalanceAsync(scope, _coached);
    }

    private async Task<GrantTerms?> TermsAsync()
    {
        await using var db = await host.OpenJournalAsync(_coached.Leader);
        return (await db.SharingGrants.AsNoTracking().SingleOrDefaultAsync())?.Terms();
    }

    private async Task<int> CountAsync()
    {
        await _client.OpenAsync("/sharing");
        host.Commands.Reset();
        await _client.OpenAsync("/sharing");
        return host.Commands.Texts.Count;
    }
}
