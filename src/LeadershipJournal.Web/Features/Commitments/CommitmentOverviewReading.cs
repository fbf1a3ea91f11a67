using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Searching;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>Reads the page of commitments, in a number of queries that does not grow with them.</summary>
internal sealed class CommitmentOverviewReading(JournalAccess access, LeaderClock clock)
{
    /// <summary>How many stand on one page.</summary>
    public const int PageSize = 40;

    /// <summary>How many a search shows at most.</summary>
    public const int MostFound = 100;

    private const int Lately = 3;
    private const int MonthsShown = 6;

    public async Task<CommitmentOverview> ReadAsync(CommitmentFilter filter, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var counts = await db.Commitments
            .GroupBy(row => new { row.State, row.Dimension })
            .Select(group => new CommitmentCount(group.Key.State, group.Key.Dimension, group.Count()))
            .ToListAsync(cancellationToken);
        var view = new CommitmentOverview { Today = today, Filter = filter, Counts = counts, Total = 0, Pages = 1 };
        var total = filter.Dimension is { } dimension ? view.Of(dimension) : view.Of(filter.State);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        filter = filter with { Page = Math.Min(filter.Page, pages) };
        var (lines, done, dropped) = await LinesAsync(db, filter, cancellationToken);
        return view with
        {
            Filter = filter,
            Total = total,
            Pages = pages,
            Lines = lines,
            DoneLately = done,
            DroppedLately = dropped,
            Months = view.IsEmpty ? [] : await MonthsAsync(db, today, cancellationToken),
            Origins = await CommitmentOrigins.ChoicesAsync(db, null, cancellationToken),
        };
    }

    /// <summary>The commitments in any state that hold all words of a search, open ones first.</summary>
    public async Task<IReadOnlyList<CommitmentLine>> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var rows = await db.Commitments.AsNoTracking().ToListAsync(cancellationToken);
        var fold = FoldTable.Instance;
        Guid[] found =
        [
            .. rows.Where(row => TextMatch.Score(query, fold.Fold(db.Seal.Open(row.If, row.Id)), fold.Fold(db.Seal.Open(row.Then, row.Id))) > 0)
                .OrderBy(row => !row.Life().IsActive).ThenByDescending(row => row.StateSince).ThenBy(row => row.Id)
                .Take(MostFound)
                .Select(row => row.Id),
        ];
        var lines = await CommitmentLines.LoadAsync(db, db.Commitments.Where(row => found.Contains(row.Id)), cancellationToken);
        return [.. lines.OrderBy(line => Array.IndexOf(found, line.Id))];
    }

    // One load for the page and what ended lately, so that their steps and origins are read once.
    private static async Task<(List<CommitmentLine> Page, List<CommitmentLine> Done, List<CommitmentLine> Dropped)> LinesAsync(
        JournalDb db, CommitmentFilter filter, CancellationToken cancellationToken)
    {
        var page = await Ordered(db, filter).Skip((filter.Page - 1) * PageSize).Take(PageSize).Select(row => row.Id).ToListAsync(cancellationToken);
        var done = await LatelyAsync(db, CommitmentState.Done, cancellationToken);
        var dropped = await LatelyAsync(db, CommitmentState.Dropped, cancellationToken);
        Guid[] all = [.. page.Concat(done).Concat(dropped).Distinct()];
        var lines = (await CommitmentLines.LoadAsync(db, db.Commitments.Where(row => all.Contains(row.Id)), cancellationToken)).ToDictionary(line => line.Id);
        return (page.ConvertAll(id => lines[id]), done.ConvertAll(id => lines[id]), dropped.ConvertAll(id => lines[id]));
    }

    private static IQueryable<Commitment> Ordered(JournalDb db, CommitmentFilter filter)
    {
        var rows = filter.Dimension is { } dimension ? db.Commitments.Where(row => row.Dimension == dimension) : db.Commitments;
        return filter.IsOpen
            ? rows.Active().OrderBy(row => row.Due == null).ThenBy(row => row.Due).ThenBy(row => row.Id)
            : rows.Where(row => row.State == filter.State).OrderByDescending(row => row.StateSince).ThenByDescending(row => row.Id);
    }

    private static Task<List<Guid>> LatelyAsync(JournalDb db, CommitmentState state, CancellationToken cancellationToken) => db.Commitments
        .Where(row => row.State == state)
        .OrderByDescending(row => row.StateSince).ThenByDescending(row => row.Id)
        .Take(Lately).Select(row => row.Id).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<KeptInMonth>> MonthsAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsShown);
        var steps = await db.CommitmentSteps
            .Where(step => step.Date >= first && step.Event != CommitmentEvent.Note)
            .OrderBy(step => step.Id)
            .Select(step => new CommitmentStepTaken(step.CommitmentId, step.Date, step.Event))
            .ToListAsync(cancellationToken);
        return KeptByMonth.Count(steps, today, MonthsShown);
    }
}
