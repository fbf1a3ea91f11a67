using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Tests;

/// <summary>An application that sends mail, and the box it arrives in; anybody may register.</summary>
public class MailedJournal : JournalHost
{
    public MailBox Mail { get; } = new();

    /// <summary>Somebody whose address was confirmed long ago.</summary>
    public async Task<Person> CreateConfirmedAsync(string name = "Ada Holm")
    {
        var person = await CreatePersonAsync(name);
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StoredAccount>>();
        var account = (await accounts.FindByEmailAsync(person.Email))!;
        account.EmailConfirmed = true;
        await accounts.UpdateAsync(account);
        return person;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Mail.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        Mail.Use(builder);
        builder.UseSetting("Registration", "Open");
    }
}
