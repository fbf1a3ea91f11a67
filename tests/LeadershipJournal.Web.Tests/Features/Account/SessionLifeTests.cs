using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>How long a sign-in lives, and what is none.</summary>
public sealed class SessionLifeTests(JournalHost host) : IClassFixture<JournalHost>
{
    private const string SignInCookie = "leadershipjournal=";
    private const string FormCookie = "leadershipjournal-form=";

    [Fact]
    public async Task A_sign_in_that_is_not_used_for_fourteen_days_is_over()
    {
        using var client = await host.SignInSomebodyAsync();
        host.Clock.Advance(TimeSpan.FromDays(13));
        await client.OpenAsync("/settings");
        Assert.Equal("/settings", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
        host.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        await client.OpenAsync("/settings");
        Assert.Equal("/sign-in", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_sign_in_that_is_used_every_week_is_over_after_ninety_days()
    {
        using var client = await host.SignInSomebodyAsync();
        for (var week = 1; week <= 12; week++)
        {
            host.Clock.Advance(TimeSpan.FromDays(7));
            await client.OpenAsync("/settings");
            Assert.Equal("/settings", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
        }

        host.Clock.Advance(TimeSpan.FromDays(7));
        await client.OpenAsync("/settings");
        Assert.Equal("/sign-in", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_cookie_with_one_letter_changed_signs_nobody_in()
    {
        var cookie = (await CookiesAsync()).Single(one => one.StartsWith(SignInCookie, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await OpenSettingsAsync(cookie));
        var middle = (cookie.Length + SignInCookie.Length) / 2;
        var changed = cookie.ToCharArray();
        changed[middle] = changed[middle] == 'A' ? 'B' : 'A';
        Assert.Equal(HttpStatusCode.Redirect, await OpenSettingsAsync(new string(changed)));
    }

    [Fact]
    public async Task The_form_token_is_no_sign_in()
    {
        var token = (await CookiesAsync()).First(one => one.StartsWith(FormCookie, StringComparison.Ordinal))[FormCookie.Length..];
        Assert.Equal(HttpStatusCode.Redirect, await OpenSettingsAsync(SignInCookie + token));
    }

    [Fact]
    public void Passwords_are_hashed_as_slowly_as_OWASP_asks()
    {
        using var services = new ServiceCollection().AddLogging().AddAccounts().BuildServiceProvider();
        var hashing = services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value;
        // PBKDF2 with HMAC-SHA-512, which is what this mode means.
        Assert.Equal((PasswordHasherCompatibilityMode.IdentityV3, 210_000), (hashing.CompatibilityMode, hashing.IterationCount));
    }

    private async Task<List<string>> CookiesAsync()
    {
        var person = await host.CreatePersonAsync();
        using var client = new PageClient(host.CreateClient(new() { AllowAutoRedirect = false }));
        await client.OpenAsync("/sign-in");
        var cookies = client.Response.Headers.GetValues("Set-Cookie").ToList();
        await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        cookies.AddRange(client.Response.Headers.GetValues("Set-Cookie"));
        return [.. cookies.Select(cookie => cookie.Split(';')[0])];
    }

    private async Task<HttpStatusCode> OpenSettingsAsync(string cookie)
    {
        using var client = host.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/settings");
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
