using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using LeadershipJournal.Web.Tests.Features.Coaching.Relationships;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class SecurityEventTests(JournalHost host) : IClassFixture<JournalHost>
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";

    [Fact]
    public async Task Signing_in_and_what_was_refused_are_shown_newest_first_with_the_browser()
    {
        var person = await host.CreatePersonAsync();
        using var visitor = host.Visit();
        visitor.Http.DefaultRequestHeaders.Add("User-Agent", Firefox);
        foreach (var password in (string[])["not the password", person.Password])
        {
            await visitor.OpenAsync("/sign-in?from=%2Fsettings");
            await visitor.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", password));
            LaterOn();
        }

        Assert.Equal(
            [("Signed in with the password", "Firefox on Linux"), ("Wrong password or code", "Firefox on Linux")],
            Rows(visitor).Select(row => (row.What, row.Where)));
    }

    [Fact]
    public async Task A_passkey_is_shown_when_it_is_added_used_and_removed()
    {
        var person = await host.CreatePersonAsync();
        using var passkey = new SoftPasskey();
        using var client = await host.SignInWithPasskeysAsync(person);
        LaterOn();
        await client.AddAsync(passkey, "Laptop");
        LaterOn();
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(passkey, "/sign-in?from=%2Fsettings");
        LaterOn();
        await visitor.SubmitAsync($"passkey-remove-{visitor.Page.QuerySelector("input[name='Form.Key']")!.GetAttribute("value")}");
        await visitor.OpenAsync("/settings");
        Assert.Equal(
            ["Passkey removed", "Signed in with a passkey", "Passkey added", "Signed in with the password"], Rows(visitor).Select(row => row.What));
    }

    [Fact]
    public async Task A_new_password_and_a_new_address_are_shown()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        LaterOn();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("password", ("Form.CurrentPassword", person.Password), ("Form.Password", "eight quiet geese"));
        LaterOn();
        await client.SubmitAsync("email", ("Form.Email", $"new.{person.Email}"), ("Form.CurrentPassword", "eight quiet geese"));
        await client.OpenAsync("/settings");
        Assert.Equal(["Email changed", "Password changed", "Signed in with the password"], Rows(client).Select(row => row.What));
    }

    [Fact]
    public async Task A_new_name_and_another_page_are_no_sign_in()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("profile", ("Form.Name", "Somebody Else"));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await client.OpenAsync("/settings");
        Assert.Single(Rows(client));
    }

    [Fact]
    public async Task Every_try_up_to_the_one_that_closes_the_account_is_shown()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        for (var attempt = 0; attempt < 7; attempt++)
        {
            using var guessing = host.Visit();
            await guessing.OpenAsync("/sign-in");
            await guessing.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", "not the password"));
        }

        await client.OpenAsync("/settings");
        Assert.Equal(5, Rows(client).Count(row => row.What == "Wrong password or code"));
    }

    [Fact]
    public async Task A_link_that_the_operator_issued_stays_visible_and_so_does_its_use()
    {
        var person = await host.CreatePersonAsync();
        var link = await host.IssueResetLinkAsync(person);
        LaterOn();
        using var visitor = host.Visit();
        visitor.Http.DefaultRequestHeaders.Add("User-Agent", Firefox);
        await visitor.OpenAsync(link);
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        LaterOn();
        using var client = await host.SignInAsync(person with { Password = ResetLinks.NewPassword });
        await client.OpenAsync("/settings");
        Assert.Equal(("Link for a new password issued by the operator", "On the server"), Rows(client)[^1]);
        Assert.Equal(
            [("Link for a new password used", "Firefox on Linux"), ("Password changed", "Firefox on Linux")],
            Rows(client).Skip(1).SkipLast(1).Order());
    }

    [Fact]
    public async Task The_log_says_once_what_happened_and_leads_to_whose_it_is_as_long_as_there_is_an_account()
    {
        var person = await host.CreatePersonAsync();
        using var guessing = host.Visit();
        await guessing.OpenAsync("/sign-in");
        await guessing.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", "not the password"));
        using var client = await host.SignInAsync(person);
        await using var db = host.OpenAccounts();
        var events = await db.SecurityEvents.AsNoTracking().Where(row => row.AccountId == person.Id).ToListAsync();
        Assert.Equal(2, events.Count);
        Assert.All(events, row => Assert.Single(
            host.Log.Lines, line => line.Contains($"Security event {row.Kind}, {row.Id}", StringComparison.Ordinal)));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(person.Id.ToString(), StringComparison.Ordinal) || line.Contains(person.Email, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_try_at_an_address_without_an_account_is_in_the_log_without_the_address()
    {
        await host.CreatePersonAsync();
        using var visitor = host.Visit();
        await visitor.OpenAsync("/sign-in");
        await visitor.SubmitAsync("sign-in", ("Form.Email", "quince@journal.example"), ("Form.Password", "not the password"));
        Assert.Contains(host.Log.Lines, line => line.Contains("there is no such account", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("quince", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nobody_sees_the_events_of_somebody_else()
    {
        await host.SignInSomebodyAsync();
        var other = await host.CreatePersonAsync("Bo Lind");
        await using var scope = host.ActFor(other);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<SecurityEventReading>().ReadAsync());
    }

    [Fact]
    public async Task Events_are_kept_as_long_as_the_page_says_and_no_longer()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        Assert.Contains("kept for 180 days", (await client.OpenAsync("/settings")).Body!.TextContent, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(180));
        await DeleteAsync();
        Assert.Single(await EventsOfAsync(person));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await DeleteAsync();
        Assert.Empty(await EventsOfAsync(person));
    }

    private void LaterOn() => host.Clock.Advance(TimeSpan.FromSeconds(1));

    private async Task DeleteAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SecurityEventDeletion>().RunAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<SecurityEventLine>> EventsOfAsync(Person person)
    {
        await using var scope = host.ActFor(person);
        return await scope.ServiceProvider.GetRequiredService<SecurityEventReading>().ReadAsync();
    }

    private static IReadOnlyList<(string What, string Where)> Rows(PageClient client) =>
    [
        .. client.Page.QuerySelectorAll("table.when tbody tr").Select(row => (row.Children[1].TextContent, row.Children[2].TextContent)),
    ];
}
