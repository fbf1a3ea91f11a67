using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class FirstRunTests : IAsyncLifetime
{
    private static readonly (string, string?)[] First =
        [("Form.Name", "Ada Holm"), ("Form.Email", "ada@journal.example"), ("Form.Password", "seven quiet geese"), ("Form.TimeZone", "Europe/Oslo")];

    private readonly JournalHost _host;

    public FirstRunTests()
        : this(new JournalHost())
    {
    }

    /// <summary>On an instance that was never started: each test starts one of its own.</summary>
    protected FirstRunTests(JournalHost host) => _host = host;

    private string Code => _host.Services.GetRequiredService<FirstRun>().Code;

    [Fact]
    public async Task The_first_start_of_all_logs_no_error()
    {
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/first-run");
        Assert.NotEmpty(_host.Log.Lines);
        Assert.DoesNotContain(_host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_instance_without_accounts_opens_with_the_form_for_the_first_one()
    {
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/");
        Assert.Equal("/first-run", visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_code_printed_at_start_makes_the_first_account_from_another_machine()
    {
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/first-run");
        await visitor.SubmitAsync("first-run", [.. First, ("Form.Code", Code.ToLowerInvariant())]);
        Assert.Equal("This week", visitor.Page.QuerySelector("h1")?.TextContent);
        Assert.Contains("Signed in as Ada Holm", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_another_machine_nobody_gets_in_without_the_code()
    {
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/first-run");
        await visitor.SubmitAsync("first-run", [.. First, ("Form.Code", "AAAA-AAAA-AAAA")]);
        Assert.Equal("This is not the code the server printed when it started.", visitor.Page.QuerySelector("#code-error")?.TextContent);
        Assert.Equal("Ada Holm", visitor.Page.QuerySelector("#name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Once_there_is_an_account_the_form_is_gone()
    {
        await _host.CreatePersonAsync();
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/first-run");
        Assert.Equal("/sign-in", visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_form_opened_before_somebody_else_was_faster_is_refused()
    {
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/first-run");
        await _host.CreatePersonAsync();
        await visitor.SubmitAsync("first-run", [.. First, ("Form.Code", Code)]);
        Assert.Equal("The first account has just been made by somebody else.", visitor.Page.QuerySelector("#email-error")?.TextContent);
        Assert.Null(visitor.Page.QuerySelector(".avatar"));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_each_field()
    {
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/first-run");
        await visitor.SubmitAsync("first-run", ("Form.Email", "no address"), ("Form.Password", "short"), ("Form.TimeZone", "Mars/Olympus"), ("Form.Code", Code));
        Assert.Equal("Write the name you want to be called by.", visitor.Page.QuerySelector("#name-error")?.TextContent);
        Assert.Equal("This is not an email address.", visitor.Page.QuerySelector("#email-error")?.TextContent);
        Assert.Equal(PasswordRule.Message, visitor.Page.QuerySelector("#password-error")?.TextContent);
        Assert.Equal("name-error", visitor.Page.QuerySelector("#name")?.GetAttribute("aria-describedby"));
        Assert.Equal("true", visitor.Page.QuerySelector("#name")?.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", null, true)]
    [InlineData("::1", "[::1]", null, true)]
    [InlineData("127.0.0.1", "journal.example", null, false)]
    [InlineData("127.0.0.1", "localhost", "203.0.113.9", false)]
    [InlineData("192.0.2.4", "localhost", null, false)]
    public void Only_a_browser_on_this_machine_needs_no_code(string remote, string host, string? forwarded, bool expected)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Request.Host = new(host, 5080);
        if (forwarded is not null)
        {
            context.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        Assert.Equal(expected, FirstRun.IsFromThisMachine(context));
    }

    public ValueTask InitializeAsync() => _host is IAsyncLifetime prepared ? prepared.InitializeAsync() : ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
