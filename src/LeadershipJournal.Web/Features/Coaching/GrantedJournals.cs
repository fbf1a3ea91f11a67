using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>
/// What all coachees of one coach share, as the coach's door opened it for one transaction. It leads past the owner
/// filter, so that the number of commands does not grow with the coachees; every query names the leaders who share the
/// kind, and whoever reads keeps to each one's days. Nothing sealed can be opened with it.
/// </summary>
internal sealed class GrantedJournals(JournalDb db, IReadOnlyList<CoacheeGround> coachees)
{
    private readonly List<(CoacheeGround Coachee, OpenedThing Thing)> _opened = [];

    /// <summary>The coachees of relationships that last, whether or not anything is shared.</summary>
    public IReadOnlyList<CoacheeGround> Coachees { get; } = coachees;

    /// <summary>What was opened, for the access records.</summary>
    public IReadOnlyList<(CoacheeGround Coachee, OpenedThing Thing)> Opened => _opened;

    /// <summary>Those who share a kind today.</summary>
    public IEnumerable<CoacheeGround> Sharing(SharedKinds kind) => Coachees.Where(coachee => coachee.Coachee.Kinds.Includes(kind));

    /// <summary>Rows of the leaders who share a kind today.</summary>
    public IQueryable<T> Of<T>(SharedKinds kind)
        where T : class, ILeaderOwned
    {
        var leaders = Sharing(kind).Select(coachee => coachee.Sides.LeaderId).ToList();
        // One parameter for all of them: with one for each the SQL would be written anew for every command.
        return db.Set<T>().IgnoreQueryFilters([JournalDb.OwnerFilter]).AsNoTracking()
            .Where(row => EF.Parameter(leaders).Contains(EF.Property<Guid>(row, nameof(ILeaderOwned.LeaderId))));
    }

    /// <summary>Says that something of a coachee's is shown.</summary>
    public void Open(CoacheeGround coachee, OpenedThing thing) => _opened.Add((coachee, thing));
}

/// <summary>One of a coach's coachees: whose, on what terms, and what the relationship itself says.</summary>
/// <param name="Sides">The two.</param>
/// <param name="Coachee">About whom, and on what terms.</param>
/// <param name="RecordsAllWorkingTime">Whether recorded minutes stand for hours worked.</param>
/// <param name="TimeZone">The leader's IANA time zone.</param>
/// <param name="Agreement">What the two agreed on; null while no agreement is in force.</param>
/// <param name="BeganAt">Since when, in UTC.</param>
/// <param name="LastAt">When the last session began that was not cancelled, in UTC.</param>
/// <param name="NextAt">When the next begins, in UTC.</param>
internal sealed record CoacheeGround(
    TwoSides Sides,
    Coachee Coachee,
    bool RecordsAllWorkingTime,
    string TimeZone,
    (CoachingStance Stance, int? EveryWeeks)? Agreement,
    DateTime BeganAt,
    DateTime? LastAt,
    DateTime? NextAt);
