using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>
/// Minutes of weeks, asked for by their days. The index of weekly sums has neither day nor entry, and SQLite, asked by
/// week for more than it has, reads every row of the leader.
/// </summary>
internal static class InvestmentWeeks
{
    public static IQueryable<TimeInvestmentRow> In(this IQueryable<TimeInvestmentRow> rows, IsoWeek week) => rows.Between(week, week);

    /// <summary>Those from the first of the weeks to the last.</summary>
    public static IQueryable<TimeInvestmentRow> Between(this IQueryable<TimeInvestmentRow> rows, IsoWeek first, IsoWeek last)
    {
        var (from, until) = (first.Monday, last.Sunday);
        return rows.Where(row => row.Date >= from && row.Date <= until);
    }
}
