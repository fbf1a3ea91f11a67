using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Commitments;

/// <summary>What a commitment says: if this happens, then I do that.</summary>
/// <remarks>
/// If-then plans help people keep what they mean to do: Gollwitzer and Sheeran, <em>Implementation intentions and goal
/// achievement</em>, Advances in Experimental Social Psychology 38 (2006).
/// </remarks>
public sealed record IfThenPlan
{
    private IfThenPlan(string @if, string then, Dimension dimension, DateOnly? due)
    {
        If = @if;
        Then = then;
        Dimension = dimension;
        Due = due;
    }

    /// <summary>The moment, without the word "if".</summary>
    public string If { get; }

    /// <summary>What is done in it, without the words "then I".</summary>
    public string Then { get; }

    /// <summary>The dimension it belongs to.</summary>
    public Dimension Dimension { get; }

    /// <summary>When it is due; null when it has no date.</summary>
    public DateOnly? Due { get; }

    /// <summary>Takes a plan that keeps the rules, or says which it breaks.</summary>
    /// <param name="if">One line of at most <see cref="TextInput.MaxSentenceLength"/> characters.</param>
    /// <param name="then">One line of at most <see cref="TextInput.MaxSentenceLength"/> characters.</param>
    /// <param name="dimension">One of the five; null when none was chosen.</param>
    /// <param name="due">From today to a year ahead, or the date it had before; or null.</param>
    /// <param name="today">The leader's own date.</param>
    /// <param name="dueBefore">The date it already has, which may stay though it is past; null for a new one.</param>
    public static Outcome<IfThenPlan> Create(
        string? @if, string? then, Dimension? dimension, DateOnly? due, DateOnly today, DateOnly? dueBefore = null)
    {
        var (moment, deed) = (TextInput.Line(@if), TextInput.Line(then));
        Refusal?[] parts =
        [
            TextInput.RefuseNeededSentence(moment, nameof(If), "Say when: a moment you will recognise, such as \"a team asks for an exception\"."),
            TextInput.RefuseNeededSentence(deed, nameof(Then), "Say what you do in that moment."),
        ];
        List<Refusal> refusals = [.. parts.OfType<Refusal>()];
        if (dimension is null || !Enum.IsDefined(dimension.Value))
        {
            refusals.Add(new Refusal(nameof(Dimension), "Choose the dimension it belongs to."));
        }

        if (due is { } day && day != dueBefore && RefuseDue(day, today) is { } refusal)
        {
            refusals.Add(refusal);
        }

        return refusals.Count == 0
            ? Outcome.Of(new IfThenPlan(moment, deed, dimension!.Value, due))
            : Outcome.Refused<IfThenPlan>(refusals);
    }

    /// <summary>Why a date cannot be what a commitment is due on; null when it can.</summary>
    /// <param name="due">The date asked for.</param>
    /// <param name="today">The leader's own date.</param>
    public static Refusal? RefuseDue(DateOnly due, DateOnly today) => due < today
        ? new Refusal(nameof(Due), $"{JournalDate.InFull(due)} is past. A commitment is due today or later, or has no date.")
        : JournalDate.Refuse(due, today, nameof(Due));
}
