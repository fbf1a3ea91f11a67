using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Leading;

/// <summary>One step on the way of letting go.</summary>
/// <param name="Date">From when on.</param>
/// <param name="Stage">Where the work stands then.</param>
/// <param name="IsRelapse">Whether the leader took it back into their own hands: recorded, not hidden.</param>
public readonly record struct PathStep(DateOnly Date, LettingGoStage Stage, bool IsRelapse = false);

/// <summary>The way of one piece of hands-on work: holding → teaching → standing beside → let go, with its relapses.</summary>
public sealed class LettingGoPath
{
    private readonly PathStep[] _steps;

    /// <summary>Takes the steps in the order in which they were made.</summary>
    /// <exception cref="ArgumentException">There is none, or their days are out of order.</exception>
    public LettingGoPath(params IEnumerable<PathStep> steps)
    {
        _steps = [.. steps];
        if (_steps.Length == 0 || !_steps.Select(step => step.Date).SequenceEqual(_steps.Select(step => step.Date).Order()))
        {
            throw new ArgumentException("A path has at least one step, and its steps are in the order of their days.", nameof(steps));
        }
    }

    /// <summary>The four stages in the order of the way.</summary>
    public static IReadOnlyList<LettingGoStage> Stages { get; } =
        [LettingGoStage.Holding, LettingGoStage.Teaching, LettingGoStage.StandingBeside, LettingGoStage.LetGo];

    /// <summary>Every step, earliest first; at least one.</summary>
    public IReadOnlyList<PathStep> Steps => _steps;

    /// <summary>Where it stands.</summary>
    public LettingGoStage Stage => _steps[^1].Stage;

    /// <summary>The day from which it stands there without a break.</summary>
    public DateOnly Since
    {
        get
        {
            var first = Array.FindLastIndex(_steps, step => step.Stage != Stage) + 1;
            return _steps[first].Date;
        }
    }

    /// <summary>Every relapse, earliest first.</summary>
    public IEnumerable<PathStep> Relapses => _steps.Where(step => step.IsRelapse);

    /// <summary>Begins a path.</summary>
    /// <param name="stage">Where the work stands.</param>
    /// <param name="date">Since when, not in the future.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<LettingGoPath> Begin(LettingGoStage stage, DateOnly date, DateOnly today)
    {
        List<Refusal> refusals = [.. Refuse(stage, date, today)];
        return refusals.Count == 0 ? Outcome.Of(new LettingGoPath(new PathStep(date, stage))) : Outcome.Refused<LettingGoPath>(refusals);
    }

    /// <summary>Where it stood on a day; null before it began.</summary>
    public LettingGoStage? On(DateOnly day)
    {
        var last = Array.FindLastIndex(_steps, step => step.Date <= day);
        return last < 0 ? null : _steps[last].Stage;
    }

    /// <summary>Moves on, or back; back is a relapse.</summary>
    /// <param name="stage">Another stage than the present one.</param>
    /// <param name="date">Not before the last step and not in the future.</param>
    /// <param name="today">The leader's own date.</param>
    public Outcome<LettingGoPath> Move(LettingGoStage stage, DateOnly date, DateOnly today)
    {
        List<Refusal> refusals = [.. Refuse(stage, date, today), .. RefuseOrder(date)];
        if (stage == Stage)
        {
            refusals.Add(new Refusal(nameof(PathStep.Stage), "It stands there already. Choose another stage, or note a relapse."));
        }

        return Add(new PathStep(date, stage, IsRelapse: stage < Stage), refusals);
    }

    /// <summary>Notes that the leader took the work back for a while, and leaves the stage as it is.</summary>
    /// <param name="date">Not before the last step and not in the future.</param>
    /// <param name="today">The leader's own date.</param>
    public Outcome<LettingGoPath> Relapse(DateOnly date, DateOnly today) =>
        Add(new PathStep(date, Stage, IsRelapse: true), [.. Refuse(Stage, date, today), .. RefuseOrder(date)]);

    private Outcome<LettingGoPath> Add(PathStep step, List<Refusal> refusals) => refusals.Count == 0
        ? Outcome.Of(new LettingGoPath([.. _steps, step]))
        : Outcome.Refused<LettingGoPath>(refusals);

    private IEnumerable<Refusal> RefuseOrder(DateOnly date)
    {
        if (date < _steps[^1].Date)
        {
            yield return new Refusal(
                nameof(PathStep.Date),
                $"{JournalDate.InFull(date)} is before the last step, of {JournalDate.InFull(_steps[^1].Date)}. Steps go on from there.");
        }
    }

    private static IEnumerable<Refusal> Refuse(LettingGoStage stage, DateOnly date, DateOnly today)
    {
        if (!Enum.IsDefined(stage))
        {
            yield return new Refusal(nameof(PathStep.Stage), "Choose one of the four stages.");
        }

        if (PastDay.Refuse(date, today, nameof(PathStep.Date), "A step has been made, today or earlier") is { } refusal)
        {
            yield return refusal;
        }
    }
}
