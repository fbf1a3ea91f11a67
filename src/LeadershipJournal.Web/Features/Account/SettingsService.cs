using LeadershipJournal.Core;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Reads and changes the signed-in leader's settings and leave.</summary>
internal sealed class SettingsService(JournalAccess access, SignInService signIn, LeaderClock clock, TimeProvider time)
{
    public async Task<LeaderSettings> ReadAsync(CancellationToken cancellationToken = default)
    {
        var (email, isConfirmed) = await signIn.EmailAsync(access.LeaderId);
        await using var db = await access.OpenAsync(cancellationToken);
        var leader = await db.Leaders.AsNoTracking().SingleAsync(cancellationToken);
        clock.Use(leader.TimeZone);
        return new LeaderSettings(
            email,
            isConfirmed,
            leader.TimeZone,
            leader.WorkingDays,
            leader.RecordsAllWorkingTime ? HoursWorkedSource.ReviewElseRecorded : HoursWorkedSource.Review,
            await LeavesAsync(db, cancellationToken));
    }

    public async Task ChangeProfileAsync(
        string name, string timeZone, WorkingDays workingDays, CancellationToken cancellationToken = default)
    {
        await signIn.RenameAsync(access.LeaderId, name);
        await ChangeAsync(leader =>
        {
            leader.TimeZone = timeZone;
            leader.WorkingDays = workingDays;
        }, cancellationToken);
        clock.Use(timeZone);
    }

    public Task ChangeHoursWorkedAsync(HoursWorkedSource source, CancellationToken cancellationToken = default) =>
        ChangeAsync(leader => leader.RecordsAllWorkingTime = source == HoursWorkedSource.ReviewElseRecorded, cancellationToken);

    /// <summary>Changes the address to sign in with, where mail is sent once it is confirmed, or says what is wrong with it or the password.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeEmailAsync(string wanted, string password) =>
        await signIn.ChangeEmailAsync(access.LeaderId, wanted, password);

    /// <summary>Changes the password, or says what is wrong with the current or the new one.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangePasswordAsync(string current, string wanted) =>
        await signIn.ChangePasswordAsync(access.LeaderId, current, wanted);

    /// <summary>Adds an absence, or says what is wrong with its dates.</summary>
    public async Task<IReadOnlyList<Refusal>> AddLeaveAsync(
        DateOnly from, DateOnly until, string? name, CancellationToken cancellationToken = default)
    {
        var leave = Leave.Create(from, until, await clock.TodayAsync(cancellationToken));
        if (!leave.Succeeded)
        {
            return leave.Refusals;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        db.Leaves.Add(new LeaveRow
        {
            LeaderId = db.LeaderId,
            Id = id,
            From = leave.Value.From,
            Until = leave.Value.Until,
            Name = db.Seal.CloseOptional(Purposes.LeaveName, id, name?.Trim()),
        });
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    /// <summary>Removes an absence and returns what it was, so that it can be put back; null when it is gone already.</summary>
    public async Task<LeaveLine?> RemoveLeaveAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(async token =>
        {
            var row = await db.Leaves.SingleOrDefaultAsync(leave => leave.Id == id, token);
            if (row is null)
            {
                return null;
            }

            db.Leaves.Remove(row);
            return new LeaveLine(row.Id, row.From, row.Until, db.Seal.Open(row.Name, row.Id));
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<LeaveLine>> LeavesAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await LeavesAsync(db, cancellationToken);
    }

    private static async Task<IReadOnlyList<LeaveLine>> LeavesAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        return await db.Leaves.AsNoTracking()
            .OrderByDescending(leave => leave.From).ThenByDescending(leave => leave.Id)
            .Select(leave => new LeaveLine(leave.Id, leave.From, leave.Until, seal.Open(leave.Name, leave.Id)))
            .ToListAsync(cancellationToken);
    }

    private async Task ChangeAsync(Action<Leader> change, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(async token => change(await db.Leaders.SingleAsync(token)), cancellationToken);
    }
}
