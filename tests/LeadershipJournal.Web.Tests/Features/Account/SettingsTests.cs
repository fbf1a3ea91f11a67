using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class SettingsTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task Name_time_zone_and_working_days_are_kept()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        await client.OpenAsync("/settings");
        await client.SubmitAsync("profile", ("Form.Name", "Ada H."), ("Form.TimeZone", "Pacific/Auckland"), ("Form.Friday", null), ("Form.Sunday", "true"));
        await client.OpenAsync("/settings");
        Assert.Equal("Ada H.", client.Page.QuerySelector("#name")?.GetAttribute("value"));
        Assert.Contains("Signed in as Ada H.", client.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Saturday 21 November, 03:02", client.Page.QuerySelector("#time-zone-hint")?.TextContent, StringComparison.Ordinal);

        await using var db = await host.OpenJournalAsync(person);
        var leader = await db.Leaders.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            WorkingDays.Monday | WorkingDays.Tuesday | WorkingDays.Wednesday | WorkingDays.Thursday | WorkingDays.Sunday, leader.WorkingDays);
    }

    [Fact]
    public async Task A_week_without_working_days_is_refused_beside_the_days()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("profile", [.. Enum.GetNames<DayOfWeek>().Select(day => ($"Form.{day}", (string?)null))]);
        Assert.Equal("Choose at least one day: a week entered at once is spread over these days.", client.Page.QuerySelector("#days-error")?.TextContent);
    }

    [Fact]
    public async Task The_source_of_hours_worked_is_kept()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("hours", ("Form.Source", nameof(HoursWorkedSource.ReviewElseRecorded)));
        await client.OpenAsync("/settings");
        Assert.Equal(
            nameof(HoursWorkedSource.ReviewElseRecorded), client.Page.QuerySelector("input[name='Form.Source'][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Leave_is_added_removed_and_put_back()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("leave-add", ("Form.From", "2026-07-13"), ("Form.Until", "2026-08-02"), ("Form.Name", "the lake"));
        Assert.Equal("13 July to 2 August 2026 Weeks 29 to 31 · the lake", LeaveLine(client));

        await client.PressAsync(".rows button");
        Assert.Null(LeaveLine(client));
        Assert.Contains("Removed the leave of 13 July to 2 August 2026.", client.Page.QuerySelector(".toast")?.TextContent, StringComparison.Ordinal);

        await client.SubmitAsync("leave-restore");
        Assert.Equal("13 July to 2 August 2026 Weeks 29 to 31 · the lake", LeaveLine(client));
    }

    [Fact]
    public async Task Leave_that_ends_before_it_begins_is_refused_and_what_was_typed_stays()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("leave-add", ("Form.From", "2026-08-02"), ("Form.Until", "2026-07-13"));
        Assert.Equal(
            "The last day, Monday 13 July 2026, is before the first, Sunday 2 August 2026.", client.Page.QuerySelector("#leave-until-error")?.TextContent);
        Assert.Equal("2026-08-02", client.Page.QuerySelector("#leave-from")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("yesterday")]
    public async Task An_impossible_date_is_refused_beside_its_field(string date)
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("leave-add", ("Form.From", date), ("Form.Until", "2026-07-13"));
        Assert.NotNull(client.Page.QuerySelector("#leave-from-error"));
    }

    [Fact]
    public async Task The_name_of_a_leave_lies_nowhere_in_plain()
    {
        const string Canary = "Zwetschgenernte";
        var person = await host.CreatePersonAsync();
        await using (var scope = host.ActFor(person))
        {
            var day = new DateOnly(2026, 9, 1);
            await scope.ServiceProvider.GetRequiredService<SettingsService>().AddLeaveAsync(day, day, Canary);
        }

        Assert.Empty(host.PlacesOf(Canary));
    }

    [Fact]
    public async Task Nobody_sees_or_removes_the_leave_of_somebody_else()
    {
        var (owner, other) = (await host.CreatePersonAsync("Ada Holm"), await host.CreatePersonAsync("Bo Lund"));
        Guid id;
        await using (var scope = host.ActFor(owner))
        {
            var settings = scope.ServiceProvider.GetRequiredService<SettingsService>();
            await settings.AddLeaveAsync(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 2), name: null);
            id = (await settings.LeavesAsync()).Single().Id;
        }

        await using (var scope = host.ActFor(other))
        {
            var settings = scope.ServiceProvider.GetRequiredService<SettingsService>();
            Assert.Empty(await settings.LeavesAsync());
            Assert.Null(await settings.RemoveLeaveAsync(id));
        }

        await using var journal = await host.OpenJournalAsync(owner);
        Assert.Equal(1, await journal.Leaves.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_chosen_theme_is_in_the_page_before_any_script_runs()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("appearance", ("Form.Theme", "dark"));
        Assert.Equal("dark", client.Page.DocumentElement.GetAttribute("data-theme"));
        await client.SubmitAsync("appearance", ("Form.Theme", ""));
        Assert.Null(client.Page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task The_page_asks_the_database_the_same_number_of_times_however_much_leave_there_is()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        await CountAsync(client);
        var few = await CountAsync(client);
        await using (var scope = host.ActFor(person))
        {
            var settings = scope.ServiceProvider.GetRequiredService<SettingsService>();
            for (var week = 0; week < 20; week++)
            {
                var day = new DateOnly(2026, 1, 5).AddDays(7 * week);
                await settings.AddLeaveAsync(day, day, "away");
            }
        }

        Assert.Equal(few, await CountAsync(client));
    }

    private static string? LeaveLine(PageClient client) =>
        client.Page.QuerySelector("li:has(input[value^=leave-remove]) > .grow") is { } line ? string.Join(' ', line.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) : null;

    private async Task<int> CountAsync(PageClient client)
    {
        host.Commands.Reset();
        await client.OpenAsync("/settings");
        return host.Commands.Texts.Count;
    }
}
