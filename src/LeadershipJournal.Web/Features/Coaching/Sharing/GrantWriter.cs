using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Infrastructure;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>
/// Changes what a leader lets a coach see. Narrowing is done at once; widening asks who it is, and entries are newly
/// shared only after a yes to them.
/// </summary>
internal sealed class GrantWriter(
    JournalAccess access, LeaderClock leaderClock, CoachingNotices notices, SignInProof proof, TimeProvider clock)
{
    private const int MostNamed = 30;
    private const int LongestName = 80;

    /// <summary>Puts terms into force.</summary>
    /// <param name="form">What the leader chose.</param>
    /// <param name="yes">The leader's answer to an earlier question.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<GrantResult> SaveAsync(GrantForm form, string? yes, CancellationToken cancellationToken)
    {
        var read = form.Terms();
        return read.Succeeded
            ? await WriteAsync(form.RelationshipId, _ => read.Value, yes, cancellationToken)
            : new GrantResult.Refused(read.Refusals);
    }

    /// <summary>Lets a coach see nothing from now on; days and rule stay for the next time.</summary>
    public Task<GrantResult> StopAsync(Guid relationshipId, CancellationToken cancellationToken) =>
        WriteAsync(relationshipId, terms => With(terms, SharedKinds.None), yes: null, cancellationToken);

    /// <summary>Shares these kinds again, with the days and the rule of last time.</summary>
    public Task<GrantResult> ShareAgainAsync(Guid relationshipId, SharedKinds kinds, string? yes, CancellationToken cancellationToken) =>
        WriteAsync(relationshipId, terms => With(terms, kinds), yes, cancellationToken);

    private async Task<GrantResult> WriteAsync(
        Guid relationshipId, Func<GrantTerms?, GrantTerms?> change, string? yes, CancellationToken cancellationToken)
    {
        var result = await TryAsync(relationshipId, change, yes, proof.IsFresh, cancellationToken);
        if (result is Unproven unproven)
        {
            result = await proof.RefusalAsync() is { } refusal
                ? new GrantResult.Refused([refusal], unproven.Question)
                : await TryAsync(relationshipId, change, yes, isProven: true, cancellationToken);
        }

        if (result is GrantResult.Saved)
        {
            await notices.TellAsync(relationshipId, CoachingNotice.SharingChanged);
        }

        return result;
    }

    // A proof is looked at outside: it writes to the account, and one writer at a time has the turn.
    private async Task<GrantResult> TryAsync(
        Guid relationshipId, Func<GrantTerms?, GrantTerms?> change, string? yes, bool isProven, CancellationToken cancellationToken)
    {
        var today = await leaderClock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var relationship = await db.CoachingRelationships.Include(row => row.Grant).SingleOrDefaultAsync(
                    row => row.Id == relationshipId && row.EndedAt == null
                        && row.Agreements.Any(agreement => agreement.LeaderAcceptedAt != null && agreement.CoachAcceptedAt != null),
                    token);
                var before = relationship?.Grant?.Terms();
                if (relationship is null || change(before) is not { } terms)
                {
                    return new GrantResult.NotThere();
                }

                var question = await QuestionAsync(db, relationshipId, before, terms, today, token);
                if (!isProven && terms.Widens(before))
                {
                    return new Unproven(question);
                }

                if (question is not null && question.Yes != yes)
                {
                    return new GrantResult.Asks(question);
                }

                Set(db, relationship, terms);
                return (GrantResult)new GrantResult.Saved(before?.Kinds ?? SharedKinds.None, terms);
            },
            cancellationToken);
    }

    private void Set(JournalDb db, CoachingRelationship relationship, GrantTerms terms)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (relationship.Grant is { } grant)
        {
            grant.Set(terms, now);
            return;
        }

        grant = new SharingGrant
        {
            LeaderId = db.LeaderId,
            RelationshipId = relationship.Id,
            Kinds = terms.Kinds,
            From = terms.From,
            Until = terms.Until,
            EntriesRule = terms.Entries.Rule,
            Dimensions = 0,
            ChangedAt = now,
        };
        grant.Set(terms, now);
        db.SharingGrants.Add(grant);
    }

    private static async Task<SharingQuestion?> QuestionAsync(
        JournalDb db, Guid relationshipId, GrantTerms? before, GrantTerms after, DateOnly today, CancellationToken cancellationToken)
    {
        if (!after.Allows(SharedKinds.Entries, today))
        {
            return null;
        }

        var kept = await KeptEntries.LoadAsync(db, cancellationToken);
        List<Guid> added = [.. kept.Readable(relationshipId, after, today).Except(kept.Readable(relationshipId, before, today))];
        if (added.Count == 0)
        {
            return null;
        }

        var seal = db.Seal;
        var newest = await db.Entries.AsNoTracking().Where(entry => added.Contains(entry.Id))
            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(MostNamed)
            .Select(entry => new { entry.Id, entry.Date, entry.Kind, entry.Week, Title = seal.Open(entry.Title, entry.Id) })
            .ToListAsync(cancellationToken);
        return new SharingQuestion(
            added.Count,
            [.. newest.Select(entry => new NamedEntry(entry.Id, entry.Date, entry.Kind, Name(entry.Kind, entry.Week, entry.Title)))],
            KeptEntries.Fingerprint(added));
    }

    private static string Name(EntryKind kind, int week, string? title) => title switch
    {
        { Length: > 0 } => PlainText.Cut(title, LongestName),
        _ when kind is EntryKind.WeeklyReview => $"Review of week {IsoWeek.FromNumber(week).WeekOfYear}",
        _ => "Untitled",
    };

    private static GrantTerms? With(GrantTerms? terms, SharedKinds kinds) =>
        terms is null ? null : GrantTerms.Create(kinds, terms.From, terms.Until, terms.Entries).Value;

    /// <summary>Nothing was changed: it would widen, and nobody has shown who they are.</summary>
    private sealed record Unproven(SharingQuestion? Question) : GrantResult;
}
