using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>Proposes and accepts versions of an agreement, for either side.</summary>
internal sealed class AgreementWriting(SidedWriting writing, TimeProvider time)
{
    private const string Meanwhile = "The agreement has changed since this page was drawn. Look at what is proposed now, and then decide.";

    /// <summary>Proposes a version, which its author thereby accepts. What is in force stays so until the other accepts.</summary>
    public Task<CoachWritten> ProposeAsync(Guid relationshipId, AgreementForm form, CancellationToken cancellationToken)
    {
        var terms = form.Read();
        return terms.Succeeded
            ? writing.WriteAsync(relationshipId, (journal, stop) => ProposeAsync(journal, relationshipId, terms.Value, form.After, stop), cancellationToken)
            : Task.FromResult(new CoachWritten(CoachAnswerKind.Granted, terms.Refusals));
    }

    /// <summary>Accepts the newest version, if it is the one that was shown.</summary>
    public Task<CoachWritten> AcceptAsync(Guid relationshipId, int version, CancellationToken cancellationToken) =>
        writing.WriteAsync(relationshipId, (journal, stop) => AcceptAsync(journal, relationshipId, version, stop), cancellationToken);

    private async Task<IReadOnlyList<Refusal>> ProposeAsync(
        SidedJournal journal, Guid relationshipId, AgreementTerms terms, int after, CancellationToken cancellationToken)
    {
        var (db, by, _) = journal;
        var history = await AgreementReading.HistoryAsync(db, relationshipId, cancellationToken);
        if (history.Proposal is { } standing && standing.ProposedBy == by && standing.Terms == terms)
        {
            return [];
        }

        if (history.Latest != after)
        {
            return [new Refusal(nameof(AgreementForm.After), Meanwhile)];
        }

        var (id, now) = (Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow().UtcDateTime);
        db.CoachingAgreements.Add(new CoachingAgreement
        {
            LeaderId = db.LeaderId,
            Id = id,
            RelationshipId = relationshipId,
            Version = after + 1,
            ProposedBy = by,
            ProposedAt = now,
            Stance = terms.Stance,
            EveryWeeks = terms.EveryWeeks,
            LeaderAcceptedAt = by is CoachingSide.Leader ? now : null,
            CoachAcceptedAt = by is CoachingSide.Coach ? now : null,
            Purpose = db.Seal.Close(Purposes.AgreementPurpose, id, terms.Purpose),
            Confidentiality = db.Seal.Close(Purposes.AgreementConfidentiality, id, terms.Confidentiality),
        });
        return [];
    }

    private async Task<IReadOnlyList<Refusal>> AcceptAsync(
        SidedJournal journal, Guid relationshipId, int version, CancellationToken cancellationToken)
    {
        var latest = await journal.Db.CoachingAgreements.Where(agreement => agreement.RelationshipId == relationshipId)
            .OrderByDescending(agreement => agreement.Version)
            .FirstOrDefaultAsync(cancellationToken);
        if (latest is null || latest.Version != version)
        {
            return [new Refusal(nameof(AgreementForm.After), Meanwhile)];
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (journal.By is CoachingSide.Leader)
        {
            latest.LeaderAcceptedAt ??= now;
        }
        else
        {
            latest.CoachAcceptedAt ??= now;
        }

        return [];
    }
}
