using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.Resetting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Checks.Timing;

/// <summary>
/// Wrong passwords and lost ones are sent in turn for known and unknown accounts, in an order thrown anew each round. Whether the times can be told apart is
/// asked of ranks, in one run on one machine, and against two known accounts that differ by nothing; no time is compared with a number of seconds.
/// </summary>
internal sealed class TimingCheck : Check
{
    private const int DefaultRounds = 100;

    // Beyond this many standard deviations a difference is one: by chance in about one of 2,000 comparisons.
    private const double Deviations = 3.5;

    private static readonly TimedDoor SignIn = new("/sign-in", "sign-in", ("Form.Password", "not the password"));
    private static readonly TimedDoor Forgotten = new("/forgotten-password", "forgotten-password");

    public override string Name => "timing";

    public override string Usage => "[--rounds N] [--seed N]: sign-in and reset answer alike for known and unknown accounts, in words and in time";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var rounds = options.Number("rounds", DefaultRounds);
        if (rounds < 2)
        {
            throw new CheckException("--rounds takes 2 or more: of one time nothing can be said.");
        }

        var random = new Random(options.Number("seed", 1));
        await using var host = new TimingHost(options.IsControl);
        findings.Figure("rounds", rounds);
        await SignInAsync(host, rounds, random, findings);
        await ForgottenAsync(host, rounds, random, findings);
    }

    private static async Task SignInAsync(TimingHost host, int rounds, Random random, Findings findings)
    {
        AnswerTimes known = new("known"), other = new("another known"), closed = new("closed"), unknown = new("unknown");
        Person[] people = [await host.CreatePersonAsync(), await host.CreatePersonAsync(), await host.CreatePersonAsync()];
        await ForgetTriesAsync(host, people[2], closedUntil: DateTimeOffset.MaxValue);
        using var visitor = host.Visit();
        (AnswerTimes Times, Func<string> Email)[] askers =
        [
            (known, () => people[0].Email), (other, () => people[1].Email), (closed, () => people[2].Email), (unknown, Stranger),
        ];

        // The first of everything is slower.
        foreach (var (_, email) in askers)
        {
            await SignIn.AskAsync(visitor, email(), new AnswerTimes("first"));
        }

        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(askers);
            foreach (var (times, email) in askers)
            {
                await SignIn.AskAsync(visitor, email(), times);
            }

            await ForgetTriesAsync(host, people[0], closedUntil: null);
            await ForgetTriesAsync(host, people[1], closedUntil: null);
        }

        Report("sign-in", known, [other, closed, unknown], findings);
    }

    private static async Task ForgottenAsync(TimingHost host, int rounds, Random random, Findings findings)
    {
        AnswerTimes known = new("known"), other = new("another known"), unconfirmed = new("unconfirmed"), unknown = new("unknown");
        var unconfirmedEmail = (await host.CreatePersonAsync()).Email;
        using var visitor = host.Visit();
        for (var round = -1; round < rounds; round++)
        {
            // New people each time: nobody is written to as often as this.
            List<(AnswerTimes Times, string Email, bool IsWrittenTo)> askers =
            [
                (known, (await host.CreateConfirmedAsync()).Email, true), (other, (await host.CreateConfirmedAsync()).Email, true),
                (unconfirmed, unconfirmedEmail, false), (unknown, Stranger(), false),
            ];
            foreach (var (times, email, isWrittenTo) in askers.OrderBy(_ => random.Next()).ToList())
            {
                await Forgotten.AskAsync(visitor, email, round < 0 ? new AnswerTimes("first") : times);
                if (isWrittenTo)
                {
                    // The letter is written after the answer; the next one is asked in quiet.
                    await host.Mail.LinkAsync(email, PasswordReset.Address);
                }
            }
        }

        Report("reset", known, [other, unconfirmed, unknown], findings);
    }

    private static void Report(string door, AnswerTimes known, AnswerTimes[] others, Findings findings)
    {
        foreach (var one in (AnswerTimes[])[known, .. others])
        {
            findings.Figure($"{door}, {one.Name}, median ms", Math.Round(one.Median, 2));
        }

        foreach (var one in others)
        {
            var (longer, chance) = (one.LongerThan(known), one.ChanceOf(known));
            findings.Figure($"{door}, {one.Name} slower than known", $"{longer:0.000} (chance .5 ± {Deviations * chance:0.000})");
            findings.Expect(Math.Abs(longer - 0.5) <= Deviations * chance, $"{door}: the time tells {one.Name} from known ({longer:0.000})");
            findings.Expect(one.Answers.SetEquals(known.Answers), $"{door}: the answer tells {one.Name} from known: {string.Join("\n--\n", [.. one.Answers, .. known.Answers])}");
        }
    }

    private static string Stranger() => $"ada.holm.{Guid.NewGuid():n}@journal.example";

    private static async Task ForgetTriesAsync(TimingHost host, Person person, DateTimeOffset? closedUntil)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StoredAccount>>();
        var account = (await accounts.FindByIdAsync(person.Id.ToString()))!;
        (account.AccessFailedCount, account.LockoutEnd) = (0, closedUntil);
        await accounts.UpdateAsync(account);
    }
}
