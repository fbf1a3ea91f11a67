using LeadershipJournal.Core;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Writes decisions down. One a day; another of the same day takes its place only when the leader says so.</summary>
internal sealed class DecisionService(JournalAccess access, LeaderClock clock, TimeProvider time)
{
    /// <summary>An identifier for a form that is drawn.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Keeps a decision, or says what is wrong. One that is there already is changed and keeps its day.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(DecisionForm form, CancellationToken cancellationToken = default)
    {
        var (read, why) = form.Read(await clock.TodayAsync(cancellationToken));
        if (!read.Succeeded)
        {
            return read.Refusals;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(token => DecideAsync(db, form, read.Value, why, token), cancellationToken);
    }

    private static async Task<IReadOnlyList<Refusal>> DecideAsync(
        JournalDb db, DecisionForm form, Decision decision, string why, CancellationToken cancellationToken)
    {
        var rows = await db.Decisions.ToListAsync(cancellationToken);
        var known = rows.Find(row => row.Id == form.Id);
        var sameDay = rows.Find(row => row.Date == decision.Date);
        if (known is not null && known.Date != decision.Date)
        {
            return [new Refusal(nameof(DecisionForm.Date), "A decision keeps its day. Write another one down for another day.")];
        }

        if (known is null && form.Replace is null
            && new DecisionHistory(rows.Select(row => row.ToDecision())).Refuse(decision.Date) is { } refusal)
        {
            return [refusal];
        }

        Take(db, sameDay ?? Add(db, form.Id, decision), decision, why);
        return [];
    }

    private static LeadershipDecision Add(JournalDb db, Guid id, Decision decision)
    {
        var row = new LeadershipDecision
        {
            LeaderId = db.LeaderId,
            Id = id,
            Date = decision.Date,
            Choice = decision.Choice,
            CameBy = decision.CameBy,
        };
        db.Decisions.Add(row);
        return row;
    }

    private static void Take(JournalDb db, LeadershipDecision row, Decision decision, string why)
    {
        row.Choice = decision.Choice;
        row.CameBy = decision.CameBy;
        row.LookAgainOn = decision.LookAgainOn;
        row.Why = db.Seal.CloseOptional(Purposes.DecisionWhy, row.Id, why);
    }
}
