using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Intentions;

/// <summary>
/// All intentions of a leader. The one in force in a week is the last that has started; of several with the
/// same start, the one written last.
/// </summary>
public sealed class IntentionHistory
{
    private readonly Intention[] _intentions;

    /// <summary>Takes intentions in the order in which they were written.</summary>
    public IntentionHistory(IEnumerable<Intention> intentions)
    {
        _intentions = [.. intentions
            .GroupBy(intention => intention.Starts)
            .Select(sameStart => sameStart.Last())
            .OrderBy(intention => intention.Starts)];
    }

    /// <summary>A leader without an intention yet.</summary>
    public static IntentionHistory None { get; } = new([]);

    /// <summary>Those that are, were or will be in force, by start.</summary>
    public IReadOnlyList<Intention> All => _intentions;

    /// <summary>The first week that can be compared; null when there is no intention.</summary>
    public IsoWeek? FirstWeek => _intentions is [var first, ..] ? first.Starts : null;

    /// <summary>The intention in force in a week; null before the first.</summary>
    public Intention? InForce(IsoWeek week)
    {
        var (low, high) = (0, _intentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _intentions[middle].Starts <= week ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? _intentions[low - 1] : null;
    }

    /// <summary>
    /// What some weeks alone tell, to somebody for whom no other week exists: the intentions in force in them, the first
    /// of them beginning with the first week; no reason of a focus and no review date. Two in a row that tell the same are one.
    /// </summary>
    /// <param name="first">The first of the weeks.</param>
    /// <param name="last">The last of them.</param>
    public IntentionHistory Within(IsoWeek first, IsoWeek last)
    {
        List<Intention> within = [];
        if (first <= last && InForce(first) is { } begun)
        {
            within.Add(begun.ToldFrom(first));
        }

        foreach (var later in _intentions.Where(intention => intention.Starts > first && intention.Starts <= last))
        {
            var told = later.ToldFrom(later.Starts);
            if (within is not [.., var before] || before.ToldFrom(told.Starts) != told)
            {
                within.Add(told);
            }
        }

        return new IntentionHistory(within);
    }
}
