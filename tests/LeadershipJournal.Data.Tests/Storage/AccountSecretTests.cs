using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Engines;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests.Storage;

public sealed class AccountSecretTests(TemporaryPostgreSql server)
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly string[] Codes = ["BCDFG-HJKMN", "PQRTV-WXYBC"];

    [Theory, EachEngine]
    public async Task An_authenticator_key_and_recovery_codes_come_back_from_a_sealed_row(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var id = await AddAsync(store);
        await using var db = store.Store.OpenAccounts();
        using var accounts = Open(store, db);
        var account = await db.Users.SingleAsync(row => row.Id == id);
        Assert.Equal(Key, await accounts.GetAuthenticatorKeyAsync(account, CancellationToken.None));
        Assert.True(await accounts.RedeemCodeAsync(account, Codes[1], CancellationToken.None));
        Assert.False(await accounts.RedeemCodeAsync(account, Codes[1], CancellationToken.None));
        Assert.Equal(1, await accounts.CountCodesAsync(account, CancellationToken.None));
        Assert.All(await db.UserTokens.Select(token => token.Value!).ToListAsync(), value =>
        {
            Assert.DoesNotContain(Key, value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Codes[0], value, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory, EachEngine]
    public async Task A_recovery_code_is_hashed_as_a_password_is_with_a_salt_of_its_own(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var id = await AddAsync(store);
        await using var db = store.Store.OpenAccounts();
        var account = await db.Users.SingleAsync(row => row.Id == id);
        var token = await db.UserTokens.AsNoTracking().SingleAsync(row => row.Name == "RecoveryCodes");
        var hashes = AccountSecret.Open(store.Store.MasterKey, token)!.Split(';');
        var hasher = new PasswordHasher<Account>();
        Assert.Equal(
            Codes.Select(_ => PasswordVerificationResult.Success),
            Codes.Zip(hashes, (code, hash) => hasher.VerifyHashedPassword(account, hash, code)));
        Assert.NotEqual(hasher.HashPassword(account, Codes[0]), hashes[0]);
    }

    [Theory, EachEngine]
    public async Task A_value_opens_in_no_other_account_and_under_no_other_name(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var id = await AddAsync(store);
        await using var db = store.Store.OpenAccounts();
        var token = await db.UserTokens.AsNoTracking().SingleAsync(row => row.Name == "AuthenticatorKey");
        Assert.Equal(Key, AccountSecret.Open(store.Store.MasterKey, Copy(id, token.LoginProvider, token.Name, token.Value!)));
        foreach (var moved in (IdentityUserToken<Guid>[])
            [
                Copy(Guid.CreateVersion7(), token.LoginProvider, token.Name, token.Value!),
                Copy(id, token.LoginProvider, "RecoveryCodes", token.Value!),
                Copy(id, "Elsewhere", token.Name, token.Value!),
                Copy(id, token.LoginProvider, token.Name, Key),
                Copy(id, token.LoginProvider, token.Name, "not sealed"),
            ])
        {
            Assert.Throws<SealBrokenException>(() => AccountSecret.Open(store.Store.MasterKey, moved));
        }
    }

    [Theory, EachEngine]
    public async Task Verification_opens_the_secrets_of_accounts_and_names_those_that_were_moved(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var before = (await VerifyAsync(store)).Seals.Opened;
        await AddAsync(store);
        Assert.Equal(before + 2, (await VerifyAsync(store)).Seals.Opened);

        await store.TamperAsync($"""
            UPDATE "AccountTokens" SET "Value" = (SELECT o."Value" FROM "AccountTokens" o WHERE o."Name" = 'RecoveryCodes') WHERE "Name" = 'AuthenticatorKey'
            """);
        var figures = await VerifyAsync(store);
        Assert.Equal((before + 1, 1), (figures.Seals.Opened, figures.Seals.Broken));
        Assert.Contains("AuthenticatorKey", Assert.Single(figures.Seals.Faults), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_new_master_key_seals_the_secrets_of_accounts_anew(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var id = await AddAsync(store);
        var figures = await new KeyRotation(store.OpenAgain().Engine, store.Options).RunAsync();
        File.Delete(figures.FormerKey);
        Assert.True((await VerifyAsync(store)).IsSound);

        var (_, next) = store.OpenAgain();
        await next.PrepareAsync();
        await using var db = next.OpenAccounts();
        using var accounts = new SealedAccountStore(db, next, new IdentityErrorDescriber(), new PasswordHasher<Account>());
        var account = await db.Users.SingleAsync(row => row.Id == id);
        Assert.Equal(Key, await accounts.GetAuthenticatorKeyAsync(account, CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task Of_two_who_take_one_name_at_the_same_time_the_second_is_told_that_it_is_taken(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        foreach (var taken in (bool[])[false, true])
        {
            var id = await AddAsync(store);
            await using var db = store.Store.OpenAccounts();
            using var accounts = Open(store, db);
            var account = await db.Users.SingleAsync(row => row.Id == id);
            (account.UserName, account.NormalizedUserName) = ("ada@journal.example", "ADA@JOURNAL.EXAMPLE");
            var result = await accounts.UpdateAsync(account, CancellationToken.None);
            Assert.Equal(taken, result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)));
            Assert.Equal(!taken, result.Succeeded);
        }
    }

    private static IdentityUserToken<Guid> Copy(Guid account, string provider, string name, string value) =>
        new() { UserId = account, LoginProvider = provider, Name = name, Value = value };

    private static Task<StoreFigures> VerifyAsync(TestStore store) =>
        new StoreVerification(store.OpenAgain().Engine, store.Options, store.Clock).RunAsync();

    private static SealedAccountStore Open(TestStore store, AccountsDb db) => new(db, store.Store, new IdentityErrorDescriber(), new PasswordHasher<Account>());

    private static async Task<Guid> AddAsync(TestStore store)
    {
        await using var db = store.Store.OpenAccounts();
        using var accounts = Open(store, db);
        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = "Ada Holm", CreatedAt = store.Clock.GetUtcNow().UtcDateTime };
        await accounts.CreateAsync(account, CancellationToken.None);
        await accounts.SetAuthenticatorKeyAsync(account, Key, CancellationToken.None);
        await accounts.ReplaceCodesAsync(account, Codes, CancellationToken.None);
        await accounts.UpdateAsync(account, CancellationToken.None);
        return account.Id;
    }
}
