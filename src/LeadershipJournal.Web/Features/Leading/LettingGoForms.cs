using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Web.Ui;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>A piece of hands-on work as it was typed.</summary>
public sealed class LettingGoForm
{
    /// <summary>Made when the form is drawn, so that a repeated post adds one piece of work.</summary>
    public Guid Id { get; set; }

    public string? What { get; set; }

    /// <summary>A dimension's key.</summary>
    public string? Dimension { get; set; }

    public string? WhyIHoldOn { get; set; }

    public string? WhoTakesOver { get; set; }

    /// <summary>A <see cref="LettingGoStage"/> by name; read only when the work is added.</summary>
    public string? Stage { get; set; }

    /// <summary>Since when it stands there; read only when the work is added.</summary>
    public string? Since { get; set; }

    /// <summary>What is wrong with what was typed; else the words in the form in which they are kept.</summary>
    internal (IReadOnlyList<Refusal> Refusals, LettingGoWords Words) Read()
    {
        List<Refusal> refusals = [];
        var words = new LettingGoWords(
            TypedInput.Line(What, nameof(What), refusals),
            DimensionList.FromKey(Dimension) ?? default,
            TypedInput.Line(WhyIHoldOn, nameof(WhyIHoldOn), refusals),
            TypedInput.Line(WhoTakesOver, nameof(WhoTakesOver), refusals));
        if (words.What.Length == 0)
        {
            refusals.Add(new Refusal(nameof(What), "Say which piece of work it is, in a few words."));
        }

        if (DimensionList.FromKey(Dimension) is null)
        {
            refusals.Add(new Refusal(nameof(Dimension), "Choose the dimension it takes its minutes from."));
        }

        return (refusals, words);
    }

    /// <summary>Where the way begins, or what is wrong with it.</summary>
    internal Outcome<LettingGoPath> Begin(DateOnly today)
    {
        List<Refusal> refusals = [];
        var since = TypedInput.Day(Since, nameof(PathStep.Date), "Choose since when it stands there.", refusals);
        var path = LettingGoPath.Begin(TypedInput.Choice<LettingGoStage>(Stage), since ?? today, today);
        refusals.AddRange(path.Refusals);
        return refusals.Count == 0 ? path : Outcome.Refused<LettingGoPath>([.. refusals.Select(Beside)]);
    }

    private static Refusal Beside(Refusal refusal) => refusal.Field == nameof(PathStep.Date) ? refusal with { Field = nameof(Since) } : refusal;
}

/// <summary>What a piece of hands-on work is called, and what is said about it.</summary>
internal sealed record LettingGoWords(string What, Dimension Dimension, string WhyIHoldOn, string WhoTakesOver);

/// <summary>A step as it was typed: a move to a stage, or a relapse without one.</summary>
public sealed class StepForm
{
    /// <summary>A <see cref="LettingGoStage"/> by name; nothing for a relapse that leaves the stage as it is.</summary>
    public string? Stage { get; set; }

    public string? Date { get; set; }

    public string? Note { get; set; }

    /// <summary>The longer way and the note, or everything that is wrong with what was typed.</summary>
    internal (Outcome<LettingGoPath> Path, string Note) Read(LettingGoPath path, bool isRelapse, DateOnly today)
    {
        List<Refusal> refusals = [];
        var date = TypedInput.Day(Date, nameof(Date), "Choose the day of the step.", refusals);
        var note = TypedInput.Line(Note, nameof(Note), refusals);
        var day = date ?? today;
        var next = isRelapse ? path.Relapse(day, today) : path.Move(TypedInput.Choice<LettingGoStage>(Stage), day, today);
        refusals.AddRange(next.Refusals);
        return (refusals.Count == 0 ? next : Outcome.Refused<LettingGoPath>(refusals), note);
    }
}
