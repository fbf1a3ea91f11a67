using LeadershipJournal.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>The time where the leader is. The zone is read once in a scope.</summary>
internal sealed class LeaderClock(JournalAccess access, TimeProvider clock)
{
    private TimeZoneInfo? _zone;

    /// <summary>The leader's own calendar date.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken = default) =>
        JournalDate.At(clock.GetUtcNow(), await ZoneAsync(cancellationToken));

    /// <summary>Date and time of day at the leader's.</summary>
    public async Task<DateTime> NowAsync(CancellationToken cancellationToken = default) =>
        await LocalAsync(clock.GetUtcNow(), cancellationToken);

    /// <summary>An instant as the leader's wall clock shows it.</summary>
    public async Task<DateTime> LocalAsync(DateTimeOffset instant, CancellationToken cancellationToken = default) =>
        TimeZoneInfo.ConvertTime(instant, await ZoneAsync(cancellationToken)).DateTime;

    /// <summary>The leader's time zone.</summary>
    public async ValueTask<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken = default)
    {
        if (_zone is null)
        {
            await using var db = await access.OpenAsync(cancellationToken);
            Use(await db.Leaders.Select(leader => leader.TimeZone).SingleAsync(cancellationToken));
        }

        return _zone!;
    }

    /// <summary>Takes a zone that has just been read or changed, so that it need not be asked for again.</summary>
    public void Use(string timeZone) => _zone = TimeZones.Find(timeZone);
}
