using System.Security.Cryptography;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Coaching.Coachees;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Makes the demo's accounts and journals, and signs in as one of them.</summary>
internal sealed class DemoSeeding(
    DemoData data, AccountCreation creation, JournalStore store, SignInManager<StoredAccount> signIn, IServiceScopeFactory scopes, TimeProvider clock)
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

        var now = new DemoCalendar(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        foreach (var (relationship, coach) in await new DemoCoaching(store, data.People, now).WriteAsync(DemoFiles.ReadCoaching(), cancellationToken))
        {
            await OpenAsync(relationship, coach, cancellationToken);
        }
    }

    // Only what a coach opens stands in an access record, so a coach of the demo opens something.
    private async Task OpenAsync(Guid relationshipId, Guid coachId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<JournalAccess>().ActFor(coachId);
        await scope.ServiceProvider.GetRequiredService<CoacheeReading>().OverviewAsync(relationshipId, cancellationToken);
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
