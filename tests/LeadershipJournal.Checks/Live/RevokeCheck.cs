using System.Diagnostics;
using System.Globalization;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Live;

/// <summary>A coach's open page loses what is not shared any more, and gets what the leader writes, as fast as is promised.</summary>
internal sealed class RevokeCheck : Check
{
    private const string Shared = "Elin looks at Samir before she disagrees with me.";
    private const int LongestRevocation = 1000;
    private const int LongestComment = 500;
    private const int Patience = 4000;

    public override string Name => "revoke";

    public override string Usage => "[--rounds N] [--comments N]: what is not shared any more is gone from a coach's open page within 1 s; a comment is there within 500 ms";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        await using var host = new LiveHost();
        var origin = host.Start();
        var coached = await Coached.CreateAsync(host);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = LiveWindow.Arguments,
        });
        await using var coach = await LiveWindow.OpenAsync(browser, origin, coached.Coach, options.IsControl);
        await using var leader = await LiveWindow.OpenAsync(browser, origin, coached.Leader, options.IsControl);
        Report(findings, "revocation", LongestRevocation, await RevokeAsync(coached, coach, options.Number("rounds", 100)));
        Report(findings, "comment", LongestComment, await TalkAsync(coached, coach, leader, options.Number("comments", 50)));
    }

    private static async Task<List<double>> RevokeAsync(Coached coached, LiveWindow coach, int rounds)
    {
        var entry = await WriteAsync(coached);
        await coached.MarkAsync(entry);
        using var leader = await coached.Host.SignInAsync(coached.Leader);
        List<double> times = [];
        for (var round = 0; round < rounds; round++)
        {
            await coached.GrantAsync(SharedKinds.Entries | SharedKinds.Balance);
            await coach.ShowAsync($"/coachees/{coached.RelationshipId}/entries/{entry}", Shared);
            await leader.OpenAsync("/sharing");
            var gone = coach.UntilAsync($"!document.body?.innerText.includes('{Shared}')", Patience);
            var started = Stopwatch.GetTimestamp();
            await leader.PressAsync("button[name=Do][value=stop]", ("Do", "stop"));
            var isGone = await gone;
            times.Add(isGone ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : double.PositiveInfinity);
            if (isGone)
            {
                // The page first drops what it showed, then loads itself again; the next round must not meet that.
                await coach.UntilAsync("document.readyState === 'complete' && !document.getElementById('main').innerText.includes('loaded again')", Patience);
            }
        }

        return times;
    }

    private static async Task<List<double>> TalkAsync(Coached coached, LiveWindow coach, LiveWindow leader, int comments)
    {
        await coached.GrantAsync(SharedKinds.Entries | SharedKinds.Balance);
        var address = await StartAsync(coached);
        using var writingLeader = await coached.Host.SignInAsync(coached.Leader);
        using var writingCoach = await coached.Host.SignInAsync(coached.Coach);
        foreach (var window in (LiveWindow[])[coach, leader])
        {
            await window.ShowAsync(address, Shared);
        }

        List<double> times = [];
        for (var number = 0; number < comments; number++)
        {
            coached.Host.Clock.Advance(TimeSpan.FromSeconds(1));
            var (writer, reader) = number % 2 == 0 ? (writingLeader, coach) : (writingCoach, leader);
            var text = string.Create(CultureInfo.InvariantCulture, $"Comment number {number}.");
            await writer.OpenAsync(address);
            var there = reader.UntilAsync($"document.querySelector('.thread')?.innerText.includes('{text}')", Patience);
            var started = Stopwatch.GetTimestamp();
            await writer.SubmitAsync("answer-thread", ("Form.Text", text));
            times.Add(await there ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : double.PositiveInfinity);
        }

        return times;
    }

    private static void Report(Findings findings, string what, int longest, List<double> times)
    {
        foreach (var (round, time) in times.Index())
        {
            findings.Expect(time <= longest, string.Create(CultureInfo.InvariantCulture, $"{what} {round + 1} within {longest} ms: {time:0} ms"));
        }

        var sorted = times.Order().ToList();
        findings.Figure($"{what}s", times.Count);
        if (sorted.Count > 0)
        {
            findings.Figure($"{what}, median in ms", Math.Round(sorted[sorted.Count / 2]));
            findings.Figure($"{what}, longest in ms", Math.Round(sorted[^1]));
        }
    }

    private static async Task<Guid> WriteAsync(Coached coached)
    {
        await using var scope = coached.Host.ActFor(coached.Leader);
        var form = new EntryForm { Id = Guid.CreateVersion7(), Date = "2026-11-20", Body = Shared };
        await scope.ServiceProvider.GetRequiredService<EntryWriter>().KeepAsync(form, CancellationToken.None);
        return form.Id;
    }

    private static async Task<string> StartAsync(Coached coached)
    {
        await using var scope = coached.Host.ActFor(coached.Coach);
        var form = new ThreadForm { Id = Guid.CreateVersion7(), Place = new ThreadPlace.ADimension(Dimension.People).Key, Text = Shared };
        var written = await scope.ServiceProvider.GetRequiredService<ThreadWriting>().StartAsync(coached.RelationshipId, form, CancellationToken.None);
        return written.IsStored ? $"/coaching/{coached.RelationshipId}/threads/{form.Id}" : throw new CheckException("The thread could not be begun.");
    }
}
