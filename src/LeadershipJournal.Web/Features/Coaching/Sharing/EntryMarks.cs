using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>Marks entries for a coach, and takes marks away.</summary>
internal sealed class EntryMarks(JournalAccess access, CoachingNotices notices, TimeProvider clock)
{
    /// <summary>Marks a kept entry for a coach whose coaching lasts; false when there is no such entry or coach.</summary>
    public async Task<bool> MarkAsync(Guid entryId, Guid relationshipId, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await TellAsync(relationshipId, await db.WriteAsync(
            async token =>
            {
                if (!await db.Entries.AnyAsync(entry => entry.Id == entryId && !entry.IsDraft, token)
                    || !await db.CoachingRelationships.AnyAsync(row => row.Id == relationshipId && row.EndedAt == null && row.Grant != null, token))
                {
                    return false;
                }

                if (!await db.SharedEntries.AnyAsync(shared => shared.RelationshipId == relationshipId && shared.EntryId == entryId, token))
                {
                    db.SharedEntries.Add(new SharedEntry
                    {
                        LeaderId = db.LeaderId,
                        RelationshipId = relationshipId,
                        EntryId = entryId,
                        SharedAt = clock.GetUtcNow().UtcDateTime,
                    });
                }

                return true;
            },
            cancellationToken));
    }

    /// <summary>Takes a mark away; false when there was none.</summary>
    public async Task<bool> UnmarkAsync(Guid entryId, Guid relationshipId, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await TellAsync(relationshipId, await db.WriteAsync(
            async token =>
            {
                var marks = await db.SharedEntries.Where(shared => shared.RelationshipId == relationshipId && shared.EntryId == entryId).ToListAsync(token);
                db.SharedEntries.RemoveRange(marks);
                return marks.Count > 0;
            },
            cancellationToken));
    }

    private async Task<bool> TellAsync(Guid relationshipId, bool isChanged)
    {
        if (isChanged)
        {
            await notices.TellAsync(relationshipId, CoachingNotice.SharingChanged);
        }

        return isChanged;
    }
}
