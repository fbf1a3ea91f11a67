using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using LeadershipJournal.Web.Features.WeeklyReviews;
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
        var weeks = LastWeeks(IsoWeek.Of(await clock.TodayAsync(cancellationToken)));
        await using var db = await access.OpenAsync(cancellationToken);
        var recorded = await RecordedWeeksAsync(db, weeks, cancellationToken);
        return (await RegisterAsync(db, db.LettingGoItems.Where(item => item.Id == id), weeks, recorded, from: null, cancellationToken)).SingleOrDefault();
    }

    /// <summary>The last ended weeks, earliest first.</summary>
    /// <param name="thisWeek">The running week, which is left out.</param>
    public static IReadOnlyList<IsoWeek> LastWeeks(IsoWeek thisWeek) =>
        [.. Enumerable.Range(1, WeeksBack).Select(back => thisWeek.AddWeeks(-back)).Reverse()];

    /// <summary>Pieces of work with their hands-on minutes by week, in the order in which they were added.</summary>
    /// <param name="db">An opened journal.</param>
    /// <param name="items">Which.</param>
    /// <param name="weeks">The weeks of the bars without a hole, earliest first.</param>
    /// <param name="recorded">The weeks in which anything is recorded; the others are missing.</param>
    /// <param name="from">The first day of the path that is shown; null for all of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<RegisterItem>> RegisterAsync(
        JournalDb db,
        IQueryable<LettingGoItem> items,
        IReadOnlyList<IsoWeek> weeks,
        IReadOnlySet<IsoWeek> recorded,
        DateOnly? from,
        CancellationToken cancellationToken)
    {
        var rows = await items.AsNoTracking().Include(item => item.Steps)
            .OrderBy(item => item.AddedOn).ThenBy(item => item.Id)
            .ToListAsync(cancellationToken);
        var minutes = weeks is [] ? [] : await db.Investments.Between(weeks[0], weeks[^1])
            .Where(row => row.LettingGoItemId != null && row.HandsOn > 0)
            .GroupBy(row => new { row.LettingGoItemId, row.Week })
            .Select(group => new { group.Key.LettingGoItemId, group.Key.Week, HandsOn = group.Sum(row => row.HandsOn) })
            .ToDictionaryAsync(sum => (sum.LettingGoItemId!.Value, sum.Week), sum => sum.HandsOn, cancellationToken);
        return [.. rows.Select(row => Describe(db, row, from) with
        {
            Weeks =
            [
                .. weeks.Select(week => new HandsOnWeek(
                    week,
                    recorded.Contains(week) ? new Minutes(minutes.GetValueOrDefault((row.Id, week.Number))) : null,
                    row.Steps.Exists(step => step.IsRelapse && week.Contains(step.Date)))),
            ],
        })];
    }

    private static RegisterItem Describe(JournalDb db, LettingGoItem row, DateOnly? from)
    {
        var steps = row.Steps.InOrder();
        var before = steps.Count(step => step.Date < from);
        PathStep[] already = before == 0 ? [] : [new PathStep(from!.Value, steps[before - 1].Stage)];
        List<LettingGoStep> shown = [.. steps.Skip(before)];
        return new RegisterItem
        {
            Id = row.Id,
            Dimension = row.Dimension,
            What = db.Seal.Open(row.What, row.Id),
            WhyIHoldOn = db.Seal.Open(row.WhyIHoldOn, row.Id),
            WhoTakesOver = db.Seal.Open(row.WhoTakesOver, row.Id),
            ArchivedOn = row.ArchivedOn,
            Path = new LettingGoPath([.. already, .. shown.Select(step => new PathStep(step.Date, step.Stage, step.IsRelapse))]),
            Notes = [.. already.Select(_ => (string?)null), .. shown.Select(step => db.Seal.Open(step.Note, step.Id))],
            StoodThereAlready = before > 0,
            Weeks = [],
        };
    }

    /// <summary>Those of some weeks in which anything is recorded.</summary>
    public static async Task<IReadOnlySet<IsoWeek>> RecordedWeeksAsync(
        JournalDb db, IReadOnlyList<IsoWeek> weeks, CancellationToken cancellationToken)
    {
        var numbers = weeks.Select(week => week.Number).ToList();
        var recorded = await db.Investments
            .Where(row => numbers.Contains(row.Week) && row.Minutes > 0)
            .Select(row => row.Week).Distinct().ToListAsync(cancellationToken);
        return recorded.Select(IsoWeek.FromNumber).ToHashSet();
    }
}
