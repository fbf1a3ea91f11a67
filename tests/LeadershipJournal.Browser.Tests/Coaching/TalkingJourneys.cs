using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Coaching;

/// <summary>A leader and a coach, each in a browser of their own, with the same thread open.</summary>
public sealed class TalkingJourneys(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Fact]
    public async Task What_one_writes_appears_on_the_others_open_page_both_ways_and_leaves_typed_text_alone()
    {
        var (coached, address) = await StartAsync();
        await using var coach = await OpenAsync(coached.Coach, address);
        await using var leader = await OpenAsync(coached.Leader, address);
        var typed = Answer(coach.Page);
        await typed.FillAsync("I was about to say");

        await SendAsync(leader.Page, "Elin took the **budget** round.");
        await Expect(coach.Page.Locator(".thread")).ToContainTextAsync("Elin took the budget round.");
        await Expect(coach.Page.Locator(".thread strong")).ToHaveTextAsync("budget");
        await Expect(coach.Page.Locator("coaching-live [role=status]")).ToHaveTextAsync("Maja Lindqvist has written.");
        await Expect(typed).ToHaveValueAsync("I was about to say");
        await Expect(typed).ToBeFocusedAsync();

        await SendAsync(coach.Page, "Then what is left for you?");
        await Expect(leader.Page.Locator(".thread")).ToContainTextAsync("Then what is left for you?");
        await Expect(leader.Page.Locator(".thread > li")).ToHaveCountAsync(3);
        await Expect(Answer(leader.Page)).ToHaveValueAsync("");
        await Expect(leader.Page.Locator("[role=alertdialog]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(false, "Maja Lindqvist does not share this with you")]
    [InlineData(true, "Maja Lindqvist has ended the coaching")]
    public async Task When_sharing_stops_or_the_coaching_ends_the_coachs_open_page_goes_and_says_why(bool ends, string why)
    {
        var (coached, address) = await StartAsync();
        await using var coach = await OpenAsync(coached.Coach, address);
        await Answer(coach.Page).FillAsync("Half a sentence of mine");
        await (ends ? coached.EndAsync() : coached.GrantAsync(SharedKinds.Commitments));
        await _journal.Services.GetRequiredService<CoachingNotices>().TellAsync(
            coached.RelationshipId, ends ? CoachingNotice.Ended : CoachingNotice.SharingChanged);

        await Expect(coach.Page.GetByRole(AriaRole.Heading, new() { Name = why })).ToBeVisibleAsync();
        await Expect(coach.Page.Locator("body")).Not.ToContainTextAsync("What would you have to see?");
        await Expect(coach.Page.GetByLabel("What you were writing")).ToHaveValueAsync("Half a sentence of mine");

        await coach.Page.GotoAsync("/");
        await coach.Page.GotoAsync(address);
        await coach.Page.Locator("kept-texts[data-ready=yes]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Expect(coach.Page.GetByLabel("What you were writing")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_one_comes_back_to_is_read_anew()
    {
        var (coached, address) = await StartAsync();
        await using var coach = await OpenAsync(coached.Coach, address);
        await coach.Page.GotoAsync("/settings");
        await coached.GrantAsync(SharedKinds.None);
        await coach.Page.GoBackAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Heading, new() { Name = "Maja Lindqvist does not share this with you" })).ToBeVisibleAsync();
        await Expect(coach.Page.Locator("body")).Not.ToContainTextAsync("What would you have to see?");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_thread_reads_well_for_everybody(int width)
    {
        var (coached, address) = await StartAsync();
        await using var leader = await Visitor.AtAsync(chromium, _journal, width);
        await leader.SignInAsync(coached.Leader);
        foreach (var page in (string[])[address, $"/coaching/{coached.RelationshipId}", $"/coaching/{coached.RelationshipId}/threads/new?about=dimension:people"])
        {
            await leader.Page.GotoAsync(page);
            await leader.CheckWidthAsync();
            await leader.CheckAccessibilityAsync();
        }
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static ILocator Answer(IPage page) => page.GetByLabel("Your answer", new() { Exact = true }).And(page.Locator("textarea"));

    private async Task SendAsync(IPage page, string text)
    {
        _journal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Answer(page).FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send to ", default, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await Expect(page.Locator(".thread > li").Last).ToContainTextAsync("You");
    }

    private async Task<(Coached Coached, string Address)> StartAsync()
    {
        var coached = await Coached.CreateAsync(_journal);
        await coached.GrantAsync(SharedKinds.Balance);
        await using var scope = _journal.ActFor(coached.Coach);
        var form = new ThreadForm
        {
            Id = Guid.CreateVersion7(), Place = new ThreadPlace.ADimension(Dimension.People).Key, Text = "What would you have to see?", IsQuestion = true,
        };
        await scope.ServiceProvider.GetRequiredService<ThreadWriting>().StartAsync(coached.RelationshipId, form, CancellationToken.None);
        return (coached, $"/coaching/{coached.RelationshipId}/threads/{form.Id}");
    }

    private async Task<Visitor> OpenAsync(Person person, string address)
    {
        var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(person);
        await visitor.Page.GotoAsync(address);
        await visitor.Page.Locator("coaching-live[data-listening=yes]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visitor.Page.Locator("form-draft[data-ready=yes]:not([data-done])").WaitForAsync();
        return visitor;
    }
}
