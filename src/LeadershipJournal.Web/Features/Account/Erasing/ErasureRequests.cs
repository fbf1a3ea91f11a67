using LeadershipJournal.Core;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Operating.Backups;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Account.Erasing;

/// <summary>What the signed-in leader is told before and after asking to be erased.</summary>
/// <param name="On">The leader's own date on which it happens; null when nobody asked.</param>
/// <param name="IfAskedNow">The date on which it would happen.</param>
/// <param name="BackupDays">How many days the instance's own backups stay at most; null when it makes none.</param>
internal sealed record ErasureView(DateOnly? On, DateOnly IfAskedNow, int? BackupDays);

/// <summary>Takes the signed-in leader's request to be erased, and takes it back.</summary>
internal sealed class ErasureRequests(
    JournalAccess access, SignInService signIn, LeaderClock clock, IConfiguration configuration, TimeProvider time)
{
    private const int DaysOfWeek = 7;

    public async Task<ErasureView> ReadAsync(CancellationToken cancellationToken = default)
    {
        var on = await DayAsync(cancellationToken);
        var ifNow = await clock.LocalAsync(ErasureTerm.DueAt(time.GetUtcNow()), cancellationToken);
        var plan = BackupPlan.Of(configuration);
        return new ErasureView(
            on, DateOnly.FromDateTime(ifNow), plan.Hour is null ? null : Math.Max(plan.KeepDaily, plan.KeepWeekly * DaysOfWeek));
    }

    /// <summary>The leader's own date of the erasure that was asked for; null when there is none.</summary>
    public async Task<DateOnly?> DayAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var leader = await db.Leaders.Select(row => new { row.TimeZone, row.EraseAt }).SingleAsync(cancellationToken);
        return leader.EraseAt is { } at ? JournalDate.At(new DateTimeOffset(at, TimeSpan.Zero), TimeZones.Find(leader.TimeZone)) : null;
    }

    /// <summary>Asks for it, or says that this is not the password. Asking again changes no date.</summary>
    public async Task<IReadOnlyList<Refusal>> AskAsync(string password, CancellationToken cancellationToken = default)
    {
        if (await signIn.PasswordRefusalAsync(access.LeaderId, password) is { } refusal)
        {
            return [refusal];
        }

        await ChangeAsync(leader => leader.EraseAt ??= ErasureTerm.DueAt(time.GetUtcNow()).UtcDateTime, cancellationToken);
        return [];
    }

    /// <summary>Takes the request back, until its day has come.</summary>
    public Task KeepAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return ChangeAsync(leader => leader.EraseAt = leader.EraseAt > now ? null : leader.EraseAt, cancellationToken);
    }

    private async Task ChangeAsync(Action<Leader> change, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(async token => change(await db.Leaders.SingleAsync(token)), cancellationToken);
    }
}
