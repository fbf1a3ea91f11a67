using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Commitments;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>A step of a commitment as somebody asks for it.</summary>
/// <param name="Event">Which.</param>
/// <param name="Text">A note or a reason as typed.</param>
/// <param name="Due">A date as typed, for carrying over.</param>
public sealed record CommitmentAct(CommitmentEvent Event, string? Text = null, string? Due = null)
{
    public const string DueField = nameof(Due);

    /// <summary>What is kept of the text.</summary>
    public string Words => TextInput.Lines(Text).Trim();

    /// <summary>Where the commitment stands after it, or why it cannot be taken.</summary>
    public Outcome<CommitmentLife> From(CommitmentLife life, DateOnly today)
    {
        switch (Event)
        {
            case CommitmentEvent.Note:
                return life.Note(Words);
            case CommitmentEvent.Done:
                return life.Done(today, Words);
            case CommitmentEvent.Dropped:
                return life.Drop(Words, today);
            case CommitmentEvent.CarriedOver:
                var (due, refusal) = CommitmentForm.ReadDay(Due, DueField);
                return refusal is null ? life.CarryOver(due, today) : Outcome.Refused<CommitmentLife>(refusal);
            default:
                return life.Reopen(today);
        }
    }

    /// <summary>Whether the last step says the same already: a form that was sent twice.</summary>
    public bool Repeats(CommitmentEvent last, string? text, DateOnly on, DateOnly? due, DateOnly today) =>
        last == Event && on == today && (text ?? "") == Words
        && (Event != CommitmentEvent.CarriedOver || CommitmentForm.Day(due) == Due?.Trim());
}

/// <summary>What the button says that sent a form: which step of which commitment, or what to take back.</summary>
/// <param name="Word">The step's name, <see cref="Undo"/> or <see cref="Unmake"/>.</param>
/// <param name="Id">The commitment; for <see cref="Undo"/> the step.</param>
/// <param name="Due">The date to carry over to, where the button names it.</param>
public sealed record ActButton(string Word, Guid Id, string? Due = null)
{
    /// <summary>The name of every such button.</summary>
    public const string Field = "Do";

    /// <summary>The name of the form whose handler takes them all.</summary>
    public const string FormName = "act";

    private const string Undo = "Undo";
    private const string Unmake = "Unmake";

    public static ActButton For(CommitmentEvent asked, Guid id, DateOnly? due = null) => new(asked.ToString(), id, CommitmentForm.Day(due));

    public static ActButton ToUndo(JustDone done) => done.StepId is { } step ? new(Undo, step) : new(Unmake, done.CommitmentId);

    /// <summary>The step asked for; null when something is to be taken back.</summary>
    public CommitmentEvent? Event => Enum.TryParse<CommitmentEvent>(Word, out var asked) && Enum.IsDefined(asked) ? asked : null;

    public bool IsUndo => Word == Undo;

    public bool IsUnmake => Word == Unmake;

    public static string TextField(Guid id) => $"Text[{id}]";

    public static string DueField(Guid id) => $"Due[{id}]";

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ActButton? Parse(string? text) => text?.Split(':') switch
    {
        [var word, var id] when Guid.TryParse(id, out var read) => new ActButton(word, read),
        [var word, var id, var due] when Guid.TryParse(id, out var read) => new ActButton(word, read, due),
        _ => null,
    };

    /// <summary>The step with what was typed for it; null when none was asked for.</summary>
    public CommitmentAct? Act(IFormCollection form) =>
        Event is { } asked ? new CommitmentAct(asked, form[TextField(Id)], Due ?? form[DueField(Id)]) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word}:{Id}{(Due is null ? "" : $":{Due}")}");
}
