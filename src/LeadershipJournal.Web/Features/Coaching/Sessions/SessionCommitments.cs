using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Commitments;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>
/// What a leader commits to in a session. The leader's own plan is a commitment at once; a coach's waits until the
/// leader says yes or no.
/// </summary>
internal sealed class SessionCommitments(SessionDoor door, TimeProvider time)
{
    /// <summary>Writes a plan down, once for each form.</summary>
    public Task<CoachWritten> ProposeAsync(Guid relationshipId, Guid sessionId, CommitmentForm form, CancellationToken cancellationToken = default) =>
        door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                if (!await table.Sessions.AnyAsync(row => row.Id == sessionId, token))
                {
                    return null;
                }

                var plan = form.Read(table.Parties.Today);
                var id = Guid.TryParse(form.Id, out var drawn) && drawn != Guid.Empty ? drawn : Guid.CreateVersion7(time.GetUtcNow());
                if (plan.Succeeded && !await table.Db.AgreedCommitments.AnyAsync(row => row.Id == id, token))
                {
                    Add(table, sessionId, id, plan.Value);
                }

                return plan.Refusals;
            },
            cancellationToken);

    /// <summary>The leader says yes: the plan becomes a commitment. Also after a no.</summary>
    public Task<CoachWritten> AcceptAsync(Guid relationshipId, Guid sessionId, Guid agreedId, CancellationToken cancellationToken = default) =>
        AnswerAsync(
            relationshipId,
            sessionId,
            agreedId,
            (table, row) =>
            {
                var seal = table.Db.Seal;
                var plan = IfThenPlan.Create(
                    seal.Open(row.If, row.Id), seal.Open(row.Then, row.Id), row.Dimension, row.Due, table.Parties.Today, dueBefore: row.Due).Required();
                Commit(table, row, Guid.CreateVersion7(time.GetUtcNow()), plan);
                row.DeclinedAt = null;
            },
            cancellationToken);

    /// <summary>The leader says no; the plan stays in the session.</summary>
    public Task<CoachWritten> DeclineAsync(Guid relationshipId, Guid sessionId, Guid agreedId, CancellationToken cancellationToken = default) =>
        AnswerAsync(relationshipId, sessionId, agreedId, (_, row) => row.DeclinedAt ??= time.GetUtcNow().UtcDateTime, cancellationToken);

    private static void Add(SessionTable table, Guid sessionId, Guid id, IfThenPlan plan)
    {
        var row = new AgreedCommitment
        {
            LeaderId = table.Db.LeaderId,
            Id = id,
            SessionId = sessionId,
            ProposedBy = table.Parties.Mine,
            Dimension = plan.Dimension,
            Due = plan.Due,
            If = table.Db.Seal.Close(Purposes.AgreedIf, id, plan.If),
            Then = table.Db.Seal.Close(Purposes.AgreedThen, id, plan.Then),
        };
        table.Db.AgreedCommitments.Add(row);
        if (table.Parties.Mine is CoachingSide.Leader)
        {
            Commit(table, row, id, plan);
        }
    }

    private static void Commit(SessionTable table, AgreedCommitment row, Guid id, IfThenPlan plan)
    {
        CommitmentRows.Add(table.Db, id, plan, new OriginKey(CommitmentOrigin.CoachingSession, row.SessionId), table.Parties.Today);
        row.CommitmentId = id;
    }

    private Task<CoachWritten> AnswerAsync(
        Guid relationshipId, Guid sessionId, Guid agreedId, Action<SessionTable, AgreedCommitment> answer, CancellationToken cancellationToken) =>
        door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                var row = table.Parties.Mine is CoachingSide.Leader && await table.Sessions.AnyAsync(session => session.Id == sessionId, token)
                    ? await table.Db.AgreedCommitments.SingleOrDefaultAsync(agreed => agreed.Id == agreedId && agreed.SessionId == sessionId, token)
                    : null;
                if (row is null)
                {
                    return null;
                }

                if (row.CommitmentId is null)
                {
                    answer(table, row);
                }

                return (IReadOnlyList<Refusal>)[];
            },
            cancellationToken);
}
