using System.Collections.Concurrent;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>The short form of the check <c>timing</c>, without a clock: the same work is done and the same is said.</summary>
public sealed class EvenAnswerTests(EvenAnswerTests.CountingHost host) : IClassFixture<EvenAnswerTests.CountingHost>
{
    [Fact]
    public async Task A_password_is_hashed_once_whether_an_account_is_known_closed_or_unknown()
    {
        var (known, closed) = (await host.CreatePersonAsync(), await host.CreatePersonAsync("Bo Lind"));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await TryAsync(closed.Email)).Dispose();
        }

        (await TryAsync("nobody@journal.example")).Dispose();
        List<string> answers = [];
        foreach (var email in (string[])[known.Email, closed.Email, $"ada.holm.{Guid.NewGuid():n}@journal.example"])
        {
            host.Verified.Clear();
            using var visitor = await TryAsync(email);
            Assert.Single(host.Verified);
            answers.Add(visitor.Page.Body!.TextContent);
        }

        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(120, 380)]
    [InlineData(499, 1)]
    [InlineData(730, 270)]
    public void A_refusal_leaves_at_the_end_of_the_step_that_has_begun(int elapsed, int left) =>
        Assert.Equal(
            TimeSpan.FromMilliseconds(left), EvenAnswers.Left(TimeSpan.FromMilliseconds(elapsed), new EvenAnswerOptions().Step));

    private async Task<PageClient> TryAsync(string email)
    {
        var visitor = host.Visit();
        await visitor.OpenAsync(AccountFeature.SignInAddress);
        await visitor.SubmitAsync("sign-in", ("Form.Email", email), ("Form.Password", "not the password"));
        return visitor;
    }

    /// <summary>Notes every password that is compared with a hash.</summary>
    public sealed class CountingHost : JournalHost
    {
        public ConcurrentQueue<string> Verified { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.AddScoped<IPasswordHasher<StoredAccount>>(provider => new Counting(this, provider.GetRequiredService<IOptions<PasswordHasherOptions>>())));
        }

        private sealed class Counting(CountingHost host, IOptions<PasswordHasherOptions> options) : PasswordHasher<StoredAccount>(options)
        {
            public override PasswordVerificationResult VerifyHashedPassword(StoredAccount user, string hashedPassword, string providedPassword)
            {
                host.Verified.Enqueue(providedPassword);
                return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
            }
        }
    }
}
