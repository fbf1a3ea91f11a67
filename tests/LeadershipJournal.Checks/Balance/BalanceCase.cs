using System.Globalization;
using System.Text.Json.Nodes;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Checks.Balance;

/// <summary>One case as it stands in a file: what is recorded, what was intended, and what should come out.</summary>
internal sealed record BalanceCase(BalanceInput Input, JsonNode? Expected, double Tolerance)
{
    private const double DefaultTolerance = 1e-9;

    public static BalanceCase Read(JsonNode? node)
    {
        var weeks = ByWeek(node);
        var today = node?["today"] is { } given ? Day(given) : (weeks.Keys.Count > 0 ? weeks.Keys.Max() : IsoWeek.Create(2026, 46)).AddWeeks(1).Monday;
        var intentions = new IntentionHistory(List(node, "intentions").Select(intention => ReadIntention(intention, today)));
        var period = Period(node, today, weeks, intentions);
        return new BalanceCase(
            new BalanceInput
            {
                Period = period,
                ThisWeek = IsoWeek.Of(today),
                History = [.. weeks.Select(week => new WeekMinutes(week.Key, week.Value))],
                PartialWeeks = [.. period.PartialWeeks.Select(partial => new WeekMinutes(partial.Week, Sum(node, weeks, partial)))],
                Intentions = intentions,
                HoursInReviews = List(node, "weeks").Where(week => week["hoursWorked"] is not null)
                    .ToDictionary(week => Week(week["week"]), week => new Minutes((int)week["hoursWorked"]!)),
                HoursSource = (bool?)node?["recordsAllWorkingTime"] == true ? HoursWorkedSource.ReviewElseRecorded : HoursWorkedSource.Review,
            },
            node?["expected"],
            (double?)node?["tolerance"] ?? DefaultTolerance);
    }

    /// <summary>The same with two rules switched off: the running week counts, and the first intention reaches back over all weeks.</summary>
    public BalanceInput WithoutProtection() => Input with
    {
        ThisWeek = Input.ThisWeek.AddWeeks(1),
        Intentions = Input.Intentions.All is [var first, ..] && Input.History is [var earliest, ..] && earliest.Week < first.Starts
            ? new IntentionHistory([Intention.Create(earliest.Week.Monday, first.Shares, first.AgreedHours.Value, null, null, null, earliest.Week.Monday).Required(), .. Input.Intentions.All])
            : Input.Intentions,
    };

    private static SortedDictionary<IsoWeek, DimensionMinutes> ByWeek(JsonNode? node)
    {
        SortedDictionary<IsoWeek, DimensionMinutes> weeks = [];
        foreach (var week in List(node, "weeks"))
        {
            if (!weeks.TryAdd(Week(week["week"]), Minutes(week)))
            {
                throw new CheckException($"week {week["week"]} is given twice.");
            }
        }

        foreach (var day in List(node, "days"))
        {
            var week = IsoWeek.Of(Day(day["date"]));
            weeks[week] = weeks.GetValueOrDefault(week) + Minutes(day);
        }

        return weeks;
    }

    private static BalancePeriod Period(JsonNode? node, DateOnly today, SortedDictionary<IsoWeek, DimensionMinutes> weeks, IntentionHistory intentions)
    {
        var recorded = weeks.Where(week => week.Value.IsRecorded).Select(week => (IsoWeek?)week.Key).FirstOrDefault();
        return node?["period"] switch
        {
            JsonObject dates => BalancePeriod.Between(Day(dates["from"]), Day(dates["until"])),
            { } text when PeriodChoice.Parse((string?)text, today) is { } choice =>
                choice.Resolve(today, recorded, intentions.InForce(IsoWeek.Of(today))?.Starts),
            null => PeriodChoice.All.Resolve(today, recorded, null),
            _ => throw new CheckException("the period is neither two dates nor one such as 13w, 2026-Q3, 2026, intention or all."),
        };
    }

    private static DimensionMinutes Sum(JsonNode? node, SortedDictionary<IsoWeek, DimensionMinutes> weeks, PartialWeek partial)
    {
        var ofWeek = List(node, "days").Where(day => IsoWeek.Of(Day(day["date"])) == partial.Week).ToArray();
        if (weeks.GetValueOrDefault(partial.Week) != ofWeek.Aggregate(default(DimensionMinutes), (sum, day) => sum + Minutes(day)))
        {
            throw new CheckException($"the period cuts week {partial.Week}: give it by its days.");
        }

        return ofWeek.Where(day => Day(day["date"]) >= partial.From && Day(day["date"]) <= partial.Until)
            .Aggregate(default(DimensionMinutes), (sum, day) => sum + Minutes(day));
    }

    private static Intention ReadIntention(JsonNode node, DateOnly today)
    {
        var shares = Five(node["shares"], "shares");
        var made = IntendedShares.Create(shares[0], shares[1], shares[2], shares[3], shares[4]);
        var focus = node["focus"] is { } key ? DimensionList.FromKey((string?)key) ?? throw new CheckException($"there is no dimension {key}.") : (Dimension?)null;
        return Accept(Intention.Create(
            Day(node["from"]),
            Accept(made),
            (int?)node["agreedMinutes"] ?? 2400,
            focus,
            focus is null ? null : FocusReason.MotivatesMe,
            reviewOn: null,
            today));
    }

    private static T Accept<T>(Outcome<T> outcome)
        where T : class => outcome.Value ?? throw new CheckException(string.Join(' ', outcome.Refusals.Select(refusal => refusal.Message)));

    private static DimensionMinutes Minutes(JsonNode node)
    {
        var minutes = Five(node["minutes"], "minutes");
        var handsOn = node["handsOn"] is { } given ? Five(given, "handsOn") : new int[DimensionList.Count];
        return DimensionList.All.Aggregate(
            default(DimensionMinutes),
            (sum, dimension) => sum.Plus(dimension, new Invested(minutes[(int)dimension], handsOn[(int)dimension])));
    }

    /// <summary>Five numbers in the fixed order, or an object by dimension key in which what is left out is 0.</summary>
    private static int[] Five(JsonNode? node, string name) => node switch
    {
        JsonArray { Count: DimensionList.Count } list => [.. list.Select(number => (int)number!)],
        JsonObject byKey when byKey.All(pair => DimensionList.FromKey(pair.Key) is not null) =>
            [.. DimensionList.All.Select(dimension => (int?)byKey[dimension.Key()] ?? 0)],
        _ => throw new CheckException($"{name} takes five numbers, or an object by self, people, improvement, value, time."),
    };

    private static IEnumerable<JsonNode> List(JsonNode? node, string name) => node?[name] is JsonArray list ? list.OfType<JsonNode>() : [];

    private static IsoWeek Week(JsonNode? node) =>
        IsoWeek.TryParse((string?)node, out var week) ? week : throw new CheckException($"{node} is no ISO week such as 2026-W47.");

    private static DateOnly Day(JsonNode? node) =>
        DateOnly.TryParseExact((string?)node, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CheckException($"{node} is no date such as 2026-11-20.");
}
