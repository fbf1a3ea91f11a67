using System.Net;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Operating.Demo;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Tests.Features.Operating;

public sealed class DemoTests
{
    [Theory]
    [InlineData(JournalStorage.DataDirectorySetting)]
    [InlineData(JournalStorage.EngineSetting)]
    [InlineData(JournalStorage.GivenMasterKeySetting)]
    [InlineData("ConnectionStrings:Journal")]
    public void The_demo_refuses_a_configured_store(string setting)
    {
        Assert.Contains(setting, DemoMode.Refuse(With(setting, "something")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://localhost:5080;http://192.0.2.7:5080")]
    public void The_demo_refuses_an_address_that_others_can_reach(string urls)
    {
        Assert.Contains("this machine only", DemoMode.Refuse(With(WebHostDefaults.ServerUrlsKey, urls)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_starts_where_nothing_is_configured() =>
        Assert.Null(DemoMode.Refuse(With(WebHostDefaults.ServerUrlsKey, "http://localhost:5080;http://[::1]:5081")));

    [Fact]
    public async Task Outside_the_demo_nobody_signs_in_with_one_click()
    {
        await using var host = new JournalHost();
        await host.CreatePersonAsync();
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync("/sign-in");
        using var answer = await visitor.Http.PostAsync("/demo/sign-in", new FormUrlEncodedContent([new("person", "hedda")]));

        Assert.Empty(page.QuerySelectorAll("form[action='/demo/sign-in']"));
        Assert.NotEqual("/", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_demo_tells_two_years_that_end_today()
    {
        await using var host = new DemoHost();
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StoredAccount>>();
        var hedda = await accounts.FindByEmailAsync("hedda@example.org");
        await using var db = await host.Services.GetRequiredService<JournalStore>().OpenAsync(hedda!.Id);
        var thisWeek = IsoWeek.Of(DateOnly.FromDateTime(host.Clock.GetUtcNow().DateTime)).Number;

        Assert.InRange(await db.Entries.CountAsync(entry => entry.Kind == EntryKind.WeeklyReview), 90, 104);
        Assert.InRange(await db.Entries.MinAsync(entry => entry.Week), thisWeek - 105, thisWeek - 100);
        Assert.Equal(thisWeek - 1, await db.Entries.Where(entry => entry.Kind == EntryKind.WeeklyReview).MaxAsync(entry => entry.Week));
        Assert.Equal(4, await db.Intentions.CountAsync());
        Assert.Equal(4, await accounts.Users.CountAsync());
    }

    [Fact]
    public async Task No_day_of_the_demo_has_more_than_1440_minutes()
    {
        await using var host = new DemoHost();
        await using var scope = host.Services.CreateAsyncScope();
        foreach (var account in await scope.ServiceProvider.GetRequiredService<UserManager<StoredAccount>>().Users.ToListAsync())
        {
            await using var db = await host.Services.GetRequiredService<JournalStore>().OpenAsync(account.Id);
            var fullest = await db.Investments.GroupBy(row => row.Date).Select(day => day.Sum(row => row.Minutes)).ToListAsync();

            Assert.DoesNotContain(fullest, sum => sum > Minutes.InADay);
        }
    }

    [Fact]
    public async Task The_demo_has_a_coach_with_a_wide_and_a_narrow_grant_and_somebody_to_confirm()
    {
        await using var host = new DemoHost();
        using var yrsa = host.Visit();
        await yrsa.OpenAsync("/sign-in");
        await yrsa.PressAsync("button[name=person][value=yrsa]", ("person", "yrsa"));
        var page = await yrsa.OpenAsync("/coachees");
        var cards = page.QuerySelectorAll(".coachees > li");

        Assert.Equal(["Hedda Storvik", "Dario Kessel"], cards.Select(card => card.QuerySelector("h2")!.TextContent));
        Assert.Equal([5, 1], cards.Select(card => card.QuerySelectorAll(".foot-row .chip").Length));
        Assert.Equal(2, cards[0].QuerySelectorAll(".waits li").Length);
        Assert.Contains("Anneke Duarte", page.QuerySelector("[aria-labelledby=not-begun]")!.TextContent, StringComparison.Ordinal);
    }

    private static IConfiguration With(string setting, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();

    private sealed class DemoHost : JournalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.AddDemo();
        }
    }
}
