using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>Reads what a leader shares with whom.</summary>
internal sealed class SharingReading(JournalAccess access, PeopleNames names, LeaderClock clock)
{
    public async Task<SharingView> ReadAsync(CancellationToken cancellationToken)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var rows = await RowsAsync(db, cancellationToken);
        var kept = await KeptEntries.LoadAsync(db, cancellationToken);
        var known = await names.OfAsync([.. rows.Select(row => row.CoachId).Distinct()], cancellationToken);
        return new SharingView(
            today,
            [
                .. from row in rows
                   where row is { EndedAt: null, Stance: not null }
                   select new CoachCard(
                       row.Id, known[row.CoachId], row.Stance!.Value, Day(row.BeganAt), row.Terms, row.Terms?.From > today ? 0 : kept.Readable(row.Id, row.Terms, today).Count,
                       row.LastOpenedAt is { } opened ? Local(opened) : null, row.NotesUntil, row.Unread),
            ],
            [
                .. from row in rows
                   where row.EndedAt is not null
                   orderby row.EndedAt descending
                   select new EndedCoach(row.Id, known[row.CoachId], Day(row.BeganAt), Day(row.EndedAt!.Value), row.Sessions, row.NotesUntil),
            ],
            kept.Count);

        DateTime Local(DateTime instant) => TimeZoneInfo.ConvertTime(new DateTimeOffset(instant, TimeSpan.Zero), zone).DateTime;

        DateOnly Day(DateTime instant) => JournalDate.At(new DateTimeOffset(instant, TimeSpan.Zero), zone);
    }

    private static async Task<List<Row>> RowsAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var rows = await db.CoachingRelationships.AsNoTracking()
            .OrderBy(row => row.BeganAt).ThenBy(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.CoachId,
                row.BeganAt,
                row.EndedAt,
                row.NotesUntil,
                row.Grant,
                Stance = row.Agreements.Where(agreement => agreement.LeaderAcceptedAt != null && agreement.CoachAcceptedAt != null)
                    .OrderByDescending(agreement => agreement.Version).Select(agreement => (CoachingStance?)agreement.Stance).FirstOrDefault(),
                LastOpenedAt = db.AccessRecords.Where(line => line.RelationshipId == row.Id).Max(line => (DateTime?)line.OpenedAt),
                Sessions = db.CoachingSessions.Count(session => session.RelationshipId == row.Id && session.HeldAt != null),
                Unread = db.CoachingThreads.Count(thread => thread.RelationshipId == row.Id && thread.Comments.Any(comment =>
                    comment.WrittenBy == CoachingSide.Coach && (thread.LeaderReadAt == null || comment.WrittenAt > thread.LeaderReadAt))),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Row(
            row.Id, row.CoachId, row.BeganAt, row.EndedAt, row.NotesUntil, row.Grant?.Terms(), row.Stance, row.LastOpenedAt, row.Sessions, row.Unread));
    }

    private sealed record Row(
        Guid Id,
        Guid CoachId,
        DateTime BeganAt,
        DateTime? EndedAt,
        DateOnly? NotesUntil,
        GrantTerms? Terms,
        CoachingStance? Stance,
        DateTime? LastOpenedAt,
        int Sessions,
        int Unread);
}
