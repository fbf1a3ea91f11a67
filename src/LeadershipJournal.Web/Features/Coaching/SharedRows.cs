using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>
/// The rows that a grant lets a coach see. Whatever a coach reads begins with one of these, so that a kind that is not
/// shared, and a day outside the grant, are nowhere in it. What lasts, such as a commitment, is seen if it lasted on any
/// of the days; who reads it leaves out what it was before them.
/// </summary>
internal static class SharedRows
{
    /// <summary>Entries as <see cref="EntrySharing"/> includes them: no draft, nothing in the trash.</summary>
    public static IQueryable<JournalEntry> SharedEntries(this GrantedJournal journal)
    {
        if (!journal.Sees(SharedKinds.Entries))
        {
            return journal.Db.Entries.Where(_ => false);
        }

        var (db, relationship, from, until) = (journal.Db, journal.Coachee.RelationshipId, journal.Terms.From, journal.Terms.Until);
        var kept = db.Entries.AsNoTracking().Where(entry => !entry.IsDraft && entry.Date >= from && entry.Date <= until);
        if (journal.Terms.Entries.Rule is not EntriesRule.ChosenDimensions)
        {
            return kept.Where(entry => db.SharedEntries.Any(shared => shared.RelationshipId == relationship && shared.EntryId == entry.Id));
        }

        var chosen = journal.Terms.Entries.Dimensions;
        return kept.Where(entry =>
            db.SharedEntries.Any(shared => shared.RelationshipId == relationship && shared.EntryId == entry.Id)
            || (entry.Kind == EntryKind.Entry && entry.Tags.Any() && !entry.Tags.Any(tag => !chosen.Contains(tag.Dimension))));
    }

    /// <summary>Assessments that were finished on one of the days.</summary>
    public static IQueryable<Assessment> SharedAssessments(this GrantedJournal journal)
    {
        var (from, until) = journal.Days();
        return journal.Only(SharedKinds.Assessments, journal.Db.Assessments)
            .Where(row => row.CompletedOn != null && row.CompletedOn >= from && row.CompletedOn <= until);
    }

    /// <summary>Commitments that were to be kept, or ended, on one of the days.</summary>
    public static IQueryable<Commitment> SharedCommitments(this GrantedJournal journal)
    {
        var (from, until) = journal.Days();
        return journal.Only(SharedKinds.Commitments, journal.Db.Commitments)
            .Where(row => row.MadeOn <= until
                && (row.State == CommitmentState.Open || row.State == CommitmentState.CarriedOver || row.StateSince >= from));
    }

    /// <summary>Work that was on the letting-go register on one of the days.</summary>
    public static IQueryable<LettingGoItem> SharedLettingGo(this GrantedJournal journal)
    {
        var (from, until) = journal.Days();
        return journal.Only(SharedKinds.LettingGo, journal.Db.LettingGoItems)
            .Where(row => row.AddedOn <= until && (row.ArchivedOn == null || row.ArchivedOn >= from));
    }

    /// <summary>Contradictions that were open, or were resolved, on one of the days.</summary>
    public static IQueryable<Contradiction> SharedContradictions(this GrantedJournal journal)
    {
        var (from, until) = journal.Days();
        return journal.Only(SharedKinds.ValueContexts, journal.Db.Contradictions)
            .Where(row => row.NotedOn <= until && (row.ResolvedOn == null || row.ResolvedOn >= from));
    }

    /// <summary>Hypotheses that stood on one of the days.</summary>
    public static IQueryable<ValueHypothesis> SharedHypotheses(this GrantedJournal journal)
    {
        var until = journal.Days().Until;
        return journal.Only(SharedKinds.ValueContexts, journal.Db.Hypotheses).Where(row => row.StatusSince <= until);
    }

    /// <summary>Whether a kind is shared and its first day has come.</summary>
    public static bool Sees(this GrantedJournal journal, SharedKinds kind) =>
        journal.Shares(kind) && journal.Coachee.Today >= journal.Terms.From;

    /// <summary>The days of the grant up to today.</summary>
    public static (DateOnly From, DateOnly Until) Days(this GrantedJournal journal) =>
        (journal.Terms.From, journal.Coachee.Today < journal.Terms.Until ? journal.Coachee.Today : journal.Terms.Until);

    private static IQueryable<T> Only<T>(this GrantedJournal journal, SharedKinds kind, IQueryable<T> rows)
        where T : class
    {
        var isSeen = journal.Sees(kind);
        return rows.AsNoTracking().Where(_ => isSeen);
    }
}
