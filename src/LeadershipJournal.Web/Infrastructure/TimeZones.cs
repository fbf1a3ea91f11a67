namespace LeadershipJournal.Web.Infrastructure;

/// <summary>The IANA time zones this machine knows.</summary>
internal static class TimeZones
{
    private const string Utc = "Etc/UTC";

    /// <summary>Every zone a person can choose, by name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(IanaName).OfType<string>()
            .Where(name => name.Contains('/', StringComparison.Ordinal))
            .Append(Utc)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The machine's own zone, the best guess before anybody has said anything.</summary>
    public static string OfMachine => IanaName(TimeZoneInfo.Local) is { } name && IsKnown(name) ? name : Utc;

    public static bool IsKnown(string? name) =>
        name is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    /// <summary>The zone of that name; UTC when a tzdata update has removed it.</summary>
    public static TimeZoneInfo Find(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    private static string? IanaName(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : null;
}
