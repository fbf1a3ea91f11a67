using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>A piece of work that is not let go of yet, for whoever offers it to choose.</summary>
public sealed record OpenItem(Guid Id, Dimension Dimension, string What, LettingGoStage Stage);

/// <summary>Reads the letting-go register.</summary>
internal sealed class LettingGoReading(JournalAccess access, LeaderClock clock)
{
    /// <summary>How many ended weeks the bars of a piece of work go back.</summary>
    public const int WeeksBack = 13;

    /// <summary>The work on the register that is not let go of, in the order in which it was added.</summary>
    public async Task<IReadOnlyList<OpenItem>> OpenItemsAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var rows = await db.LettingGoItems.AsNoTracking().Where(item => item.ArchivedOn == null).Include(item => item.Steps)
            .OrderBy(item => item.AddedOn).ThenBy(item => item.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let stage = row.Steps.ToPath().Stage
               where stage != LettingGoStage.LetGo
               select new OpenItem(row.Id, row.Dimension, db.Seal.Open(row.What, row.Id), stage),
        ];
    }

    /// <summary>One piece of work with its history, archived or not; null when there is none.</summary>
    public async Task<RegisterItem?> ReadAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var thisWeek = IsoWeek.Of(await clock.TodayAsync(cancellationToken));
        await using var db = await access.OpenAsync(cancellationToken);
        var recorded = await RecordedWeeksAsync(db, thisWeek, cancellationToken);
        return (await RegisterAsync(db, db.LettingGoItems.Where(item => item.Id == id), thisWeek, recorded, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Pieces of work with the hands-on minutes of the last ended weeks, in the order in which they were added.</summary>
    /// <param name="db">An opened journal.</param>
    /// <param name="items">Which.</param>
    /// <param name="thisWeek">The running week, which the bars leave out.</param>
    /// <param name="recorded">The weeks in which anything is recorded; the others are missing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<RegisterItem>> RegisterAsync(
        JournalDb db, IQueryable<LettingGoItem> items, IsoWeek thisWeek, IReadOnlySet<IsoWeek> recorded, CancellationToken cancellationToken)
    {
        var rows = await items.AsNoTracking().Include(item => item.Steps)
            .OrderBy(item => item.AddedOn).ThenBy(item => item.Id)
            .ToListAsync(cancellationToken);
        var first = thisWeek.AddWeeks(-WeeksBack).Number;
        var sums = await db.Investments
            .Where(row => row.LettingGoItemId != null && row.HandsOn > 0 && row.Week >= first && row.Week < thisWeek.Number)
            .GroupBy(row => new { row.LettingGoItemId, row.Week })
            .Select(group => new { group.Key.LettingGoItemId, group.Key.Week, HandsOn = group.Sum(row => row.HandsOn) })
            .ToListAsync(cancellationToken);
        var minutes = sums.ToDictionary(sum => (sum.LettingGoItemId!.Value, sum.Week), sum => sum.HandsOn);
        return [.. rows.Select(Describe)];

        RegisterItem Describe(LettingGoItem row) => new()
        {
            Id = row.Id,
            Dimension = row.Dimension,
            What = db.Seal.Open(row.What, row.Id),
            WhyIHoldOn = db.Seal.Open(row.WhyIHoldOn, row.Id),
            WhoTakesOver = db.Seal.Open(row.WhoTakesOver, row.Id),
            ArchivedOn = row.ArchivedOn,
            Path = row.Steps.ToPath(),
            Notes = [.. row.Steps.InOrder().Select(step => db.Seal.Open(step.Note, step.Id))],
            Weeks =
            [
                .. from number in Enumerable.Range(first, WeeksBack)
                   let week = IsoWeek.FromNumber(number)
                   select new HandsOnWeek(
                       week,
                       recorded.Contains(week) ? new Minutes(minutes.GetValueOrDefault((row.Id, number))) : null,
                       row.Steps.Exists(step => step.IsRelapse && week.Contains(step.Date))),
            ],
        };
    }

    private static async Task<IReadOnlySet<IsoWeek>> RecordedWeeksAsync(JournalDb db, IsoWeek thisWeek, CancellationToken cancellationToken)
    {
        var first = thisWeek.AddWeeks(-WeeksBack).Number;
        var weeks = await db.Investments
            .Where(row => row.Week >= first && row.Week < thisWeek.Number && row.Minutes > 0)
            .Select(row => row.Week).Distinct().ToListAsync(cancellationToken);
        return weeks.Select(IsoWeek.FromNumber).ToHashSet();
    }
}
