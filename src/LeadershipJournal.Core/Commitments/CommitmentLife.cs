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
    public Outcome<CommitmentLife> Done(DateOnly today) => IfActive(() => this with { State = CommitmentState.Done, Since = today });

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

    /// <summary>Takes back that it was done or dropped: it is to be kept again, on the date it had.</summary>
    /// <param name="today">The leader's own date.</param>
    public Outcome<CommitmentLife> Reopen(DateOnly today) => IsActive
        ? Outcome.Refused<CommitmentLife>(new Refusal(nameof(State), "It is open already."))
        : Outcome.Of(this with { State = CommitmentState.Open, Since = today });

    /// <summary>Why a note is not taken; null when it is.</summary>
    /// <param name="note">What was typed.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static Refusal? RefuseNote(string? note, string field = "Note") => note?.Length > LongestNote
        ? new Refusal(field, $"The note has {note.Length} characters; at most {LongestNote} fit. An entry has room for more.")
        : null;

    private Outcome<CommitmentLife> IfActive(Func<CommitmentLife> next) => IsActive
        ? Outcome.Of(next())
        : Outcome.Refused<CommitmentLife>(new Refusal(nameof(State), "It is no longer open. Open it again first."));
}
