using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadershipJournal.Tests;

/// <summary>Somebody with an account on a <see cref="JournalHost"/>.</summary>
public sealed record Person(Guid Id, string Name, string Email, string Password);

/// <summary>
/// The real application on a real SQLite file in a directory of its own, with a clock the test sets. A write that
/// did not go through the gate fails the test that disposes the host.
/// </summary>
public class JournalHost : WebApplicationFactory<Program>
{
    public const string TimeZone = "Europe/Oslo";
    private const string Password = "seven quiet geese";
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("leadershipjournal-");

    public AdjustableClock Clock { get; } = new();

    public DatabaseCommands Commands { get; } = new();

    public CapturedLog Log { get; } = new();

    public string DataDirectory => _data.FullName;

    /// <summary>Makes an account with its journal; names may repeat, addresses are made unique.</summary>
    public async Task<Person> CreatePersonAsync(string name = "Ada Holm")
    {
        await using var scope = Services.CreateAsyncScope();
        var email = $"{name.Replace(' ', '.').ToLowerInvariant()}.{Guid.NewGuid():n}@journal.example";
        var created = await scope.ServiceProvider.GetRequiredService<AccountCreation>().CreateAsync(
            new NewAccount(name, email, Password, TimeZone, IsOperator: false), CancellationToken.None);
        return new Person(created.Required().Id, name, email, Password);
    }

    /// <summary>A visitor that nobody knows yet.</summary>
    public PageClient Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, HandleCookies = true, AllowAutoRedirect = true }));

    /// <summary>Signs a person in through the real form.</summary>
    public async Task<PageClient> SignInAsync(Person person)
    {
        var client = Visit();
        await client.OpenAsync(AccountFeature.SignInAddress);
        await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        return client.Page.QuerySelector(".avatar") is not null
            ? client
            : throw new InvalidOperationException($"{person.Name} could not sign in: {client.Page.Body?.TextContent}");
    }

    /// <summary>A new person, signed in.</summary>
    public async Task<PageClient> SignInSomebodyAsync() => await SignInAsync(await CreatePersonAsync());

    /// <summary>A scope in which the application's services act for a person.</summary>
    public AsyncServiceScope ActFor(Person person)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<JournalAccess>().ActFor(person.Id);
        return scope;
    }

    /// <summary>A person's journal, past the application.</summary>
    public Task<JournalDb> OpenJournalAsync(Person person) => Services.GetRequiredService<JournalStore>().OpenAsync(person.Id);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Delete(recursive: true);
        GC.SuppressFinalize(this);
        if (Commands.Ungated.FirstOrDefault() is { } first)
        {
            throw new InvalidOperationException($"This was written outside the gate: {first}");
        }
    }

    protected override IHost CreateHost(IHostBuilder builder) => DatabaseCommands.Start(() => base.CreateHost(builder));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(JournalStorage.DataDirectorySetting, _data.FullName);
        // All of a test's people come from one address, and a test signs in more of them than a household does.
        builder.UseSetting(DoorLimits.TriesSetting, "100000");
        builder.UseSetting("Serilog:WriteTo:Console:Args:restrictedToMinimumLevel", "Fatal");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IInterceptor>(Commands);
            services.AddSingleton<ILoggerProvider>(Log);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            services.Configure<EvenAnswerOptions>(options => options.Step = TimeSpan.Zero);
        });
    }
}
