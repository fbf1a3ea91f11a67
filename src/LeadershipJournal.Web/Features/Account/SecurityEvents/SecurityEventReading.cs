using System.Globalization;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Account.SecurityEvents;

/// <summary>One line of what happened.</summary>
/// <param name="At">When, where the leader is.</param>
/// <param name="What">What.</param>
/// <param name="Where">From which browser and address.</param>
public sealed record SecurityEventLine(DateTime At, string What, string Where)
{
    /// <summary><c>Fri 20 Nov, 08:11</c>.</summary>
    public string When => At.ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Reads what happened to the signed-in person's own account.</summary>
internal sealed class SecurityEventReading(JournalStore store, JournalAccess access, LeaderClock clock)
{
    /// <summary>How many are shown; the newest come first.</summary>
    public const int Shown = 30;

    private const string OnTheServer = "On the server";

    public async Task<IReadOnlyList<SecurityEventLine>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var accountId = access.LeaderId;

        // A context of its own: parts of a page read at the same time.
        await using var db = store.OpenAccounts();
        var rows = await db.SecurityEvents.AsNoTracking()
            .Where(row => row.AccountId == accountId)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        List<SecurityEventLine> lines = [];
        foreach (var row in rows)
        {
            lines.Add(new SecurityEventLine(await clock.LocalAsync(new DateTimeOffset(row.At, TimeSpan.Zero), cancellationToken), What(row), Where(row)));
        }

        return lines;
    }

    private static string What(SecurityEvent row) => row.Kind switch
    {
        SecurityEventKind.SignedIn => "Signed in",
        SecurityEventKind.SignedInByPassword => "Signed in with the password",
        SecurityEventKind.SignedInByPasskey => "Signed in with a passkey",
        SecurityEventKind.SignedInWithSecondStep => "Signed in with the password and a second step",
        SecurityEventKind.Refused => "Wrong password or code",
        SecurityEventKind.PasswordChanged when row.Browser is null => "Password replaced by the operator",
        SecurityEventKind.PasswordChanged => "Password changed",
        SecurityEventKind.EmailChanged => "Email changed",
        SecurityEventKind.PasskeyAdded => "Passkey added",
        SecurityEventKind.PasskeyRemoved => "Passkey removed",
        SecurityEventKind.SecondStepOn => "Second step turned on",
        SecurityEventKind.SecondStepOff => "Second step turned off",
        SecurityEventKind.ResetLinkIssued when row.Browser is null => "Link for a new password issued by the operator",
        SecurityEventKind.ResetLinkIssued => "Link for a new password mailed to you",
        SecurityEventKind.ResetLinkUsed => "Link for a new password used",
        SecurityEventKind.DeviceSignedOut => "Signed out another device",
        SecurityEventKind.OtherDevicesSignedOut => "Signed out all other devices",
        _ => "Something else",
    };

    private static string Where(SecurityEvent row) => (row.Browser, row.Address) switch
    {
        (null, _) => OnTheServer,
        ({ } browser, null) => browser,
        ({ } browser, { } address) => $"{browser}, {address}",
    };
}
