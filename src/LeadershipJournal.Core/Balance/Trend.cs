using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>
/// Shares of half-life-weighted minutes over all history: a week's minutes count half after 4 calendar weeks.
/// A missing week adds nothing but does age what came before. Feed it recorded weeks, earliest first.
/// </summary>
public sealed class Trend
{
    /// <summary>After so many calendar weeks a minute counts half.</summary>
    public const int HalfLife = 4;

    /// <summary>
    /// So many calendar weeks before the last recorded one, 30 half-lives, a minute counts less than a thousand-millionth
    /// of one: whoever leaves out the weeks before that gets the same trend for all that can be shown.
    /// </summary>
    public const int Reach = 30 * HalfLife;

    private readonly double[] _weighted = new double[DimensionList.Count];
    private double _total;
    private double _leading;
    private IsoWeek? _latest;

    /// <summary>The shares as they stand; null before the first recorded week.</summary>
    public DimensionShares? Shares => _latest is null
        ? null
        : new(_weighted[0] / _total, _weighted[1] / _total, _weighted[2] / _total, _weighted[3] / _total, _weighted[4] / _total);

    /// <summary>The leading share as it stands, weighted alike; null before the first recorded week.</summary>
    public Share? LeadingShare => _latest is null ? null : new Share(_leading / _total);

    /// <summary>Takes in a recorded week, later than those before it. A week without minutes changes no share.</summary>
    /// <exception cref="ArgumentException">The week is not later than the one before it.</exception>
    public void Add(in WeekMinutes week)
    {
        if (!week.Minutes.IsRecorded)
        {
            return;
        }

        var ageing = 0d;
        if (_latest is { } latest)
        {
            if (week.Week <= latest)
            {
                throw new ArgumentException("Weeks come in order, each once.", nameof(week));
            }

            ageing = double.Exp2(-(week.Week - latest) / (double)HalfLife);
        }

        _total = 0;
        for (var i = 0; i < _weighted.Length; i++)
        {
            _weighted[i] = (_weighted[i] * ageing) + week.Minutes[(Dimension)i].Minutes;
            _total += _weighted[i];
        }

        _leading = (_leading * ageing) + week.Minutes.Leading;
        _latest = week.Week;
    }
}
