using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Commitments;

/// <summary>The pages as a browser without script sees them. Today is Friday 20 November 2026.</summary>
public partial class CommitmentPagesTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public CommitmentPagesTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_leader_without_commitments_is_told_what_one_is_and_can_make_one()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/commitments");

        Assert.Equal("No commitment yet", leader.Page.QuerySelector(".empty h2")?.TextContent);
        Assert.NotNull(leader.Page.QuerySelector("#c-if"));
    }

    [Fact]
    public async Task Open_ones_stand_past_their_date_this_week_later_and_without_a_date()
    {
        using var leader = await _host.SignInSomebodyAsync();
        var early = await leader.MakeAsync(_host, "a team asks for an exception", "ask what the gate protects", "2026-11-20");
        await leader.MakeAsync(_host, "it is 17:15", "close the laptop", "2026-11-22", "self");
        await leader.MakeAsync(_host, "a date is asked for", "bring what it costs", "2026-11-23", "improvement");
        await leader.MakeAsync(_host, "a release is ready", "ask Samir first", due: null, "value");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await leader.OpenAsync("/commitments");

        Assert.Equal("Past its date", leader.Group("an exception"));
        Assert.Equal("This week", leader.Group("17:15"));
        Assert.Equal("Later", leader.Group("a date is asked for"));
        Assert.Equal("No date", leader.Group("a release is ready"));
        Assert.Equal("Was due Friday 20 November", leader.Plan("an exception").QuerySelector(".due")?.TextContent);
        Assert.Equal($"/commitments/{early}", leader.Plan("an exception").QuerySelector(".ifthen a")?.GetAttribute("href"));
        Assert.Equal("Open 4", leader.Page.QuerySelector("[aria-label=State] [aria-current]")?.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/commitments/new");
        await leader.SubmitAsync("commitment", ("Form.If", "it is Monday"), ("Form.Then", ""), ("Form.Dimension", ""), ("Form.Due", "2026-11-19"));

        Assert.Equal("it is Monday", Value(leader, "c-if"));
        Assert.Equal("2026-11-19", Value(leader, "c-due"));
        Assert.Equal("Say what you do in that moment.", leader.Page.QuerySelector("#c-then-error")?.TextContent);
        Assert.Equal("Choose the dimension it belongs to.", leader.Page.QuerySelector("#c-dim-error")?.TextContent);
        Assert.StartsWith("Thursday 19 November 2026 is past.", leader.Page.QuerySelector("#c-due-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", leader.Page.QuerySelector("#c-due")?.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_text_of_one_megabyte_is_refused_with_its_size_and_nothing_is_lost()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/commitments/new");
        var text = new string('m', 1024 * 1024);
        await leader.SubmitAsync("commitment", ("Form.If", text), ("Form.Then", "wait"), ("Form.Dimension", "time"));

        Assert.Contains("1,048,576 characters", leader.Page.QuerySelector("#c-if-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, Value(leader, "c-if"));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_commitment()
    {
        var person = await _host.CreatePersonAsync();
        using var leader = await _host.SignInAsync(person);
        await leader.OpenAsync("/commitments/new");
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(leader.Page.QuerySelector("form.card"));
        (string, string?)[] typed = [("Form.If", "it rains"), ("Form.Then", "walk"), ("Form.Dimension", "self")];
        await leader.SubmitAsync(form, typed);
        await leader.SubmitAsync(form, typed);

        await using var db = await _host.OpenJournalAsync(person);
        Assert.Equal(1, await db.Commitments.CountAsync());
    }

    [Fact]
    public async Task Making_one_can_be_undone_and_its_words_stand_in_no_address_and_no_title()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.MakeAsync(_host, "Elin hesitates", "wait");
        Assert.DoesNotContain("Elin", leader.Response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Elin", leader.Page.Title, StringComparison.Ordinal);

        await leader.UndoAsync();
        Assert.Empty(leader.Page.QuerySelectorAll("li.plan"));
        Assert.NotNull(leader.Page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task What_it_comes_from_is_chosen_by_the_address_named_linked_and_said_to_be_gone_when_it_is()
    {
        var person = await _host.CreatePersonAsync();
        Guid review;
        await using (var db = await _host.OpenJournalAsync(person))
        {
            review = db.AddReview(IsoWeek.Create(2026, 46));
            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(person);
        await leader.OpenAsync($"/commitments/new?origin=review&from={review}&dimension=time");
        Assert.Equal("time", leader.Page.QuerySelector<IHtmlSelectElement>("#c-dim")?.Value);
        await leader.MakeAsync(_host, "it is Friday", "look back", query: $"?origin=review&from={review}");
        var origin = leader.Plan("it is Friday").QuerySelector(".row .meta a")!;
        Assert.Equal(("the weekly review of week 46, 2026", $"/journal/{review}"), (origin.TextContent, origin.GetAttribute("href")));

        await using (var scope = _host.ActFor(person))
        {
            await scope.ServiceProvider.GetRequiredService<Trash>().PutAsync(review, CancellationToken.None);
        }

        await leader.OpenAsync("/commitments");
        Assert.Contains("From a weekly review that is no longer in the journal", leader.Plan("it is Friday").TextContent, StringComparison.Ordinal);
        await leader.OpenAsync($"/commitments/new?origin=contradiction&from={Guid.NewGuid()}&dimension=improvement");
        Assert.Contains("a contradiction that is no longer there", leader.Page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_can_be_undone_also_where_its_date_has_passed()
    {
        using var leader = await _host.SignInSomebodyAsync();
        var id = await leader.MakeAsync(_host, "it is Friday", "look back", "2026-11-20");
        _host.Clock.Advance(TimeSpan.FromDays(3));
        await leader.OpenAsync($"/commitments/{id}/edit");
        await leader.PressAsync("form.card button", ("Form.If", "it is Monday"), ("Form.Due", "2026-11-30"));
        Assert.Contains("The change is kept.", leader.Page.QuerySelector(".toast")?.TextContent, StringComparison.Ordinal);

        await leader.PressAsync(".toast button");
        Assert.Contains("it is Friday", leader.Page.QuerySelector(".ifthen")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Was due Friday 20 November", leader.Page.QuerySelector(".page-head")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_open_ones_are_all_there_take_no_more_commands_and_are_said_to_be_many()
    {
        var person = await _host.CreatePersonAsync();
        var today = new DateOnly(2026, 11, 20);
        using var leader = await _host.SignInAsync(person);
        await AddAsync(person, 3, today);
        await leader.OpenAsync("/commitments");
        var few = await CommandsAsync(leader, "/commitments");

        await AddAsync(person, 497, today);
        Assert.Equal(few, await CommandsAsync(leader, "/commitments"));
        Assert.Contains("500 are open. That is more than anybody keeps in mind", leader.Page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);

        HashSet<string> seen = [];
        for (var page = 1; page <= 13; page++)
        {
            await leader.OpenAsync($"/commitments?page={page}");
            seen.UnionWith(leader.Page.QuerySelectorAll("li.plan .ifthen a").Select(link => link.GetAttribute("href")!));
        }

        Assert.Equal(500, seen.Count);
        await leader.OpenAsync("/commitments?dim=value");
        Assert.All(leader.Page.QuerySelectorAll("li.plan .chip[data-dim]"), chip => Assert.Equal("value", chip.GetAttribute("data-dim")));
        await leader.SubmitAsync("find", ("Q", "number 217"));
        Assert.Contains("number 217", Assert.Single(leader.Page.QuerySelectorAll("li.plan")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("217", leader.Response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_and_dropped_are_drawn_by_month_and_written_in_a_table()
    {
        using var leader = await _host.SignInSomebodyAsync();
        var id = await leader.MakeAsync(_host, "a", "b");
        await leader.TakeAsync(_host, CommitmentEvent.Done, id);

        Assert.Equal(6, leader.Page.QuerySelectorAll("[aria-labelledby=ot] tbody tr").Length);
        Assert.Equal(
            ["November 2026", "1", "0", "0"],
            leader.Page.QuerySelectorAll("[aria-labelledby=ot] tbody tr")[^1].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Somebody_elses_commitment_is_not_there()
    {
        using var owner = await _host.SignInSomebodyAsync();
        var id = await owner.MakeAsync(_host, "a", "b");
        using var other = await _host.SignInSomebodyAsync();
        await other.OpenAsync($"/commitments/{id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, other.Response.StatusCode);

        var own = await other.MakeAsync(_host, "c", "d");
        await other.PressAsync($"button[value='Done:{own}']", (ActButton.Field, $"Done:{id}"));
        Assert.Contains("not there any more", other.Page.QuerySelector(".notice.err")?.TextContent, StringComparison.Ordinal);
        await owner.OpenAsync("/commitments");
        Assert.Single(owner.Page.QuerySelectorAll("li.plan"));
    }

    private static string? Value(PageClient leader, string id) => leader.Page.QuerySelector<IHtmlInputElement>($"#{id}")?.Value;

    private async Task<int> CommandsAsync(PageClient leader, string address)
    {
        _host.Commands.Reset();
        await leader.OpenAsync(address);
        return _host.Commands.Texts.Count;
    }

    private async Task AddAsync(Person person, int count, DateOnly today)
    {
        await using var db = await _host.OpenJournalAsync(person);
        var review = db.AddReview(IsoWeek.Create(2025, 1).AddWeeks(count % 50));
        for (var number = 0; number < count; number++)
        {
            db.AddCommitment(
                $"number {number} comes",
                "answer it",
                DimensionList.All[number % 5],
                number % 3 == 0 ? null : today.AddDays(number % 200),
                today,
                new OriginKey(CommitmentOrigin.WeeklyReview, review));
        }

        await db.SaveChangesAsync();
    }
}
