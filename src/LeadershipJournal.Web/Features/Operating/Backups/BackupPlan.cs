using System.Globalization;
using LeadershipJournal.Data;

namespace LeadershipJournal.Web.Features.Operating.Backups;

/// <summary>When backups are made without anybody asking, and how many of them stay.</summary>
/// <param name="Hour">Of the day on the machine's clock; null when none are made.</param>
/// <param name="KeepDaily">Of how many days the last one stays.</param>
/// <param name="KeepWeekly">Of how many weeks the last one stays.</param>
internal sealed record BackupPlan(int? Hour, int KeepDaily, int KeepWeekly)
{
    public const string HourSetting = "Backups:Hour";
    public const string KeepDailySetting = "Backups:KeepDaily";
    public const string KeepWeeklySetting = "Backups:KeepWeekly";
    private const int Days = 7;
    private const int Weeks = 4;

    /// <summary>What the configuration says.</summary>
    /// <exception cref="StoreRefusedException">A setting is no number, or one that makes no sense.</exception>
    public static BackupPlan Of(IConfiguration configuration) => new(
        Number(configuration, HourSetting, 0, 23),
        Number(configuration, KeepDailySetting, 1, 3_660) ?? Days,
        Number(configuration, KeepWeeklySetting, 0, 520) ?? Weeks);

    private static int? Number(IConfiguration configuration, string setting, int least, int most) => configuration[setting] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw new StoreRefusedException($"{setting} is '{text}'; it can be a whole number from {least} to {most}."),
    };
}
