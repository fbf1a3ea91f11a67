using System.Diagnostics;
using LeadershipJournal.Checks.Crash;
using LeadershipJournal.Checks.Seeding;

namespace LeadershipJournal.Checks.Drafts;

/// <summary>
/// Types in Chromium without a pause while the server is killed; then the page is closed too, and opened again on the
/// next server. Compares what was typed with what the dead server holds and with what the browser offers. The control's
/// browser keeps no drafts.
/// </summary>
internal sealed class DraftCheck : Check
{
    private const int LongestMissing = 1000;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Onward = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan BeforeClosing = TimeSpan.FromSeconds(1);

    public override string Name => "draft";

    public override string Usage =>
        "[--kills N] [--late MS] [--seed N]: typing while the server is killed: at most 1 s of it missing there, and nothing with the browser's draft";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var kills = options.Number("kills", 50);
        var random = new Random(options.Number("seed", 20261122));
        using var ground = await CrashGround.CreateAsync(writers: 1);
        using var server = new MortalServer(ground.Data);
        await server.StartAsync();
        await using var window = await DraftWindow.OpenAsync(server.Address, options.IsControl);
        await window.SignInAsync(SeededInstance.AddressOf(0), SeededInstance.Password);
        var typed = new TypedWords();
        var (words, lost, longest) = (0, 0, TimeSpan.Zero);
        await window.OpenEditorAsync("/journal/new");
        for (var kill = 0; kill < kills; kill++)
        {
            var (begun, opened) = (typed.Count, Stopwatch.GetTimestamp());
            await TypeAsync(window, typed, Shortest + (random.NextDouble() * Shortest));
            var typing = TypeAsync(window, typed, Onward);
            await server.KillAsync();
            var killed = Stopwatch.GetTimestamp();
            await typing;
            await Task.Delay(BeforeClosing);
            var there = typed.In(await ground.LongestDraftAsync());
            longest = Longer(longest, typed.MissingAfter(there, opened, killed));
            words += typed.Count - begun;

            var address = await window.CrashAsync();
            await server.StartAsync();
            var left = typed.In(await window.OpenEditorAsync(address));
            lost += typed.Count - left;
            typed.KeepOnly(left);
        }

        var late = options.Number("late", LongestMissing);
        findings.Figure("words typed", words);
        findings.Figure("longest typing missing on the server, ms", (int)longest.TotalMilliseconds);
        findings.Figure("words lost", lost);
        findings.Expect(longest.TotalMilliseconds <= late, $"{(int)longest.TotalMilliseconds} ms of typing were not on the server when it was killed");
        findings.Expect(lost == 0, $"{lost} words are lost");
        findings.LastLine = $"kills {kills}, words typed {words}, longest missing on the server {(int)longest.TotalMilliseconds} ms, words lost {lost}";
    }

    private static async Task TypeAsync(DraftWindow window, TypedWords typed, TimeSpan time)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < time;)
        {
            await window.TypeAsync(typed.Next);
            typed.Typed();
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
