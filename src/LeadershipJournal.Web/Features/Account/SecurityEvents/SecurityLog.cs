using LeadershipJournal.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecurityEvents;

/// <summary>
/// Writes beside a change of an account what it means for its security, in the same transaction: whoever makes the
/// change, the operator included, cannot forget to. The application's log is told what, and the number of the row
/// that says whose and from where: it is deleted with its account, and then the log says nothing of anybody.
/// </summary>
internal sealed partial class SecurityLog(IHttpContextAccessor requests, TimeProvider time, ILogger<SecurityLog> logger) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AccountsDb db)
        {
            foreach (var (accountId, kind) in db.ChangeTracker.Entries().SelectMany(Meaning).ToList())
            {
                db.SecurityEvents.Add(Describe(accountId, kind));
            }
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context?.ChangeTracker.Entries<SecurityEvent>().ToList() ?? [])
        {
            LogEvent(logger, entry.Entity.Kind, entry.Entity.Id);
            // It is never changed; the next save of this context says nothing of it again.
            entry.State = EntityState.Detached;
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>An event of now, from the browser of this request.</summary>
    public SecurityEvent Describe(Guid accountId, SecurityEventKind kind) => Describe(accountId, kind, SecurityOrigin.Of(requests.HttpContext));

    /// <summary>An event of now, from there.</summary>
    public SecurityEvent Describe(Guid accountId, SecurityEventKind kind, SecurityOrigin origin)
    {
        var now = time.GetUtcNow();
        return new SecurityEvent
        {
            AccountId = accountId,
            Id = Guid.CreateVersion7(now),
            At = now.UtcDateTime,
            Kind = kind,
            Address = origin.Address,
            Browser = origin.Browser,
        };
    }

    private static IEnumerable<(Guid AccountId, SecurityEventKind Kind)> Meaning(EntityEntry entry) => entry switch
    {
        { Entity: StoredAccount account, State: EntityState.Modified } => Meaning(account, entry).Select(kind => (account.Id, kind)),
        { Entity: IdentityUserPasskey<Guid> passkey, State: EntityState.Added } => [(passkey.UserId, SecurityEventKind.PasskeyAdded)],
        { Entity: IdentityUserPasskey<Guid> passkey, State: EntityState.Deleted } => [(passkey.UserId, SecurityEventKind.PasskeyRemoved)],
        _ => [],
    };

    private static IEnumerable<SecurityEventKind> Meaning(StoredAccount account, EntityEntry entry)
    {
        if (account.AccessFailedCount > Before<int>(entry, nameof(StoredAccount.AccessFailedCount)) || IsClosedByTries(account, entry))
        {
            yield return SecurityEventKind.Refused;
        }

        // A password that is only hashed anew leaves the stamp as it is.
        if (IsChanged(entry, nameof(StoredAccount.PasswordHash)) && IsChanged(entry, nameof(StoredAccount.SecurityStamp)))
        {
            yield return SecurityEventKind.PasswordChanged;
        }

        if (IsChanged(entry, nameof(StoredAccount.NormalizedEmail)))
        {
            yield return SecurityEventKind.EmailChanged;
        }

        if (IsChanged(entry, nameof(StoredAccount.TwoFactorEnabled)))
        {
            yield return account.TwoFactorEnabled ? SecurityEventKind.SecondStepOn : SecurityEventKind.SecondStepOff;
        }
    }

    // The try that closes an account sets the count back; closed without an end is the operator's doing.
    private static bool IsClosedByTries(StoredAccount account, EntityEntry entry) =>
        IsChanged(entry, nameof(StoredAccount.LockoutEnd)) && account.LockoutEnd is { } end && end != DateTimeOffset.MaxValue;

    private static bool IsChanged(EntityEntry entry, string property) => entry.Property(property) is var value && !Equals(value.OriginalValue, value.CurrentValue);

    private static T Before<T>(EntityEntry entry, string property) => (T)entry.Property(property).OriginalValue!;

    [LoggerMessage(Level = LogLevel.Information, Message = "Security event {Kind}, {EventId}")]
    private static partial void LogEvent(ILogger logger, SecurityEventKind kind, Guid eventId);
}
