using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Commitments;

/// <summary>How far a commitment has come, and which steps it may take next.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="Due">When it is due; null when it has no date.</param>
public sealed record CommitmentLife(CommitmentState State, DateOnly Since, DateOnly? Due)
{
    /// <summary>The longest note or reason, in characters.</summary>
    public const int LongestNote = 2_000;

    /// <summary>Still to be kept: open or carried over.</summary>
    public bool IsActive => State is CommitmentState.Open or CommitmentState.CarriedOver;

    /// <summary>Whether its date has passed while it was still to be kept.</summary>
    /// <param name="today">The leader's own date.</param>
    public bool IsOverdue(DateOnly today) => IsActive && Due < today;

    /// <summary>Keeps it.</summary>
    /// <param name="today">The leader's own date.</param>
    /// <param name="note">What came of it, if there is something to say.</param>
    public Outcome<CommitmentLife> Done(DateOnly today, string? note = null) => RefuseNote(note) is { } tooLong
        ? Outcome.Refused<CommitmentLife>(tooLong)
        : IfActive(() => this with { State = CommitmentState.Done, Since = today });

    /// <summary>Notes how it goes; the state stays.</summary>
    /// <param name="note">What there is to say.</param>
    public Outcome<CommitmentLife> Note(string? note) => string.IsNullOrWhiteSpace(note)
        ? Outcome.Refused<CommitmentLife>(new Refusal(nameof(Note), "Write the note first. One line is enough."))
        : RefuseNote(note) is { } tooLong
            ? Outcome.Refused<CommitmentLife>(tooLong)
            : Outcome.Of(this);

    /// <summary>Drops it, which is an answer too and needs a reason.</summary>
    /// <param name="reason">One line.</param>
    /// <param name="today">The leader's own date.</param>
    public Outcome<CommitmentLife> Drop(string? reason, DateOnly today) => string.IsNullOrWhiteSpace(reason)
        ? Outcome.Refused<CommitmentLife>(new Refusal("Reason", "Say why you drop it: one line, which stays with the commitment."))
        : RefuseNote(reason, "Reason") is { } tooLong
            ? Outcome.Refused<CommitmentLife>(tooLong)
            : IfActive(() => this with { State = CommitmentState.Dropped, Since = today });

    /// <summary>Moves it knowingly to a later date.</summary>
    /// <param name="due">After today and after the date it has; null when none was given.</param>
    /// <param name="today">The leader's own date.</param>
    public Outcome<CommitmentLife> CarryOver(DateOnly? due, DateOnly today)
    {
        if (due is not { } day)
        {
            return Outcome.Refused<CommitmentLife>(new Refusal(nameof(Due), "Say until when you carry it over."));
        }

        if (IfThenPlan.RefuseDue(day, today) is { } refusal)
        {
            return Outcome.Refused<CommitmentLife>(refusal);
        }

        return day <= Due
            ? Outcome.Refused<CommitmentLife>(new Refusal(
                nameof(Due), $"It is due on {JournalDate.InFull(Due.Value)} already. Carrying over leads to a later day."))
            : IfActive(() => new CommitmentLife(CommitmentState.CarriedOver, today, day));
    }

    /// <summary>Where carrying over leads unless another date is chosen: the same weekday of the week after.</summary>
    /// <param name="today">The leader's own date.</param>
    public DateOnly NextWeek(DateOnly today)
    {
        var from = Due is { } due && due > today ? due : today;
        var weekday = Due ?? today;
        return IsoWeek.Of(from).AddWeeks(1).Monday.AddDays(weekday.DayNumber - IsoWeek.Of(weekday).Monday.DayNumber);
    }

    /// <summary>Takes back that it was done or dropped: it is to be kept again, on the date it had.</summary>
    /// <param name="today">The leader's own date.</param>
    public Outcome<CommitmentLife> Reopen(DateOnly today) => IsActive
        ? Outcome.Refused<CommitmentLife>(new Refusal(nameof(State), "It is open already."))
        : Outcome.Of(this with { State = CommitmentState.Open, Since = today });

    /// <summary>Where a commitment stands after the steps it has taken; takes a step back when it is left out.</summary>
    /// <param name="madeOn">When it was made.</param>
    /// <param name="due">When it is due by now.</param>
    /// <param name="steps">Its steps in the order they were taken.</param>
    public static CommitmentLife After(DateOnly madeOn, DateOnly? due, IEnumerable<CommitmentStepTaken> steps) => steps.Aggregate(
        new CommitmentLife(CommitmentState.Open, madeOn, due),
        (life, step) => step.Event switch
        {
            CommitmentEvent.CarriedOver => life with { State = CommitmentState.CarriedOver, Since = step.Date },
            CommitmentEvent.Done => life with { State = CommitmentState.Done, Since = step.Date },
            CommitmentEvent.Dropped => life with { State = CommitmentState.Dropped, Since = step.Date },
            CommitmentEvent.Reopened => life with { State = CommitmentState.Open, Since = step.Date },
            _ => life,
        });

    /// <summary>Why a note is not taken; null when it is.</summary>
    /// <param name="note">What was typed.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static Refusal? RefuseNote(string? note, string field = "Note") =>
        TextInput.LineTooLong(note ?? "", LongestNote) is { } tooLong ? new Refusal(field, tooLong) : null;

    private Outcome<CommitmentLife> IfActive(Func<CommitmentLife> next) => IsActive
        ? Outcome.Of(next())
        : Outcome.Refused<CommitmentLife>(new Refusal(nameof(State), "It is no longer open. Open it again first."));
}
