namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Which of two numbers is the day.</summary>
public enum DayMonthOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>Where a date was found; also the order in which it is looked for.</summary>
public enum DatePlace
{
    FrontMatter,
    FileName,
    Folder,
    Heading,
}

/// <summary>
/// A date as a file states it. <c>03-04-2018</c> can be read in two ways: the import as a whole decides, and dates
/// such as <c>28-07-2017</c> say how it writes them.
/// </summary>
/// <param name="Date">The date; with the day first where it can be read either way.</param>
/// <param name="MonthFirst">The other reading, where there is one.</param>
/// <param name="Shows">The order that this date shows.</param>
/// <param name="IsWeek">It names a week, and <see cref="Date"/> is that week's Friday.</param>
public sealed record StatedDate(DateOnly Date, DateOnly? MonthFirst = null, DayMonthOrder? Shows = null, bool IsWeek = false)
{
    public bool IsEitherWay => MonthFirst is not null;

    public DateOnly Under(DayMonthOrder order) => order is DayMonthOrder.MonthFirst && MonthFirst is { } other ? other : Date;

    /// <summary>Day, month and year as numbers, or null where there is no such day.</summary>
    public static StatedDate? Numeric(int first, int second, int year)
    {
        var dayFirst = Day(year, second, first);
        var monthFirst = Day(year, first, second);
        return (dayFirst, monthFirst) switch
        {
            (null, null) => null,
            ({ } day, null) => new StatedDate(day, Shows: DayMonthOrder.DayFirst),
            (null, { } day) => new StatedDate(day, Shows: DayMonthOrder.MonthFirst),
            ({ } day, { } other) => day == other ? new StatedDate(day) : new StatedDate(day, other),
        };
    }

    /// <summary>The day, or null where the calendar has no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
