using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>
/// A leader's journal as a coach's door opened it, for one transaction. Whoever reads with it keeps to the kinds and the
/// days, and says what was opened.
/// </summary>
internal sealed class GrantedJournal(JournalDb db, Coachee coachee)
{
    private readonly List<OpenedThing> _opened = [];

    /// <summary>The leader's journal.</summary>
    public JournalDb Db { get; } = db;

    /// <summary>About whom, and on what terms.</summary>
    public Coachee Coachee { get; } = coachee;

    /// <summary>The grant's terms.</summary>
    /// <exception cref="InvalidOperationException">Nothing is shared.</exception>
    public GrantTerms Terms => Coachee.Terms is { } terms && Coachee.Kinds != SharedKinds.None
        ? terms
        : throw new InvalidOperationException("Nothing is shared.");

    /// <summary>What was opened, for the access record.</summary>
    public IReadOnlyList<OpenedThing> Opened => _opened;

    /// <summary>Whether a kind is shared.</summary>
    public bool Shares(SharedKinds kind) => Coachee.Kinds.Includes(kind);

    /// <summary>Says that something is shown to the coach.</summary>
    /// <param name="thing">What it is.</param>
    /// <param name="under">The kinds it is shown under.</param>
    /// <param name="thingId">Which one, where there are several.</param>
    /// <param name="weeks">The first and last week shown, where weeks are.</param>
    public void Open(AccessedThing thing, SharedKinds under, Guid thingId = default, (IsoWeek First, IsoWeek Last)? weeks = null) =>
        _opened.Add(new OpenedThing(thing, under, thingId, weeks));
}

/// <summary>Something that a coach opened.</summary>
internal sealed record OpenedThing(AccessedThing Thing, SharedKinds Under, Guid ThingId, (IsoWeek First, IsoWeek Last)? Weeks);
