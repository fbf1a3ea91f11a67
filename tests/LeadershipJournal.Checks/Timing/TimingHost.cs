using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Checks.Timing;

/// <summary>
/// The application with passwords hashed as slowly as in earnest. In the control nothing is hashed for an unknown account, refusals leave when they are
/// ready, and letters are written while the answer waits.
/// </summary>
internal sealed class TimingHost(bool isControl) : MailedJournal
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccountFeature.HashIterations);
            if (isControl)
            {
                services.AddScoped<IPasswordHasher<StoredAccount>, HashOfKnownOnly>();
                services.AddSingleton<MailQueue, MailBeforeTheAnswer>();
            }
            else
            {
                services.Configure<EvenAnswerOptions>(options => options.Step = new EvenAnswerOptions().Step);
            }
        });
    }

    /// <summary>Finds out at once that nobody's password is wrong.</summary>
    private sealed class HashOfKnownOnly(IOptions<PasswordHasherOptions> options) : PasswordHasher<StoredAccount>(options)
    {
        public override PasswordVerificationResult VerifyHashedPassword(StoredAccount user, string hashedPassword, string providedPassword) =>
            user.Id == Guid.Empty ? PasswordVerificationResult.Failed : base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    private sealed class MailBeforeTheAnswer(IServiceScopeFactory scopes, OutgoingMail mail, ILogger<MailQueue> logger) : MailQueue(scopes, mail, logger)
    {
        public override async ValueTask AddAsync(LetterWriter writer) => await WriteAsync(writer, CancellationToken.None);
    }
}
