using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>What was shared and done since the last session, beside the balance: counts and weeks, no word of it.</summary>
internal sealed class SharedActivity
{
    private readonly Dictionary<Guid, IsoWeek> _reviews;
    private readonly ILookup<Guid, DateTime> _marked;
    private readonly ILookup<Guid, (DateTime At, DateOnly Date, IReadOnlyList<Dimension> Tags)> _written;
    private readonly ILookup<Guid, (CommitmentEvent Event, DateOnly Date)> _steps;

    private SharedActivity(
        Dictionary<Guid, IsoWeek> reviews,
        ILookup<Guid, DateTime> marked,
        ILookup<Guid, (DateTime At, DateOnly Date, IReadOnlyList<Dimension> Tags)> written,
        ILookup<Guid, (CommitmentEvent Event, DateOnly Date)> steps) => (_reviews, _marked, _written, _steps) = (reviews, marked, written, steps);

    /// <summary>Reads in four commands, however many coachees there are.</summary>
    public static async Task<SharedActivity> ReadAsync(GrantedJournals journals, CancellationToken cancellationToken)
    {
        // Earlier than any leader's own date of a session; without one, later than anything.
        var since = journals.Coachees.Min(one => one.LastAt) ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
        var day = DateOnly.FromDateTime(since).AddDays(-1);
        var relationships = journals.Sharing(SharedKinds.Entries).Select(one => one.Sides.RelationshipId).ToList();
        var marked = from mark in journals.Of<SharedEntry>(SharedKinds.Entries)
                     where EF.Parameter(relationships).Contains(mark.RelationshipId)
                     join entry in journals.Of<JournalEntry>(SharedKinds.Entries) on new { mark.LeaderId, Id = mark.EntryId } equals new { entry.LeaderId, entry.Id }
                     join grant in journals.Of<SharingGrant>(SharedKinds.Entries) on new { mark.LeaderId, mark.RelationshipId } equals new { grant.LeaderId, grant.RelationshipId }
                     where !entry.IsDraft && entry.Date >= grant.From && entry.Date <= grant.Until
                     select new { mark.LeaderId, mark.SharedAt, entry.Kind, entry.Week };
        var reviews = await marked.Where(row => row.Kind == EntryKind.WeeklyReview)
            .GroupBy(row => row.LeaderId)
            .Select(group => new { group.Key, Week = group.Max(row => row.Week) })
            .ToDictionaryAsync(row => row.Key, row => IsoWeek.FromNumber(row.Week), cancellationToken);
        var fresh = await marked.Where(row => row.SharedAt > since).Select(row => new { row.LeaderId, row.SharedAt }).ToListAsync(cancellationToken);
        var ruled = journals.Sharing(SharedKinds.Entries).Where(one => one.Coachee.Terms!.Entries.Rule is EntriesRule.ChosenDimensions).Select(one => one.Sides.LeaderId).ToList();
        var marks = journals.Of<SharedEntry>(SharedKinds.Entries);
        var written = await journals.Of<JournalEntry>(SharedKinds.Entries)
            .Where(entry => EF.Parameter(ruled).Contains(entry.LeaderId) && entry.Kind == EntryKind.Entry && !entry.IsDraft && entry.CreatedAt > since)
            .Where(entry => !marks.Any(mark => mark.LeaderId == entry.LeaderId && mark.EntryId == entry.Id && EF.Parameter(relationships).Contains(mark.RelationshipId)))
            .Select(entry => new { entry.LeaderId, entry.CreatedAt, entry.Date, Tags = entry.Tags.Select(tag => tag.Dimension).ToList() })
            .ToListAsync(cancellationToken);
        var steps = await journals.Of<CommitmentStep>(SharedKinds.Commitments)
            .Where(step => step.Date >= day && (step.Event == CommitmentEvent.Done || step.Event == CommitmentEvent.CarriedOver))
            .Select(step => new { step.LeaderId, step.Event, step.Date })
            .ToListAsync(cancellationToken);
        return new SharedActivity(
            reviews,
            fresh.ToLookup(row => row.LeaderId, row => row.SharedAt),
            written.ToLookup(row => row.LeaderId, row => (row.CreatedAt, row.Date, (IReadOnlyList<Dimension>)row.Tags)),
            steps.ToLookup(row => row.LeaderId, row => (row.Event, row.Date)));
    }

    /// <summary>The week of the last weekly review that a coachee shares; null when there is none.</summary>
    public IsoWeek? LastReview(CoacheeGround coachee) => _reviews.TryGetValue(coachee.Sides.LeaderId, out var week) ? week : null;

    /// <summary>What was shared and done since the last session; nothing where there was none.</summary>
    /// <param name="coachee">Whose.</param>
    /// <param name="lastSession">The leader's date of the last session.</param>
    public IEnumerable<SharedChange> Since(CoacheeGround coachee, DateOnly? lastSession)
    {
        if (coachee is not { LastAt: { } at, Coachee: { Terms: { } terms, Today: var today } } || lastSession is not { } day)
        {
            yield break;
        }

        var leader = coachee.Sides.LeaderId;
        var entries = _marked[leader].Count(shared => shared > at)
            + _written[leader].Count(entry => entry.At > at && terms.Covers(entry.Date) && terms.Entries.Includes(isMarked: false, isPlainEntry: true, [.. entry.Tags]));
        if (entries > 0)
        {
            yield return new SharedChange(SharedKinds.Entries, entries == 1 ? "One entry shared" : $"{entries} entries shared");
        }

        var steps = _steps[leader].Where(step => step.Date >= day && step.Date <= today && terms.Covers(step.Date)).ToList();
        var (done, carried) = (steps.Count(step => step.Event is CommitmentEvent.Done), steps.Count(step => step.Event is CommitmentEvent.CarriedOver));
        if (done + carried > 0)
        {
            string?[] parts = [done > 0 ? $"{done} done" : null, carried > 0 ? $"{carried} carried over" : null];
            yield return new SharedChange(SharedKinds.Commitments, $"Commitments: {string.Join(", ", parts.OfType<string>())}");
        }
    }
}
