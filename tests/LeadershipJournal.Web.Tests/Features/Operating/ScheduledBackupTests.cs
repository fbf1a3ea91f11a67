using System.Globalization;
using LeadershipJournal.Data;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Operating.Backups;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Operating;

public sealed class ScheduledBackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leadershipjournal-");

    [Fact]
    public async Task A_backup_is_made_once_a_day_when_its_hour_has_come()
    {
        await using var host = new HostWithBackups();
        await host.CreatePersonAsync();
        var backups = host.Services.GetRequiredService<ScheduledBackups>();
        var hour = host.Clock.GetLocalNow().Date.AddDays(1).AddHours(3);
        host.Clock.Set(new DateTimeOffset(hour, host.Clock.LocalTimeZone.GetUtcOffset(hour)).AddMinutes(-1));
        await backups.RunAsync(CancellationToken.None);
        Assert.Null(await backups.RunAsync(CancellationToken.None));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await backups.RunAsync(CancellationToken.None))!.Figures.IsSound);
        Assert.Null(await backups.RunAsync(CancellationToken.None));
        host.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Null(await backups.RunAsync(CancellationToken.None));
        host.Clock.Advance(TimeSpan.FromDays(3));
        Assert.NotNull(await backups.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_who_did_not_ask_for_backups_gets_them()
    {
        await using var host = new JournalHost();
        var backups = host.Services.GetRequiredService<ScheduledBackups>();
        Assert.False(backups.AreOn());
        Assert.Null(await backups.RunAsync(CancellationToken.None));
    }

    [Fact]
    public void The_last_backup_of_each_day_and_week_stays_as_long_as_the_plan_says()
    {
        // Sunday the 22nd ends a week.
        var kept = Keep(new BackupPlan(3, KeepDaily: 3, KeepWeekly: 3),
            "1031", "1101", "1107", "1108", "1114", "1115", "1119", "1120", "1121", "1122");
        Assert.Equal(["1108", "1115", "1120", "1121", "1122"], kept);
    }

    [Fact]
    public void The_newest_backup_stays_however_old_it_is() =>
        Assert.Equal(["0203"], Keep(new BackupPlan(3, KeepDaily: 1, KeepWeekly: 0), "0101", "0202", "0203"));

    [Fact]
    public void What_has_another_name_is_left_alone()
    {
        foreach (var name in (string[])["before-upgrade-20200101T000000000Z.zip", "journal-by-hand.zip", "journal-20200101T000000Z.zip.partial"])
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), "");
        }

        Keep(new BackupPlan(3, 1, 0), "1101", "1102");
        Assert.Equal(4, _folder.GetFiles().Length);
    }

    [Theory]
    [InlineData("24")]
    [InlineData("-1")]
    [InlineData("three")]
    public void An_hour_that_is_none_is_refused(string hour) => Assert.Throws<StoreRefusedException>(() => BackupPlan.Of(
        new ConfigurationBuilder().AddInMemoryCollection([new(BackupPlan.HourSetting, hour)]).Build()));

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Keep(BackupPlan plan, params string[] days)
    {
        foreach (var day in days)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, $"journal-2026{day}T010000Z.zip"), "");
        }

        var shelf = new BackupShelf(_folder.FullName, TimeZoneInfo.Utc);
        shelf.RemoveExpired(plan);
        return [.. shelf.All().Select(backup => backup.MadeAt.ToString("MMdd", CultureInfo.InvariantCulture))];
    }

    /// <summary>With the job itself left out: the test says when it asks.</summary>
    private sealed class HostWithBackups : JournalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(BackupPlan.HourSetting, "3");
            builder.ConfigureTestServices(services =>
                services.Remove(services.Single(service => service.ImplementationType == typeof(ScheduledBackupJob))));
        }
    }
}
