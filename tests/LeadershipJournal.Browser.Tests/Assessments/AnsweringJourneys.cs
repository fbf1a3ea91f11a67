using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Assessments;

public sealed partial class AnsweringJourneys(Chromium chromium, ServedJournal host) : IClassFixture<ServedJournal>, IAsyncLifetime
{
    private Visitor _visitor = null!;

    private IPage Page => _visitor.Page;

    private ILocator State => Page.Locator("[data-state-text]");

    [Fact]
    public async Task By_keyboard_alone_with_a_reload_in_the_middle_from_the_first_question_to_the_result()
    {
        await BeginAsync();

        // Self: four items, then too little or too much; the last answer leads to the button that goes on.
        await TypeAsync("54650");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("4 of 37 answered");
        await TypeAsync("2");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("5 of 37 answered");
        await Expect(Page.Locator("[data-next]")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        // People: 0 takes an answer back, the arrow keys choose a point, Tab leads to the next question.
        await ReadyAsync("people");
        await Expect(Page.Locator("input[name='Answer.people-1']").First).ToBeFocusedAsync();
        await TypeAsync("7");
        await Page.Keyboard.PressAsync("Shift+Tab");
        await TypeAsync("0");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("5 of 37 answered");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("input[name='Answer.people-1']:checked")).ToHaveCountAsync(1);
        await TypeAsync("3");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.Locator("input[name='Answer.people-3']").First).ToBeFocusedAsync();
        await TypeAsync("6");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("7 of 37 answered");
        await Expect(State).ToHaveTextAsync("Answer saved 20 November, 15:02");

        await Page.ReloadAsync();
        await ReadyAsync("people");
        Assert.Equal("3", await Page.Locator("input[name='Answer.people-1']:checked").GetAttributeAsync("value"));
        Assert.Equal("6", await Page.Locator("input[name='Answer.people-3']:checked").GetAttributeAsync("value"));
        await Expect(Page.Locator("input[name='Answer.people-2']").First).ToBeFocusedAsync();

        // Resumed from the overview on the first screen that is not complete.
        await Page.GotoAsync("/assessment");
        await Expect(Page.Locator(".lead-notice")).ToContainTextAsync("7 of 37 answered");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await ReadyAsync("people");
        await Page.Locator("input[name='Answer.people-2']").First.FocusAsync();
        await TypeAsync("565");
        await TypeAsync("4");
        await Page.Keyboard.PressAsync("Enter");
        foreach (var group in new[] { "improvement", "value", "time" })
        {
            await ReadyAsync(group);
            await TypeAsync(group == "value" ? "22224" : "44444");
            await Page.Keyboard.PressAsync("Enter");
        }

        await ReadyAsync("leading-profile");
        await TypeAsync("445566776655");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("37 of 37 answered");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#ready")).ToHaveTextAsync("Every question is answered");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Finish it" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page).ToHaveURLAsync(ResultAddress);
        await Expect(Page.Locator("#result")).ToHaveTextAsync(new Regex("Result of 20.November.2026"));
        Assert.Equal(
            ["5.0", "4.8", "4.0", "2.0", "4.0", "4.0", "5.0", "6.0", "7.0", "6.0", "5.0"],
            await Page.Locator(".scores .fig-num b").AllInnerTextsAsync());
        await _visitor.CheckAccessibilityAsync();
    }

    [Fact]
    public async Task What_could_not_be_saved_stays_in_the_page_is_said_and_is_tried_again()
    {
        await BeginAsync();
        await Page.RouteAsync("**/assessment/*/answers/*", route => route.AbortAsync());
        await TypeAsync("45");
        await Expect(State).ToContainTextAsync("2 answers are not saved yet: the server cannot be reached.");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("0 of 37 answered");

        await Page.UnrouteAsync("**/assessment/*/answers/*");
        await Expect(State).ToHaveTextAsync("Answer saved 20 November, 15:02");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("2 of 37 answered");
    }

    [Fact]
    public async Task Answers_that_could_not_be_saved_go_with_the_form_when_one_goes_on()
    {
        await BeginAsync();
        await TypeAsync("7");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("1 of 37 answered");
        await Page.RouteAsync("**/assessment/*/answers/*", route => route.AbortAsync());
        await TypeAsync("45");
        await Page.Locator("input[name='Answer.self-1']:checked").FocusAsync();
        await TypeAsync("0");
        await Expect(State).ToContainTextAsync("not saved yet");
        await Page.Locator("[data-next]").ClickAsync();

        await ReadyAsync("people");
        await Expect(Page.Locator("[data-progress]")).ToHaveTextAsync("2 of 37 answered");
        await Page.GotoAsync("/assessment/answer/self");
        await Expect(Page.Locator("input[name='Answer.self-1']:checked")).ToHaveCountAsync(0);
        await Expect(Page.Locator("input[name='Answer.self-2'][value='4']")).ToBeCheckedAsync();
    }

    public async ValueTask InitializeAsync()
    {
        _visitor = await Visitor.AtAsync(chromium, host);
        _visitor.Expected = complaint => complaint.Contains("ERR_FAILED", StringComparison.Ordinal);
        await _visitor.SignInAsync(await host.CreatePersonAsync());
    }

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    private async Task BeginAsync()
    {
        await Page.GotoAsync("/assessment");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Begin a self-assessment" }).ClickAsync();
        await ReadyAsync("self");
    }

    private async Task ReadyAsync(string group)
    {
        await Expect(Page).ToHaveURLAsync(new Regex($"/assessment/answer/{group}$"));
        await Expect(Page.Locator("assessment-answers[data-ready]")).ToHaveCountAsync(1);
    }

    private async Task TypeAsync(string keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key.ToString());
        }
    }

    [GeneratedRegex("/assessment/[0-9a-f-]{36}$")]
    private static partial Regex ResultAddress { get; }
}
