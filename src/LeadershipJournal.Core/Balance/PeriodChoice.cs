using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Ways to say which days a balance is about.</summary>
public enum PeriodKind
{
    /// <summary>So many ended weeks, the last one being the week before the running one.</summary>
    Weeks,

    /// <summary>A calendar quarter; the current one unless it is named.</summary>
    Quarter,

    /// <summary>A calendar year; the current one unless it is named.</summary>
    Year,

    /// <summary>Since the intention in force started.</summary>
    SinceIntention,

    /// <summary>Since the first recorded week.</summary>
    All,

    /// <summary>From one date to another.</summary>
    Dates,
}

/// <summary>
/// What a leader picked on the balance page, as it stands in an address: <c>13w</c>, <c>quarter</c>,
/// <c>2026-Q3</c>, <c>year</c>, <c>2026</c>, <c>intention</c>, <c>all</c>, <c>2026-08-17..2026-11-15</c>.
/// </summary>
public sealed record PeriodChoice
{
    private const int MostWeeks = 520;
    private const string DayFormat = "yyyy-MM-dd";

    private readonly int _count;
    private readonly int _quarter;
    private readonly BalancePeriod? _days;

    private PeriodChoice(PeriodKind kind, int count = 0, int quarter = 0, BalancePeriod? days = null) =>
        (Kind, _count, _quarter, _days) = (kind, count, quarter, days);

    /// <summary>What kind of period it is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>How many weeks were picked; null unless weeks were.</summary>
    public int? WeekCount => Kind == PeriodKind.Weeks ? _count : null;

    /// <summary>Where the page begins: 13 weeks.</summary>
    public static PeriodChoice Default { get; } = Weeks(13);

    /// <summary>Since the intention in force started.</summary>
    public static PeriodChoice SinceIntention { get; } = new(PeriodKind.SinceIntention);

    /// <summary>Since the first recorded week.</summary>
    public static PeriodChoice All { get; } = new(PeriodKind.All);

    /// <summary>The calendar quarter that holds today.</summary>
    public static PeriodChoice ThisQuarter { get; } = new(PeriodKind.Quarter);

    /// <summary>The calendar year that holds today.</summary>
    public static PeriodChoice ThisYear { get; } = new(PeriodKind.Year);

    /// <summary>The number of weeks the page offers.</summary>
    public static IReadOnlyList<int> OfferedWeeks { get; } = [4, 8, 13, 26, 52];

    /// <summary>The last ended weeks.</summary>
    /// <param name="count">1 to 520.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count lies outside.</exception>
    public static PeriodChoice Weeks(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostWeeks);
        return new PeriodChoice(PeriodKind.Weeks, count);
    }

    /// <summary>Dates picked by hand, or what is wrong with them.</summary>
    /// <param name="from">The first day; from 1900 on.</param>
    /// <param name="until">The last day, not before <paramref name="from"/>, at most a year ahead.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<PeriodChoice> Between(DateOnly from, DateOnly until, DateOnly today)
    {
        Refusal?[] refusals =
        [
            JournalDate.Refuse(from, today, "From"),
            JournalDate.Refuse(until, today, "Until"),
            until < from ? new Refusal("Until", "The last day is before the first.") : null,
        ];
        return refusals.OfType<Refusal>().ToArray() is { Length: > 0 } found
            ? Outcome.Refused<PeriodChoice>(found)
            : Outcome.Of(new PeriodChoice(PeriodKind.Dates, days: BalancePeriod.Between(from, until)));
    }

    /// <summary>Reads the form that stands in an address.</summary>
    /// <param name="text">What stands there; may be anything.</param>
    /// <param name="today">The leader's own date.</param>
    /// <returns>Null when the text is no period.</returns>
    public static PeriodChoice? Parse(string? text, DateOnly today) => text switch
    {
        null or "" => null,
        "quarter" => ThisQuarter,
        "year" => ThisYear,
        "intention" => SinceIntention,
        "all" => All,
        [.. var count, 'w'] when Number(count) is >= 1 and <= MostWeeks and var weeks => Weeks(weeks),
        { Length: 4 } when Number(text) is { } year && IsYear(year, today) => new PeriodChoice(PeriodKind.Year, year),
        [_, _, _, _, '-', 'Q', >= '1' and <= '4' and var quarter] when Number(text[..4]) is { } year && IsYear(year, today) =>
            new PeriodChoice(PeriodKind.Quarter, year, quarter - '0'),
        { Length: 22 } when text[10..12] == ".." && Day(text[..10]) is { } from && Day(text[12..]) is { } until =>
            Between(from, until, today).Value,
        _ => null,
    };

    /// <summary>The days picked.</summary>
    /// <param name="today">The leader's own date.</param>
    /// <param name="firstRecorded">The first week with minutes; null when there is none.</param>
    /// <param name="inForce">The start of the intention in force; null when there is none.</param>
    public BalancePeriod Resolve(DateOnly today, IsoWeek? firstRecorded, IsoWeek? inForce)
    {
        var lastEnded = IsoWeek.Of(today).AddWeeks(-1);
        return Kind switch
        {
            PeriodKind.Weeks => BalancePeriod.Weeks(lastEnded, _count),
            PeriodKind.Quarter when _quarter > 0 => BalancePeriod.Quarter(_count, _quarter),
            PeriodKind.Quarter => BalancePeriod.Quarter(today.Year, (today.Month + 2) / 3),
            PeriodKind.Year => BalancePeriod.Year(_count > 0 ? _count : today.Year),
            PeriodKind.Dates => _days!,
            PeriodKind.All => Since(firstRecorded ?? lastEnded, lastEnded),
            _ => inForce is { } start ? Since(start, lastEnded) : BalancePeriod.Weeks(lastEnded, Default._count),
        };
    }

    /// <summary>The form that stands in an address; <see cref="Parse"/> reads it.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Weeks => string.Create(CultureInfo.InvariantCulture, $"{_count}w"),
        PeriodKind.Quarter => _quarter > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_count:0000}-Q{_quarter}") : "quarter",
        PeriodKind.Year => _count > 0 ? _count.ToString("0000", CultureInfo.InvariantCulture) : "year",
        PeriodKind.Dates => $"{_days!.From.ToString(DayFormat, CultureInfo.InvariantCulture)}..{_days.Until.ToString(DayFormat, CultureInfo.InvariantCulture)}",
        PeriodKind.All => "all",
        _ => "intention",
    };

    private static BalancePeriod Since(IsoWeek first, IsoWeek lastEnded) =>
        BalancePeriod.Between(first.Monday, (first > lastEnded ? first : lastEnded).Sunday);

    private static bool IsYear(int year, DateOnly today) => year >= JournalDate.First.Year && year <= JournalDate.Last(today).Year;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
