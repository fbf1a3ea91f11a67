using LeadershipJournal.Core;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Web.Ui;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>A decision as it was typed. Everything is text, so that what was typed comes back when it is refused.</summary>
public sealed class DecisionForm
{
    /// <summary>Made when the form is drawn, so that a repeated post keeps one decision.</summary>
    public Guid Id { get; set; }

    public string? Date { get; set; }

    /// <summary>A <see cref="LeadershipChoice"/> by name.</summary>
    public string? Choice { get; set; }

    /// <summary>A <see cref="WayHere"/> by name.</summary>
    public string? CameBy { get; set; }

    public string? LookAgainOn { get; set; }

    /// <summary>Markdown.</summary>
    public string? Why { get; set; }

    /// <summary>Given when the leader has chosen to change the decision that day has already.</summary>
    public string? Replace { get; set; }

    /// <summary>A form on a new decision of today, or on one to be changed.</summary>
    internal static DecisionForm From(DecisionLine? line, Guid newId, DateOnly today) => new()
    {
        Id = line?.Id ?? newId,
        Date = TypedInput.Write(line?.Decision.Date ?? today),
        Choice = line?.Decision.Choice.ToString(),
        CameBy = line?.Decision.CameBy.ToString(),
        LookAgainOn = TypedInput.Write(line is null ? today.AddYears(1) : line.Decision.LookAgainOn),
        Why = line?.Why,
    };

    /// <summary>The decision and why, or everything that is wrong with what was typed.</summary>
    internal (Outcome<Decision> Decision, string Why) Read(DateOnly today)
    {
        List<Refusal> refusals = [];
        var date = TypedInput.Day(Date, nameof(Date), "Choose the day of the decision.", refusals);
        var lookAgainOn = TypedInput.Day(LookAgainOn, nameof(LookAgainOn), missing: null, refusals);
        var why = TypedInput.Markdown(Why, nameof(Why), refusals);
        var decision = Decision.Create(
            date ?? today, TypedInput.Choice<LeadershipChoice>(Choice), TypedInput.Choice<WayHere>(CameBy), lookAgainOn, today);
        refusals.AddRange(decision.Refusals);
        return (refusals.Count == 0 ? decision : Outcome.Refused<Decision>(refusals), why);
    }
}
