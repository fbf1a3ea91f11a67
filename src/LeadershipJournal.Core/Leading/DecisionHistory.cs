using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Leading;

/// <summary>All decisions of a leader, one a day at most. The last that has begun is in force; the others stay readable.</summary>
public sealed class DecisionHistory
{
    private readonly Decision[] _decisions;

    /// <summary>Takes decisions in any order.</summary>
    /// <exception cref="ArgumentException">Two are of one day.</exception>
    public DecisionHistory(IEnumerable<Decision> decisions)
    {
        _decisions = [.. decisions.OrderBy(decision => decision.Date)];
        if (_decisions.DistinctBy(decision => decision.Date).Count() != _decisions.Length)
        {
            throw new ArgumentException("There is one decision a day.", nameof(decisions));
        }
    }

    /// <summary>A leader who never wrote a decision down.</summary>
    public static DecisionHistory None { get; } = new([]);

    /// <summary>Every decision, earliest first.</summary>
    public IReadOnlyList<Decision> All => _decisions;

    /// <summary>The decision in force on a day; null before the first.</summary>
    public Decision? InForce(DateOnly day) => Array.FindLast(_decisions, decision => decision.Date <= day);

    /// <summary>The last day on which a decision was in force; null while no other has followed it.</summary>
    public DateOnly? Until(Decision decision) =>
        Array.Find(_decisions, other => other.Date > decision.Date) is { } next ? next.Date.AddDays(-1) : null;

    /// <summary>Why another decision is not taken; null when it is. Two on one day are refused: the first would vanish unseen.</summary>
    /// <param name="date">The day of the other decision.</param>
    public Refusal? Refuse(DateOnly date) => Array.Exists(_decisions, decision => decision.Date == date)
        ? new Refusal(
            nameof(Decision.Date),
            $"There is a decision of {JournalDate.InFull(date)} already, and there is one a day. Change that day's decision, or choose another day.")
        : null;
}
