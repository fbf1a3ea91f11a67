using LeadershipJournal.Tests;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Screenshots;

/// <summary>Takes the pictures of docs/using: the demo's leader in the middle of a weekly review, and after it.</summary>
internal sealed class ScreenshotCheck : Check
{
    private static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public override string Name => "screenshots";

    public override string Usage => "--out DIR: pictures of the demo's main pages, on a desk and on a phone, in light and dark";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var directory = options.Text("out") ?? throw new CheckException("--out names the directory of the pictures.");
        await using var host = new DemoHost();
        var origin = host.Start();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = s_arguments,
        });
        var newcomer = options.IsControl ? await host.CreatePersonAsync() : null;
        await using var album = new Album(options.IsControl ? null : directory, findings);
        foreach (var width in (int[])[1280, 360])
        {
            foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await album.OpenAsync(browser, origin, width, theme, page => newcomer is null ? DemoLeader.SignInAsync(page) : SignInAsync(page, newcomer));
            }
        }

        await TakeAllAsync(album, newcomer is null ? DemoLeader.SignInCoachAsync : page => SignInAsync(page, newcomer));
        findings.Figure("pictures", album.Taken);
        findings.Figure("kilobytes", album.Bytes >> 10);
    }

    private static async Task TakeAllAsync(Album album, Func<IPage, Task> signInCoach)
    {
        await DemoLeader.WriteHalfAReviewAsync(album.Desk);
        await album.TakeAsync("this-week", "/", "Your weekly review is half written");
        await album.TakeAsync("weekly-review-half", "/review", "Coming back from last week");
        await album.TakeAsync("weekly-review-minutes", "/review#minutes", "Where the minutes went");
        await album.TakeAsync("journal", "/journal", "Filter by dimension, time and kind");
        await album.TakeAsync("balance", "/balance", "of your recorded time went where you meant it to");
        await album.TakeAsync("commitments", "/commitments", "Kept and dropped, by month");
        await album.TakeAsync("value-contexts", "/contexts", "Halvard");
        await album.TakeAsync("leading", "/leading", "In force since");
        await album.TakeAsync("model", "/model", "Who can say of each of our figures whether it is a lot?");
        await album.TakeAsync("self-assessment", "/assessment", "moved by more than noise since");
        await album.TakeAsync("sharing", "/sharing", "Yrsa Holm can see");
        await DemoLeader.AnswerAFewQuestionsAsync(album.Desk);
        await album.TakeAsync("self-assessment-questions", "/assessment/answer/people", "In the last four weeks I …");
        await album.TakeAsync("entry", await DemoLeader.LatestEntryAsync(album.Desk), "min read");
        var review = await DemoLeader.FinishTheReviewAsync(album.Desk);
        await album.TakeAsync("weekly-review", review, "Next time");
        await album.SwitchAsync(signInCoach);
        await album.TakeAsync("coachees", "/coachees", "Dario Kessel");
    }

    private static async Task SignInAsync(IPage page, Person person)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }
}
