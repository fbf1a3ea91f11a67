using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Devices;
using LeadershipJournal.Web.Tests.Features.Coaching.Relationships;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>Where somebody is signed in, and how they sign a device out that they no longer hold.</summary>
public class DeviceTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private const string Chrome = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
    private Person _person = null!;
    private PageClient _laptop = null!;
    private PageClient _phone = null!;

    [Fact]
    public async Task Devices_are_named_in_words_this_one_first()
    {
        await _phone.OpenAsync("/settings");
        Assert.Equal(
            ["Chrome on Android (this one)|Signed in Fri 20 Nov, 15:12, in use now", "Firefox on Linux|Signed in Fri 20 Nov, 15:02, last used Fri 20 Nov, 15:02"],
            Lines(_phone));
    }

    [Fact]
    public async Task A_device_that_is_signed_out_is_out_within_seconds_and_the_events_say_so()
    {
        await _laptop.OpenAsync("/settings");
        await _laptop.PressAsync("button[name=Device]", ("Device", await IdAsync("Chrome on Android")));
        Assert.Single(Lines(_laptop));
        WaitForTheCheck();
        Assert.False(await IsInAsync(_phone));
        Assert.True(await IsInAsync(_laptop));
        Assert.Contains((await _laptop.OpenAsync("/settings")).QuerySelectorAll("table.when td"), cell => cell.TextContent == "Signed out another device");
    }

    [Fact]
    public async Task All_others_are_signed_out_at_once_and_this_one_stays()
    {
        using var tablet = await SignInAsync("A tablet");
        await _laptop.OpenAsync("/settings");
        await _laptop.PressAsync("button[value=others]", ("Device", "others"));
        WaitForTheCheck();
        Assert.False(await IsInAsync(_phone));
        Assert.False(await IsInAsync(tablet));
        Assert.True(await IsInAsync(_laptop));
    }

    [Fact]
    public async Task Nobody_signs_out_the_device_of_somebody_else_or_their_own_this_way()
    {
        using var other = await host.SignInSomebodyAsync();
        await using (var scope = host.ActFor(await host.CreatePersonAsync("Bo Lind")))
        {
            Assert.False(await scope.ServiceProvider.GetRequiredService<DeviceList>().SignOutAsync(Guid.Parse(await IdAsync("Firefox on Linux")), CancellationToken.None));
        }

        await _laptop.OpenAsync("/settings");
        await _laptop.PressAsync("button[name=Device]", ("Device", await IdAsync("Firefox on Linux")));
        Assert.Equal(2, Lines(_laptop).Count);
        WaitForTheCheck();
        Assert.True(await IsInAsync(_laptop));
    }

    [Fact]
    public async Task Signing_out_and_signing_in_again_leave_one_line_for_one_browser()
    {
        await _phone.OpenAsync("/sign-in?from=%2Fsettings");
        await _phone.SubmitAsync("sign-in", ("Form.Email", _person.Email), ("Form.Password", _person.Password));
        Assert.Equal(2, Lines(_phone).Count);
        await _phone.SubmitAsync((AngleSharp.Html.Dom.IHtmlFormElement)_phone.Page.QuerySelector("form[action='/sign-out']")!);
        await _laptop.OpenAsync("/settings");
        Assert.Single(Lines(_laptop));
    }

    [Fact]
    public async Task A_new_password_takes_the_others_off_the_list_and_keeps_this_one()
    {
        await _laptop.OpenAsync("/settings");
        await _laptop.SubmitAsync("password", ("Form.CurrentPassword", _person.Password), ("Form.Password", "eight patient herons"));
        await _laptop.OpenAsync("/settings");
        Assert.Single(Lines(_laptop));
        host.Clock.Advance(SignedInDevices.SeenEvery * 2);
        await _laptop.OpenAsync("/settings");
        await DeleteAsync();
        Assert.Equal("Firefox on Linux", (await RowsAsync()).Single().Device);
        Assert.True(await IsInAsync(_laptop));
    }

    [Fact]
    public async Task A_page_writes_the_last_use_every_five_minutes_and_no_more_often()
    {
        host.Clock.Advance(SignedInDevices.SeenEvery);
        await _laptop.OpenAsync("/settings");
        host.Commands.Reset();
        for (var look = 0; look < 4; look++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await _laptop.OpenAsync("/settings");
        }

        Assert.DoesNotContain(host.Commands.Texts, text => text.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _laptop.OpenAsync("/settings");
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, (await RowsAsync()).Single(row => row.Device == "Firefox on Linux").LastSeenAt);
    }

    [Fact]
    public async Task A_page_asks_for_the_sign_in_only_when_it_is_checked()
    {
        await _laptop.OpenAsync("/journal");
        host.Commands.Reset();
        await _laptop.OpenAsync("/journal");
        Assert.DoesNotContain(host.Commands.Texts, text => text.Contains("SignedInDevices", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sign_in_is_deleted_once_its_cookie_is_too_old()
    {
        host.Clock.Advance(AccountFeature.SignInLasts - TimeSpan.FromMinutes(10));
        await DeleteAsync();
        Assert.Equal(2, (await RowsAsync()).Count);
        host.Clock.Advance(SignedInDevices.SeenEvery * 4);
        Assert.False(await IsInAsync(_laptop));
        await DeleteAsync();
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task An_open_connection_of_a_device_that_is_signed_out_is_closed()
    {
        var coached = await Coached.CreateAsync(host, leader: _person);
        await coached.GrantAsync(SharedKinds.Balance);
        using var answer = await _phone.Http.GetAsync($"/coaching/{coached.RelationshipId}/live", HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        Assert.Equal("event: state", await stream.ReadLineAsync());
        await _laptop.OpenAsync("/settings");
        await _laptop.PressAsync("button[name=Device]", ("Device", await IdAsync("Chrome on Android")));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await stream.ReadToEndAsync(patience.Token);
        Assert.False(patience.IsCancellationRequested);
    }

    [Fact]
    public async Task They_go_with_the_account()
    {
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<LeadershipJournal.Data.Storage.LeaderErasure>().EraseAsync(_person.Id, CancellationToken.None);
        }

        Assert.Empty(await RowsAsync());
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _person = await host.CreatePersonAsync();
        _laptop = await SignInAsync(Firefox);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        _phone = await SignInAsync(Chrome);
    }

    public ValueTask DisposeAsync()
    {
        _laptop.Dispose();
        _phone.Dispose();
        return ValueTask.CompletedTask;
    }

    private static List<string> Lines(PageClient client) =>
        [.. client.Page.QuerySelectorAll("form:has([value=devices]) li > .grow").Select(line => $"{line.FirstChild!.TextContent.Trim()}|{line.QuerySelector(".meta")!.TextContent}")];

    private static async Task<bool> IsInAsync(PageClient client)
    {
        await client.OpenAsync("/journal");
        return client.Response.RequestMessage!.RequestUri!.AbsolutePath == "/journal";
    }

    private void WaitForTheCheck() => host.Clock.Advance(AccountFeature.SignInCheckedEvery + TimeSpan.FromSeconds(1));

    private async Task<PageClient> SignInAsync(string browser)
    {
        var client = host.Visit();
        client.Http.DefaultRequestHeaders.Add("User-Agent", browser);
        await client.OpenAsync("/sign-in");
        await client.SubmitAsync("sign-in", ("Form.Email", _person.Email), ("Form.Password", _person.Password));
        return client;
    }

    private async Task DeleteAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeviceDeletion>().RunAsync(CancellationToken.None);
    }

    private async Task<List<SignedInDevice>> RowsAsync()
    {
        await using var db = host.OpenAccounts();
        return await db.SignedInDevices.Where(row => row.AccountId == _person.Id).ToListAsync();
    }

    private async Task<string> IdAsync(string device) => (await RowsAsync()).Single(row => row.Device == device).Id.ToString();
}
