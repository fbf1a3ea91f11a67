using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>
/// What waits between a coach and their coachees. A thread about what a coachee does not share is none: a coach
/// does not even learn that something is said there.
/// </summary>
internal sealed class SharedWaiting
{
    private readonly ILookup<Guid, Open> _threads;
    private readonly Dictionary<Guid, DateOnly> _asked;

    private SharedWaiting(ILookup<Guid, Open> threads, Dictionary<Guid, DateOnly> asked) => (_threads, _asked) = (threads, asked);

    /// <summary>Reads what waits in three commands, however many coachees there are.</summary>
    public static async Task<SharedWaiting> ReadAsync(GrantedJournals journals, CancellationToken cancellationToken)
    {
        var asked = await journals.Of<CoachAssessment>(SharedKinds.None)
            .Where(row => row.CompletedOn == null && row.WithdrawnAt == null)
            .Select(row => new { row.RelationshipId, row.RequestedOn })
            .ToListAsync(cancellationToken);
        List<Open> threads = [.. await AboutFiguresAsync(journals, cancellationToken), .. await AboutEntriesAsync(journals, cancellationToken)];
        return new SharedWaiting(
            threads.ToLookup(thread => thread.RelationshipId), asked.ToDictionary(row => row.RelationshipId, row => row.RequestedOn));
    }

    /// <summary>What waits between the coach and this coachee.</summary>
    public CoacheeWaiting Of(CoacheeGround coachee)
    {
        var relationship = coachee.Sides.RelationshipId;
        List<Open> shared = coachee.Coachee is { Terms: { } terms, Today: var today } && today >= terms.From
            ? [.. _threads[relationship].Where(thread => thread.IsShared(terms))]
            : [];
        return new CoacheeWaiting(
            shared.Count(thread => thread.IsUnread),
            shared.Count(thread => thread.Waits),
            _asked.TryGetValue(relationship, out var day) ? day : null);
    }

    private static async Task<IEnumerable<Open>> AboutFiguresAsync(GrantedJournals journals, CancellationToken cancellationToken)
    {
        var threads = await OpenThreads(journals, SharedKinds.Balance).Where(row => row.Thread.EntryId == null)
            .Select(row => new { row.Thread.RelationshipId, row.Thread.Week, row.IsUnread, row.Waits })
            .ToListAsync(cancellationToken);
        return threads.Select(row => new Open(
            row.RelationshipId,
            row.IsUnread,
            row.Waits,
            terms => row.Week is not { } number || (IsoWeek.FromNumber(number) is var week && week >= terms.FirstWholeWeek && week <= terms.LastWholeWeek)));
    }

    private static async Task<IEnumerable<Open>> AboutEntriesAsync(GrantedJournals journals, CancellationToken cancellationToken)
    {
        var marks = journals.Of<SharedEntry>(SharedKinds.Entries);
        var threads = await OpenThreads(journals, SharedKinds.Entries)
            .Join(
                journals.Of<JournalEntry>(SharedKinds.Entries),
                row => new { row.Thread.LeaderId, Id = row.Thread.EntryId!.Value },
                entry => new { entry.LeaderId, entry.Id },
                (row, entry) => new { row, entry })
            .Where(about => !about.entry.IsDraft)
            .Select(about => new
            {
                about.row.Thread.RelationshipId,
                about.row.IsUnread,
                about.row.Waits,
                about.entry.Date,
                about.entry.Kind,
                IsMarked = marks.Any(mark => mark.LeaderId == about.entry.LeaderId
                    && mark.RelationshipId == about.row.Thread.RelationshipId && mark.EntryId == about.entry.Id),
                Tags = about.entry.Tags.Select(tag => tag.Dimension).ToList(),
            })
            .ToListAsync(cancellationToken);
        return threads.Select(row => new Open(
            row.RelationshipId,
            row.IsUnread,
            row.Waits,
            terms => terms.IncludesEntry(row.Date, row.IsMarked, row.Kind is EntryKind.Entry, row.Tags)));
    }

    private static IQueryable<OpenThread> OpenThreads(GrantedJournals journals, SharedKinds kind)
    {
        var relationships = journals.Sharing(kind).Select(coachee => coachee.Sides.RelationshipId).ToList();
        return journals.Of<CoachingThread>(kind)
            .Where(thread => EF.Parameter(relationships).Contains(thread.RelationshipId))
            .Select(thread => new OpenThread
            {
                Thread = thread,
                IsUnread = thread.Comments.Any(comment =>
                    comment.WrittenBy == CoachingSide.Leader && (thread.CoachReadAt == null || comment.WrittenAt > thread.CoachReadAt)),
                Waits = thread.IsQuestion && thread.ResolvedAt == null && thread.StartedBy == CoachingSide.Coach
                    && !thread.Comments.Any(comment => comment.WrittenBy == CoachingSide.Leader),
            })
            .Where(row => row.IsUnread || row.Waits);
    }

    private sealed class OpenThread
    {
        public required CoachingThread Thread { get; init; }

        public required bool IsUnread { get; init; }

        public required bool Waits { get; init; }
    }

    private sealed record Open(Guid RelationshipId, bool IsUnread, bool Waits, Func<GrantTerms, bool> IsShared);
}
