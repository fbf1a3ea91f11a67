using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>Reads the agreement of a relationship from the leader's journal, whoever opened it.</summary>
internal static class AgreementReading
{
    /// <summary>What both have accepted; null while there is no such agreement, and then nothing can be shared.</summary>
    public static async Task<AgreementVersion?> InForceAsync(JournalDb db, Guid relationshipId, CancellationToken cancellationToken)
    {
        var row = await db.CoachingAgreements.AsNoTracking()
            .Where(agreement => agreement.RelationshipId == relationshipId && agreement.LeaderAcceptedAt != null && agreement.CoachAcceptedAt != null)
            .OrderByDescending(agreement => agreement.Version)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : Read(db, row);
    }

    /// <summary>Every version.</summary>
    public static async Task<AgreementHistory> HistoryAsync(JournalDb db, Guid relationshipId, CancellationToken cancellationToken)
    {
        var rows = await db.CoachingAgreements.AsNoTracking()
            .Where(agreement => agreement.RelationshipId == relationshipId)
            .OrderByDescending(agreement => agreement.Version)
            .ToListAsync(cancellationToken);
        return new AgreementHistory([.. rows.Select(row => Read(db, row))]);
    }

    private static AgreementVersion Read(JournalDb db, CoachingAgreement row) => new(
        row.Version,
        row.ProposedBy,
        row.ProposedAt,
        AgreementTerms.Create(db.Seal.Open(row.Purpose, row.Id), row.Stance, db.Seal.Open(row.Confidentiality, row.Id), row.EveryWeeks).Required(),
        row.LeaderAcceptedAt,
        row.CoachAcceptedAt);
}
