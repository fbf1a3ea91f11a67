using System.Globalization;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Which number is the day, decided over a whole import.</summary>
/// <param name="Order">What was decided.</param>
/// <param name="EitherWay">How many entries depend on it.</param>
/// <param name="Remark">What was decided and why; null when nothing depends on it.</param>
public sealed record DateOrder(DayMonthOrder Order, int EitherWay, string? Remark)
{
    /// <summary>Follows the dates that can be read in one way only; with none, or as many of each, the day comes first.</summary>
    /// <param name="dates">The dates of all entries.</param>
    /// <param name="asked">What the leader said, which goes before all counting.</param>
    public static DateOrder Decide(IReadOnlyCollection<StatedDate> dates, DayMonthOrder? asked)
    {
        var eitherWay = dates.Count(date => date.IsEitherWay);
        var dayFirst = dates.Count(date => date.Shows is DayMonthOrder.DayFirst);
        var monthFirst = dates.Count(date => date.Shows is DayMonthOrder.MonthFirst);
        var order = asked ?? (monthFirst > dayFirst ? DayMonthOrder.MonthFirst : DayMonthOrder.DayFirst);
        return new DateOrder(order, eitherWay, eitherWay == 0 ? null : Remarked(order, eitherWay, asked, dayFirst, monthFirst));
    }

    private static string Remarked(DayMonthOrder order, int eitherWay, DayMonthOrder? asked, int dayFirst, int monthFirst)
    {
        var dates = eitherWay == 1 ? "1 date can" : string.Create(CultureInfo.InvariantCulture, $"{eitherWay} dates can");
        var words = order is DayMonthOrder.DayFirst ? "with the day first" : "with the month first";
        var why = (asked, dayFirst, monthFirst) switch
        {
            ({ }, _, _) => "as you said",
            (_, 0, 0) => "because no other date shows how these files write them",
            (_, > 0, > 0) => string.Create(CultureInfo.InvariantCulture, $"although others disagree ({dayFirst} show the day first, {monthFirst} the month)"),
            (_, 1, 0) or (_, 0, 1) => "as 1 other date shows",
            _ => string.Create(CultureInfo.InvariantCulture, $"as {dayFirst + monthFirst} other dates show"),
        };
        return $"{dates} be read in two ways (03-04-2018); read {words}, {why}";
    }
}
