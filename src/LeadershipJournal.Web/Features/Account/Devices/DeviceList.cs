using System.Globalization;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Account.Devices;

/// <summary>A device that is signed in.</summary>
/// <param name="Id">The sign-in.</param>
/// <param name="Name">The browser and the system, in words.</param>
/// <param name="Began">When it signed in, where the leader is.</param>
/// <param name="LastSeen">When it was last used, to within some minutes.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
public sealed record DeviceLine(Guid Id, string Name, DateTime Began, DateTime LastSeen, bool IsThis)
{
    /// <summary><c>Signed in Fri 20 Nov, 15:02, last used Fri 20 Nov, 16:10</c>.</summary>
    public string When => $"Signed in {Words(Began)}, {(IsThis ? "in use now" : $"last used {Words(LastSeen)}")}";

    private static string Words(DateTime at) => at.ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Shows the signed-in person where they are signed in, and signs other devices out.</summary>
internal sealed class DeviceList(
    JournalStore store, JournalAccess access, IHttpContextAccessor requests, SecurityLog log, LeaderClock clock)
{
    private Guid? ThisOne => requests.HttpContext?.User.SignInId();

    /// <summary>The devices, this one first, then those last used first.</summary>
    public async Task<IReadOnlyList<DeviceLine>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var accountId = access.LeaderId;

        // A context of its own: parts of a page read at the same time.
        await using var db = store.OpenAccounts();
        var rows = await (from device in db.SignedInDevices.AsNoTracking()
                          join account in db.Users on new { Id = device.AccountId, Stamp = (string?)device.Stamp } equals new { account.Id, Stamp = account.SecurityStamp }
                          where device.AccountId == accountId
                          orderby device.LastSeenAt descending, device.Id descending
                          select device).ToListAsync(cancellationToken);
        List<DeviceLine> lines = [];
        foreach (var row in rows)
        {
            lines.Add(new DeviceLine(row.Id, row.Device, await LocalAsync(row.BeganAt), await LocalAsync(row.LastSeenAt), row.Id == ThisOne));
        }

        return [.. lines.OrderByDescending(line => line.IsThis)];

        async Task<DateTime> LocalAsync(DateTime instant) => await clock.LocalAsync(new DateTimeOffset(instant, TimeSpan.Zero), cancellationToken);
    }

    /// <summary>Signs another device out; false when it is gone already or is this one.</summary>
    public Task<bool> SignOutAsync(Guid signInId, CancellationToken cancellationToken) =>
        SignOutAsync(devices => devices.Where(row => row.Id == signInId), SecurityEventKind.DeviceSignedOut, cancellationToken);

    /// <summary>Signs every other device out; false when there is none.</summary>
    public Task<bool> SignOutOthersAsync(CancellationToken cancellationToken) =>
        SignOutAsync(devices => devices, SecurityEventKind.OtherDevicesSignedOut, cancellationToken);

    private async Task<bool> SignOutAsync(
        Func<IQueryable<SignedInDevice>, IQueryable<SignedInDevice>> which, SecurityEventKind kind, CancellationToken cancellationToken)
    {
        var (accountId, thisOne) = (access.LeaderId, ThisOne);
        await using var db = store.OpenAccounts();
        return await db.WriteAsync(
            async token =>
            {
                var ended = await which(db.SignedInDevices.Where(row => row.AccountId == accountId && row.Id != thisOne)).ToListAsync(token);
                db.SignedInDevices.RemoveRange(ended);
                if (ended.Count > 0)
                {
                    db.SecurityEvents.Add(log.Describe(accountId, kind));
                }

                await db.SaveChangesAsync(token);
                return ended.Count > 0;
            },
            cancellationToken);
    }
}
