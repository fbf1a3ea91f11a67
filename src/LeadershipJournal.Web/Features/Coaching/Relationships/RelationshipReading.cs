using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>The page of the two, as one of them sees it.</summary>
/// <param name="Coachee">Who the two are.</param>
/// <param name="BeganOn">Since when, at the one who looks.</param>
/// <param name="EndedOn">When it ended, at the one who looks.</param>
/// <param name="NotesUntil">Until when the coach keeps notes, for the leader; null when there are none.</param>
/// <param name="Agreements">What they agreed on.</param>
public sealed record TwoOfThem(Coachee Coachee, DateOnly BeganOn, DateOnly? EndedOn, DateOnly? NotesUntil, AgreementHistory Agreements)
{
    /// <summary>The side of the one who looks.</summary>
    public CoachingSide Mine => Coachee.IsViewAs ? CoachingSide.Leader : CoachingSide.Coach;

    /// <summary>The name of the other.</summary>
    public string Other => Coachee.IsViewAs ? Coachee.CoachName : Coachee.LeaderName;

    /// <summary>Where its page is.</summary>
    public string Href => $"/coaching/{Coachee.RelationshipId}";

    /// <summary>Whether the newest proposal waits for the one who looks.</summary>
    public bool IsMyTurn => Agreements.Proposal is { } proposal && proposal.ProposedBy != Mine;

    /// <summary>What somebody is called in a sentence about a side: the reader is "you".</summary>
    public string Name(CoachingSide side) => side == Mine ? "You" : Other;
}

/// <summary>Reads a relationship for either of its sides. A leader keeps it after its end; a coach does not.</summary>
internal sealed class RelationshipReading(CoachReading coach, JournalAccess access, LeaderClock clock)
{
    /// <summary>The relationship, or why there is nothing to see.</summary>
    public async Task<CoachAnswer<TwoOfThem>> ReadAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        var answer = await coach.ReadAsync(
            relationshipId, SharedKinds.None, (journal, stop) => ReadAsync(journal.Db, journal.Coachee, zone, stop), cancellationToken);
        if (answer is not { Kind: CoachAnswerKind.Ended, Coachee: { IsViewAs: true } coachee })
        {
            return answer;
        }

        await using var own = await access.OpenAsync(cancellationToken);
        return answer with { Value = await ReadAsync(own, coachee, zone, cancellationToken) };
    }

    private static async Task<TwoOfThem?> ReadAsync(JournalDb db, Coachee coachee, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var row = await db.CoachingRelationships.AsNoTracking()
            .Where(relationship => relationship.Id == coachee.RelationshipId)
            .Select(relationship => new { relationship.BeganAt, relationship.NotesUntil })
            .SingleAsync(cancellationToken);
        return new TwoOfThem(
            coachee,
            Day(row.BeganAt),
            coachee.EndedAt is { } ended ? Day(ended) : null,
            row.NotesUntil,
            await AgreementReading.HistoryAsync(db, coachee.RelationshipId, cancellationToken));

        DateOnly Day(DateTime instant) => JournalDate.At(new DateTimeOffset(instant, TimeSpan.Zero), zone);
    }
}
