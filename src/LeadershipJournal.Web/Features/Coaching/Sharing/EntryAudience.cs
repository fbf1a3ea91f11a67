using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>Who can read an entry: grants and marks as the leader set them.</summary>
internal sealed class EntryAudience(JournalAccess access, PeopleNames names, LeaderClock clock)
{
    /// <summary>The audience of an entry, with names; a new entry has marks for nobody.</summary>
    public async Task<Audience> OfAsync(Guid entryId, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await NamedAsync(await LoadAsync(db, entryId, today, cancellationToken), cancellationToken);
    }

    /// <summary>The audience of an entry in somebody's transaction, without names.</summary>
    public static async Task<Audience> LoadAsync(JournalDb db, Guid entryId, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.CoachingRelationships.AsNoTracking()
            .Where(row => row.EndedAt == null)
            .OrderBy(row => row.BeganAt).ThenBy(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.CoachId,
                row.Grant,
                IsMarked = db.SharedEntries.Any(shared => shared.RelationshipId == row.Id && shared.EntryId == entryId),
            })
            .ToListAsync(cancellationToken);
        return new Audience([.. rows.Select(row => new AudienceCoach(row.Id, row.CoachId, "", row.Grant?.Terms(), row.IsMarked))], today);
    }

    /// <summary>The coaches of these relationships by name, in a sentence.</summary>
    public async Task<string> NamesAsync(IReadOnlyCollection<AudienceCoach> coaches, CancellationToken cancellationToken)
    {
        var known = await names.OfAsync([.. coaches.Select(coach => coach.CoachId)], cancellationToken);
        return BalanceWords.List([.. coaches.Select(coach => known[coach.CoachId])]);
    }

    private async Task<Audience> NamedAsync(Audience audience, CancellationToken cancellationToken)
    {
        if (audience.Coaches.Count == 0)
        {
            return audience;
        }

        var known = await names.OfAsync([.. audience.Coaches.Select(coach => coach.CoachId)], cancellationToken);
        return audience with { Coaches = [.. audience.Coaches.Select(coach => coach with { Name = known[coach.CoachId] })] };
    }
}
