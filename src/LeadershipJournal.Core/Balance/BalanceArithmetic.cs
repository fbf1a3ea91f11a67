using System.Runtime.InteropServices;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Goes through a leader's weeks once and gathers what the figures are made of.</summary>
internal sealed class BalanceArithmetic
{
    private readonly BalanceInput _input;
    private readonly IsoWeek _lastWeek;
    private readonly IsoWeek? _firstRecorded;
    private readonly List<WeekMinutes> _ended = [];
    private readonly List<WeekMinutes> _period = [];
    private readonly WeekMinutes _running;
    private readonly DimensionMinutes _minutes;

    public BalanceArithmetic(BalanceInput input)
    {
        _input = input;
        _running = new WeekMinutes(input.ThisWeek, default);
        _lastWeek = input.Period.LastEndedWeek(input.ThisWeek);
        IsoWeek? before = null;
        foreach (var week in input.History)
        {
            if (week.Week <= before)
            {
                throw new ArgumentException("The weeks of a history come in order, each once.", nameof(input));
            }

            before = week.Week;
            if (week.Week == input.ThisWeek)
            {
                _running = week;
            }

            if (!week.Minutes.IsRecorded || week.Week > _lastWeek)
            {
                continue;
            }

            _firstRecorded ??= week.Week;
            _ended.Add(week);
            if (week.Week >= input.Period.FirstWeek && OwnDays(week) is { Minutes.IsRecorded: true } own)
            {
                _period.Add(own);
                _minutes += own.Minutes;
            }
        }
    }

    private ReadOnlySpan<WeekMinutes> Ended => CollectionsMarshal.AsSpan(_ended);

    private ReadOnlySpan<WeekMinutes> InPeriod => CollectionsMarshal.AsSpan(_period);

    public BalanceReport Report()
    {
        var chartWeeks = ChartWeeks();
        var dimensions = Dimensions(chartWeeks);
        var missing = chartWeeks.Where(week => week is { IsInPeriod: true, IsRecorded: false }).Select(week => week.Week).ToArray();
        var hours = Hours();
        return new BalanceReport
        {
            Period = _input.Period,
            Minutes = _minutes,
            RecordedWeeks = _period.Count,
            MissingWeeks = missing,
            Dimensions = dimensions,
            Comparison = IntentionComparison.Of(InPeriod, _input.Intentions),
            WeeksBeforeIntention = IntentionComparison.LeftOut(InPeriod, _input.Intentions),
            Hours = hours,
            FurthestBehind = FurthestBehind.Of(Ended, _input.Intentions),
            WhatChanged = [.. WhatChanged.In(_input, dimensions, chartWeeks, hours, missing)],
            ChartWeeks = chartWeeks,
            RunningWeek = _input.Period.Until >= _input.ThisWeek.Monday.AddDays(-1) ? Show(_running, trend: null) : null,
        };
    }

    private WeekMinutes OwnDays(WeekMinutes week)
    {
        if (!_input.Period.IsPartial(week.Week))
        {
            return week;
        }

        foreach (var partial in _input.PartialWeeks)
        {
            if (partial.Week == week.Week)
            {
                return partial;
            }
        }

        return week with { Minutes = default };
    }

    private List<WeekBalance> ChartWeeks()
    {
        List<WeekBalance> weeks = [];
        var reach = _input.Period.FirstChartWeek(_input.ThisWeek);
        if ((_input.HasEarlierWeeks && !(_firstRecorded < reach) ? reach : _firstRecorded) is not { } first)
        {
            return weeks;
        }

        var trend = new Trend();
        var next = 0;
        for (var week = first; week <= _lastWeek; week = week.AddWeeks(1))
        {
            var minutes = new WeekMinutes(week, default);
            if (next < _ended.Count && _ended[next].Week == week)
            {
                minutes = _ended[next++];
                trend.Add(minutes);
            }

            if (week >= reach)
            {
                weeks.Add(Show(minutes, trend));
            }
        }

        return weeks;
    }

    private WeekBalance Show(in WeekMinutes week, Trend? trend) => new()
    {
        Week = week.Week,
        Minutes = week.Minutes,
        IsInPeriod = _input.Period.Touches(week.Week),
        IsPartial = _input.Period.IsPartial(week.Week),
        Intention = _input.Intentions.InForce(week.Week),
        HoursWorked = HoursWorked(week),
        Trend = trend?.Shares,
        LeadingTrend = trend?.LeadingShare,
    };

    private DimensionBalance[] Dimensions(List<WeekBalance> chartWeeks)
    {
        var charted = Ended[^chartWeeks.Count(week => week.IsRecorded)..];
        var shares = DimensionShares.Of(_minutes);
        var intervals = RatioEstimate.Intervals(InPeriod);
        var dimensions = new DimensionBalance[DimensionList.Count];
        foreach (var dimension in DimensionList.All)
        {
            dimensions[(int)dimension] = new DimensionBalance(
                dimension,
                _minutes[dimension],
                shares?[dimension],
                intervals?[(int)dimension],
                XmrChart.Of(charted, dimension));
        }

        return dimensions;
    }

    private HoursKept? Hours()
    {
        List<WeekHours> weeks = [];
        foreach (var (week, given) in _input.HoursInReviews)
        {
            Add(week, given);
        }

        foreach (ref readonly var week in InPeriod)
        {
            if (!_input.HoursInReviews.ContainsKey(week.Week) && HoursWorked(week) is { } recorded)
            {
                Add(week.Week, recorded);
            }
        }

        weeks.Sort((left, right) => left.Week.CompareTo(right.Week));
        return HoursKept.Of(weeks);

        // Hours belong to a whole week: a week that the period cuts has none of its own.
        void Add(IsoWeek week, Minutes worked)
        {
            if (week <= _lastWeek && _input.Period.Touches(week) && !_input.Period.IsPartial(week)
                && _input.Intentions.InForce(week) is { } intention)
            {
                weeks.Add(new WeekHours(week, worked, intention.AgreedHours));
            }
        }
    }

    private Minutes? HoursWorked(in WeekMinutes week)
    {
        if (_input.HoursInReviews.TryGetValue(week.Week, out var given))
        {
            return given;
        }

        return _input.HoursSource == HoursWorkedSource.ReviewElseRecorded && week.Minutes.IsRecorded
            ? new Minutes(week.Minutes.Total)
            : null;
    }
}
