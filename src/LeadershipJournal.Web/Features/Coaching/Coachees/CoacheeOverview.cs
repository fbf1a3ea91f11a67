using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Journal.Reading;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>The first page about a coachee: a little of everything that is shared.</summary>
public sealed record CoacheeOverview
{
    /// <summary>When the coaching began, as an instant in UTC.</summary>
    public required DateTime BeganAt { get; init; }

    /// <summary>What the two agreed on; null while no agreement is in force.</summary>
    public required AgreedTerms? Agreement { get; init; }

    /// <summary>The leader's date of the last session; null when there was none.</summary>
    public required DateOnly? LastSession { get; init; }

    /// <summary>The next session with its agenda; null when none is planned.</summary>
    public required NextSessionView? NextSession { get; init; }

    /// <summary>The balance within the grant; null when it is not shared.</summary>
    public required SharedBalance? Balance { get; init; }

    /// <summary>The latest entries that are shared; none where entries are not.</summary>
    public required IReadOnlyList<EntryLine> Entries { get; init; }

    /// <summary>Commitments still to be kept, by date; none where commitments are not shared.</summary>
    public required IReadOnlyList<CommitmentLine> Commitments { get; init; }

    /// <summary>What changed since the last session, each under its kind.</summary>
    public required IReadOnlyList<SharedChange> Changes { get; init; }

    /// <summary>What waits between the two.</summary>
    public required CoacheeWaiting Waiting { get; init; }
}

/// <summary>What an agreement in force says about how the two work.</summary>
/// <param name="Stance">How the coach works.</param>
/// <param name="EveryWeeks">Weeks between sessions; null when they meet as needed.</param>
public sealed record AgreedTerms(CoachingStance Stance, int? EveryWeeks)
{
    internal static AgreedTerms? Of(CoacheeGround coachee) =>
        coachee.Agreement is { } agreement ? new AgreedTerms(agreement.Stance, agreement.EveryWeeks) : null;
}
