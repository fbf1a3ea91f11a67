using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Relationships;

/// <summary>Somebody without an account is invited.</summary>
public class InvitedAccountTests : IClassFixture<JournalHost>
{
    private const string Password = "nine slow herons";
    private readonly JournalHost _host;

    public InvitedAccountTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_visitor_makes_an_account_signs_in_and_comes_back_to_the_invitation()
    {
        using var inviter = await _host.SignInAsync(await _host.CreatePersonAsync("Ada Holm"));
        var link = await inviter.InviteAsync();
        using var visitor = _host.Visit();
        await visitor.OpenAsync(link);
        Assert.DoesNotContain("Ada Holm", visitor.Words(), StringComparison.Ordinal);
        var email = $"new.{Guid.NewGuid():n}@coach.example";
        await CreateAsync(visitor, email);
        await SignInAsync(visitor, email, Password);
        Assert.Equal("Ada Holm invites you", visitor.Heading());
        await visitor.SubmitAsync("answer", ("Answer", "accept"));
        Assert.Equal("You have accepted", visitor.Heading());
    }

    [Fact]
    public async Task The_answer_is_the_same_where_the_address_has_an_account_already_and_that_account_stays_as_it_is()
    {
        var known = await _host.CreatePersonAsync("Renske Smit");
        using var inviter = await _host.SignInSomebodyAsync();
        var link = await inviter.InviteAsync();
        using var one = _host.Visit();
        using var other = _host.Visit();
        await one.OpenAsync(link);
        await other.OpenAsync(link);
        await CreateAsync(one, known.Email);
        await CreateAsync(other, $"new.{Guid.NewGuid():n}@coach.example");
        Assert.Equal(other.Page.QuerySelector("main section.card")!.OuterHtml, one.Page.QuerySelector("main section.card")!.OuterHtml);

        await SignInAsync(one, known.Email, Password);
        Assert.Contains("do not belong together", one.Words(), StringComparison.Ordinal);
        (await _host.SignInAsync(known)).Dispose();
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_as_on_first_run()
    {
        using var inviter = await _host.SignInSomebodyAsync();
        using var visitor = _host.Visit();
        await visitor.OpenAsync(await inviter.InviteAsync());
        await visitor.SubmitAsync("invited-account", ("Form.Name", "New Person"), ("Form.Email", "new"), ("Form.Password", "short"), ("Form.TimeZone", JournalHost.TimeZone));
        Assert.Equal("This is not an email address.", visitor.Page.QuerySelector("#email-error")?.TextContent);
        Assert.Equal("A password has at least 12 characters, five of them different.", visitor.Page.QuerySelector("#password-error")?.TextContent);
    }

    [Fact]
    public async Task Without_a_live_invitation_no_account_is_made()
    {
        using var inviter = await _host.SignInSomebodyAsync();
        using var visitor = _host.Visit();
        await visitor.OpenAsync(await inviter.InviteAsync());
        await inviter.DecideAsync(answer: "close");
        var email = $"late.{Guid.NewGuid():n}@coach.example";
        await CreateAsync(visitor, email);
        Assert.Equal("This link leads to no invitation", visitor.Heading());
        await using var accounts = _host.OpenAccounts();
        Assert.False(await accounts.Users.AnyAsync(account => account.Email == email));
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> CreateAsync(PageClient visitor, string email) => visitor.SubmitAsync(
        "invited-account", ("Form.Name", "New Person"), ("Form.Email", email), ("Form.Password", Password), ("Form.TimeZone", JournalHost.TimeZone));

    private static async Task SignInAsync(PageClient visitor, string email, string password)
    {
        await visitor.OpenAsync(visitor.Page.QuerySelector("section.card a.primary")!.GetAttribute("href")!);
        await visitor.SubmitAsync("sign-in", ("Form.Email", email), ("Form.Password", password));
    }
}
