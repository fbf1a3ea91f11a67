using System.Security.Cryptography;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Account;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Makes the demo's accounts and journals, and signs in as one of them.</summary>
internal sealed class DemoSeeding(
    DemoData data, AccountCreation creation, JournalStore store, SignInManager<StoredAccount> signIn, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var person in data.People)
        {
            // Nobody is told this password: the demo's people sign in with one click, or not at all.
            var password = "Aa1-" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));
            var created = (await creation.CreateAsync(
                new NewAccount(person.Name, person.Email, password, person.TimeZone, IsOperator: false) { Id = person.Id }, cancellationToken)).Required();
            var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
            await using var db = await store.OpenAsync(created.Id, cancellationToken);
            var calendar = new DemoCalendar(today);
            await new DemoJournal(db, person, calendar).WriteAsync(DemoFiles.ReadEntries(person.Key), cancellationToken);
            if (DemoFiles.ReadContexts(person.Key) is { } contexts)
            {
                await new DemoContexts(db, calendar).WriteAsync(contexts, cancellationToken);
            }

            if (DemoFiles.ReadCommitments(person.Key) is { } commitments)
            {
                await new DemoCommitments(db, calendar).WriteAsync(commitments, cancellationToken);
            }

            if (DemoFiles.ReadModel(person.Key) is { } model)
            {
                await new DemoModel(db, calendar).WriteAsync(model, cancellationToken);
            }
        }
    }

    /// <summary>False when the demo has no such person.</summary>
    public async Task<bool> SignInAsync(string key)
    {
        var person = data.People.FirstOrDefault(person => person.Key == key);
        if (person is null || await signIn.UserManager.FindByEmailAsync(person.Email) is not { } account)
        {
            return false;
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return true;
    }
}
