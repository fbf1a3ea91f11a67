using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Intentions;

/// <summary>Reads and sets a leader's intentions. One that has started is never changed: the next one follows it.</summary>
internal sealed class IntentionService(JournalAccess access, LeaderClock clock, TimeProvider time)
{
    private const int RecordedWeeks = 8;

    public async Task<IntentionOverview> ReadAsync(CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var rows = await db.Intentions.AsNoTracking().OrderBy(row => row.StartsInWeek).ToListAsync(cancellationToken);
        var lines = rows.Select((row, i) => new IntentionLine(
            row.Id,
            row.ToIntention(today),
            i + 1 < rows.Count ? IsoWeek.FromNumber(rows[i + 1].StartsInWeek - 1) : null,
            db.Seal.Open(row.Why, row.Id),
            IsFirst: i == 0));
        return new IntentionOverview(today, [.. lines.Reverse()], await RecordedAsync(db, today, cancellationToken));
    }

    /// <summary>Sets what is in force from a Monday on, or says what is wrong. One that starts in the future is edited.</summary>
    public async Task<IReadOnlyList<Refusal>> SetAsync(IntentionForm form, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        var read = form.Read(today);
        if (!read.Succeeded)
        {
            return read.Refusals;
        }

        var intention = read.Value;
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(async token =>
        {
            var rows = await db.Intentions.OrderBy(row => row.StartsInWeek).ToListAsync(token);
            if (RefuseStart(intention.Starts, [.. rows.Select(row => IsoWeek.FromNumber(row.StartsInWeek))], IsoWeek.Of(today)) is { } refusal)
            {
                return [refusal];
            }

            var row = rows.Find(row => row.StartsInWeek == intention.Starts.Number) ?? Add(db, intention.Starts);
            row.Take(intention);
            row.Why = db.Seal.CloseOptional(Purposes.IntentionWhy, row.Id, form.WhyText());
            return (IReadOnlyList<Refusal>)[];
        }, cancellationToken);
    }

    /// <summary>Takes back an intention that has not started; answers whether there was one.</summary>
    public async Task<bool> WithdrawAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var thisWeek = IsoWeek.Of(await clock.TodayAsync(cancellationToken));
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(async token => await db.Intentions
            .Where(row => row.LeaderId == db.LeaderId && row.Id == id && row.StartsInWeek > thisWeek.Number)
            .ExecuteDeleteAsync(token) > 0, cancellationToken);
    }

    private IntentionRow Add(JournalDb db, IsoWeek starts)
    {
        var now = time.GetUtcNow();
        var row = new IntentionRow
        {
            LeaderId = db.LeaderId,
            Id = Guid.CreateVersion7(now),
            StartsInWeek = starts.Number,
            SelfPercent = 0,
            PeoplePercent = 0,
            ImprovementPercent = 0,
            ValuePercent = 0,
            TimePercent = 0,
            AgreedMinutes = 0,
            CreatedAt = now.UtcDateTime,
        };
        db.Intentions.Add(row);
        return row;
    }

    private static Refusal? RefuseStart(IsoWeek starts, IsoWeek[] others, IsoWeek thisWeek)
    {
        if (starts <= thisWeek && others.Contains(starts))
        {
            return new Refusal(
                nameof(IntentionForm.Starts),
                $"An intention has been in force since {JournalDate.InFull(starts.Monday)}, and it is kept. A correction starts on a later Monday.");
        }

        var isRewritten = starts < thisWeek && others.Any(other => other < starts);
        return isRewritten
            ? new Refusal(
                nameof(IntentionForm.Starts),
                "Weeks that have ended keep the intention they had. A correction starts in this week or later.")
            : null;
    }

    private static async Task<RecordedShares?> RecordedAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var thisWeek = IsoWeek.Of(today).Number;
        var weeks = await db.Investments
            .Where(row => row.Week < thisWeek && row.Minutes > 0)
            .Select(row => row.Week).Distinct().OrderByDescending(week => week).Take(RecordedWeeks)
            .ToListAsync(cancellationToken);
        var sums = await db.Investments
            .Where(row => weeks.Contains(row.Week))
            .GroupBy(row => row.Dimension)
            .Select(group => new { Dimension = group.Key, Minutes = group.Sum(row => row.Minutes) })
            .ToListAsync(cancellationToken);
        var minutes = sums.Aggregate(default(DimensionMinutes), (sum, part) => sum.Plus(part.Dimension, new Invested(part.Minutes)));
        return IntendedShares.Nearest(minutes) is { } shares ? new RecordedShares(shares, weeks.Count) : null;
    }
}
