using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Notes;

/// <summary>
/// Deletes the notes of every coach whose day has come: the earlier of their date and 30 days after the end. It looks
/// past the owner filter, because no coach is signed in when it runs; it reads ids and dates, never a text, and each
/// deletion happens in the coach's own journal.
/// </summary>
internal sealed class NoteDeletion(StoreEngine engine, JournalStore store, TimeProvider time)
{
    /// <summary>Deletes what is due, and says to the leaders until when notes stay; answers how many notes went.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var everywhere = engine.OpenJournal(seal: null);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var notes = await ReadAsync(everywhere, cancellationToken);
        var over = notes.Where(note => note.IsOrphan || NoteRetention.IsOver(note.DeleteOn, note.EndedOn, today)).ToList();
        foreach (var coach in over.GroupBy(note => note.CoachId))
        {
            await using var db = await store.OpenAsync(coach.Key, cancellationToken);
            await DeleteAsync(db, [.. coach.Select(note => note.Id)], cancellationToken);
        }

        await CorrectAsync(everywhere, notes.Except(over).ToLookup(note => note.RelationshipId, note => note.DeleteOn), cancellationToken);
        return over.Count;
    }

    private static async Task<List<DatedNote>> ReadAsync(JournalDb everywhere, CancellationToken cancellationToken)
    {
        var rows = await (
            from note in everywhere.CoachNotes.IgnoreQueryFilters([JournalDb.OwnerFilter])
            join two in everywhere.CoachingRelationships.IgnoreQueryFilters([JournalDb.OwnerFilter])
                on new { LeaderId = note.CoacheeId, Id = note.RelationshipId } equals new { two.LeaderId, two.Id } into found
            from relationship in found.DefaultIfEmpty()
            select new { note.LeaderId, note.Id, note.RelationshipId, note.DeleteOn, Of = (Guid?)relationship.Id, relationship.EndedAt })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new DatedNote(
                row.LeaderId, row.Id, row.RelationshipId, row.DeleteOn, row.EndedAt is { } ended ? DateOnly.FromDateTime(ended) : null, row.Of is null)),
        ];
    }

    private static Task<int> DeleteAsync(JournalDb db, Guid[] ids, CancellationToken cancellationToken) => db.WriteAsync(
        token => db.CoachNotes.Where(note => note.LeaderId == db.LeaderId && ids.Contains(note.Id)).ExecuteDeleteAsync(token), cancellationToken);

    private async Task CorrectAsync(JournalDb everywhere, ILookup<Guid, DateOnly> staying, CancellationToken cancellationToken)
    {
        Guid[] kept = [.. staying.Select(notes => notes.Key)];
        var told = await everywhere.CoachingRelationships.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .Where(row => row.NotesUntil != null || kept.Contains(row.Id))
            .Select(row => new { row.LeaderId, row.Id, row.NotesUntil })
            .ToListAsync(cancellationToken);
        foreach (var row in told)
        {
            var until = staying[row.Id].Select(day => (DateOnly?)day).Max();
            if (until != row.NotesUntil)
            {
                await using var db = await store.OpenAsync(row.LeaderId, cancellationToken);
                await db.WriteAsync(
                    async token => (await db.CoachingRelationships.SingleAsync(two => two.Id == row.Id, token)).NotesUntil = until, cancellationToken);
            }
        }
    }

    /// <summary>A note without its text. An orphan's leader has left, and the relationship with them.</summary>
    private sealed record DatedNote(Guid CoachId, Guid Id, Guid RelationshipId, DateOnly DeleteOn, DateOnly? EndedOn, bool IsOrphan);
}

/// <summary>Runs the deletion of notes at start and once a day; the pages show none of these notes in any case.</summary>
internal sealed partial class NoteDeletionJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<NoteDeletionJob> logger)
    : RepeatedJob(TimeSpan.FromDays(1), time, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<NoteDeletion>().RunAsync(stoppingToken) is > 0 and var deleted)
        {
            LogDeleted(logger, deleted);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} coach notes whose day had come")]
    private static partial void LogDeleted(ILogger logger, int count);
}
