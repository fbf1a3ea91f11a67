using System.Globalization;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

/// <summary>Where recorded minutes came from. The numbers are stored.</summary>
public enum InvestmentSource
{
    /// <summary>Given with an entry, for its date.</summary>
    Entry = 0,

    /// <summary>Given for a whole week and spread over its working days.</summary>
    WholeWeek = 1,

    /// <summary>Brought by an import.</summary>
    Import = 2,

    /// <summary>Taken from a calendar or a time tracker.</summary>
    Calendar = 3,
}

/// <summary>Minutes one dimension took on one date.</summary>
public sealed record TimeInvestment
{
    private TimeInvestment(DateOnly date, Dimension dimension, Invested invested, bool isEstimated, InvestmentSource source)
    {
        Date = date;
        Dimension = dimension;
        Invested = invested;
        IsEstimated = isEstimated;
        Source = source;
    }

    /// <summary>The leader's own calendar date.</summary>
    public DateOnly Date { get; }

    /// <summary>What the minutes went into.</summary>
    public Dimension Dimension { get; }

    /// <summary>Minutes and hands-on minutes together.</summary>
    public Invested Invested { get; }

    /// <summary>0 to 1,440.</summary>
    public int Minutes => Invested.Minutes;

    /// <summary>Those spent in the work; at most <see cref="Minutes"/>.</summary>
    public int HandsOnMinutes => Invested.HandsOn;

    /// <summary>Those spent on the work: minutes − hands-on minutes.</summary>
    public int LeadingMinutes => Invested.Leading;

    /// <summary>Guessed or spread rather than tracked.</summary>
    public bool IsEstimated { get; }

    /// <summary>Where they came from.</summary>
    public InvestmentSource Source { get; }

    /// <summary>Takes minutes that keep the rules, or says which rule they break.</summary>
    /// <param name="date">From 1900 to a year ahead.</param>
    /// <param name="dimension">One of the five.</param>
    /// <param name="minutes">0 to 1,440.</param>
    /// <param name="handsOnMinutes">0 to <paramref name="minutes"/>.</param>
    /// <param name="isEstimated">Guessed or spread rather than tracked.</param>
    /// <param name="source">Where they came from.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<TimeInvestment> Create(
        DateOnly date,
        Dimension dimension,
        int minutes,
        int handsOnMinutes,
        bool isEstimated,
        InvestmentSource source,
        DateOnly today)
    {
        List<Refusal> refusals = [];
        if (JournalDate.Refuse(date, today) is { } refusal)
        {
            refusals.Add(refusal);
        }

        if (!Enum.IsDefined(dimension))
        {
            refusals.Add(new Refusal(nameof(Dimension), "Choose one of the five dimensions."));
        }

        if (!Enum.IsDefined(source))
        {
            refusals.Add(new Refusal(nameof(Source), "This source of minutes is not known."));
        }

        refusals.AddRange(RefuseMinutes(minutes, handsOnMinutes));
        return refusals.Count == 0
            ? Outcome.Of(new TimeInvestment(date, dimension, new Invested(minutes, handsOnMinutes), isEstimated, source))
            : Outcome.Refused<TimeInvestment>(refusals);
    }

    /// <summary>What is wrong with minutes and hands-on minutes of one dimension on one day; empty when nothing is.</summary>
    public static IReadOnlyList<Refusal> RefuseMinutes(int minutes, int handsOnMinutes)
    {
        List<Refusal> refusals = [];
        if (minutes < 0)
        {
            refusals.Add(new Refusal(nameof(Minutes), "Minutes cannot be negative."));
        }
        else if (minutes > Journal.Minutes.InADay)
        {
            refusals.Add(new Refusal(nameof(Minutes), string.Create(CultureInfo.InvariantCulture, $"A day has 1,440 minutes; {minutes:#,0} is more.")));
        }

        if (handsOnMinutes < 0)
        {
            refusals.Add(new Refusal(nameof(HandsOnMinutes), "Hands-on minutes cannot be negative."));
        }
        else if (handsOnMinutes > Math.Max(0, minutes))
        {
            refusals.Add(new Refusal(
                nameof(HandsOnMinutes),
                string.Create(CultureInfo.InvariantCulture, $"Hands-on minutes are part of the minutes: {handsOnMinutes:#,0} is more than {Math.Max(0, minutes):#,0}.")));
        }

        return refusals;
    }

    /// <summary>Reads minutes as typed: a whole number; null and no refusal when nothing is typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static (int? Minutes, Refusal? Refusal) Read(string? text, string field = nameof(Minutes))
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (!decimal.TryParse(text.Replace(',', '.'), Decimal, CultureInfo.InvariantCulture, out var number))
        {
            return (null, new Refusal(field, "Write minutes as a whole number, such as 45."));
        }

        if (number != decimal.Truncate(number))
        {
            return (null, new Refusal(field, "Only whole minutes, please."));
        }

        return Math.Abs(number) <= int.MaxValue
            ? ((int)number, null)
            : (null, new Refusal(field, "A day has 1,440 minutes; this is more."));
    }

    internal static TimeInvestment Spread(DateOnly date, Dimension dimension, Invested invested) =>
        new(date, dimension, invested, isEstimated: true, InvestmentSource.WholeWeek);
}
