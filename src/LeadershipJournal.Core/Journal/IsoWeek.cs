using System.Globalization;

namespace LeadershipJournal.Core.Journal;

/// <summary>
/// A week of the ISO 8601 calendar: Monday to Sunday, belonging to the year that holds its Thursday.
/// Compared and stored by <see cref="Number"/>.
/// </summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    private const int DaysAWeek = 7;

    private IsoWeek(int number) => Number = number;

    /// <summary>Whole weeks since Monday 0001-01-01: <c>DayNumber / 7</c>.</summary>
    public int Number { get; }

    /// <summary>The first day.</summary>
    public DateOnly Monday => DateOnly.FromDayNumber(Number * DaysAWeek);

    /// <summary>The day on which a weekly review is dated.</summary>
    public DateOnly Friday => Monday.AddDays(4);

    /// <summary>The last day.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The ISO week-numbering year; differs from the calendar year around New Year.</summary>
    public int Year => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The week of its year, 1 to 52 or 53.</summary>
    public int WeekOfYear => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The seven days from Monday to Sunday.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            var monday = Monday;
            return Enumerable.Range(0, DaysAWeek).Select(monday.AddDays);
        }
    }

    /// <summary>The week that holds a date.</summary>
    public static IsoWeek Of(DateOnly date) => new(date.DayNumber / DaysAWeek);

    /// <summary>The week with this <see cref="Number"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or beyond the year 9999.</exception>
    public static IsoWeek FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, (DateOnly.MaxValue.DayNumber - 6) / DaysAWeek);
        return new IsoWeek(number);
    }

    /// <summary>The week of an ISO year.</summary>
    /// <param name="year">The week-numbering year, 1 to 9999.</param>
    /// <param name="weekOfYear">1 to 52, or 53 where the year has so many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static IsoWeek Create(int year, int weekOfYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(weekOfYear, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weekOfYear, ISOWeek.GetWeeksInYear(year));
        return Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, weekOfYear, DayOfWeek.Monday)));
    }

    /// <summary>Reads the ISO 8601 form, <c>2026-W47</c>.</summary>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4] != '-' || text[5] is not ('W' or 'w')
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = Create(year, number);
        return true;
    }

    /// <summary>The week so many weeks later (negative: earlier).</summary>
    public IsoWeek AddWeeks(int weeks) => FromNumber(Number + weeks);

    /// <summary>Whether the date lies in this week.</summary>
    public bool Contains(DateOnly date) => Of(date) == this;

    /// <inheritdoc/>
    public int CompareTo(IsoWeek other) => Number.CompareTo(other.Number);

    /// <summary>The ISO 8601 form, <c>2026-W47</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{WeekOfYear:00}");

    /// <summary>Earlier than.</summary>
    public static bool operator <(IsoWeek left, IsoWeek right) => left.Number < right.Number;

    /// <summary>Later than.</summary>
    public static bool operator >(IsoWeek left, IsoWeek right) => left.Number > right.Number;

    /// <summary>Not later than.</summary>
    public static bool operator <=(IsoWeek left, IsoWeek right) => left.Number <= right.Number;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(IsoWeek left, IsoWeek right) => left.Number >= right.Number;

    /// <summary>How many weeks lie between two weeks.</summary>
    public static int operator -(IsoWeek left, IsoWeek right) => left.Number - right.Number;
}
