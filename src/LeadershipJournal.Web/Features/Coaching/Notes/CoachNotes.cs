using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Notes;

/// <summary>
/// A coach's own notes: rows of the coach's journal, sealed with the coach's key. The leader's rows say only until when
/// there are some.
/// </summary>
internal sealed class CoachNotes(JournalAccess access, CoachReading reading, CoachWriting writing, LeaderClock clock, TimeProvider time)
{
    private const string Changed = "It was changed in another window. Both texts are here, and nothing was written over.";

    /// <summary>An id for a form that is about to be drawn.</summary>
    public Guid NextId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>The notes about one coachee; after the end too, until they are deleted.</summary>
    public async Task<NotesView> ReadAsync(Guid relationshipId, CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync(relationshipId, cancellationToken);
        var today = await clock.TodayAsync(cancellationToken);
        var zone = await clock.ZoneAsync(cancellationToken);
        var endedOn = answer.Coachee?.EndedAt is { } ended ? JournalDate.At(new DateTimeOffset(ended, TimeSpan.Zero), zone) : (DateOnly?)null;
        if (answer.Coachee is not { IsViewAs: false })
        {
            return new NotesView(answer, [], answer.Value?.Until, today, endedOn);
        }

        await using var own = await access.OpenAsync(cancellationToken);
        var seal = own.Seal;
        var notes = await own.CoachNotes
            .Where(row => row.RelationshipId == relationshipId && row.DeleteOn > today)
            .OrderByDescending(row => row.WrittenAt).ThenByDescending(row => row.Id)
            .Select(row => new { row.Id, row.WrittenAt, row.DeleteOn, row.Version, Text = seal.Open(row.Text, row.Id) })
            .ToListAsync(cancellationToken);
        return new NotesView(
            answer,
            [.. notes.Select(row => new NoteLine(row.Id, row.WrittenAt, TimeZoneInfo.ConvertTimeFromUtc(row.WrittenAt, zone), row.DeleteOn, row.Version, row.Text))],
            Until: null,
            today,
            endedOn);
    }

    /// <summary>Keeps a note if no other window kept another text meanwhile; null when this person is no coach here.</summary>
    public async Task<NoteKept?> KeepAsync(Guid relationshipId, NoteForm form, CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync(relationshipId, cancellationToken);
        if (answer.Coachee is not { IsViewAs: false })
        {
            return null;
        }

        if (answer.Value is not { } asked)
        {
            return new NoteKept([], IsOver: true);
        }

        List<Refusal> refusals = [];
        var content = form.Read(await clock.TodayAsync(cancellationToken), refusals);
        if (refusals.Count > 0)
        {
            return new NoteKept(refusals);
        }

        form.Id = (Guid.TryParse(form.Id, out var drawn) && drawn != Guid.Empty ? drawn : NextId()).ToString();
        await using var own = await access.OpenAsync(cancellationToken);
        var kept = await own.WriteAsync(token => KeepAsync(own, relationshipId, asked.CoacheeId, form, content, token), cancellationToken);
        await TellLeaderAsync(relationshipId, cancellationToken);
        return kept;
    }

    /// <summary>Deletes a note, after the end too; answers what it was, to bring it back.</summary>
    public async Task<NoteLine?> DeleteAsync(Guid relationshipId, Guid id, CancellationToken cancellationToken = default)
    {
        var note = (await ReadAsync(relationshipId, cancellationToken)).Notes.FirstOrDefault(line => line.Id == id);
        if (note is null)
        {
            return null;
        }

        await using var own = await access.OpenAsync(cancellationToken);
        await own.WriteAsync(
            token => own.CoachNotes.Where(row => row.LeaderId == own.LeaderId && row.Id == id).ExecuteDeleteAsync(token), cancellationToken);
        await TellLeaderAsync(relationshipId, cancellationToken);
        return note;
    }

    private async Task<NoteKept> KeepAsync(
        JournalDb own, Guid relationshipId, Guid coacheeId, NoteForm form, (string Text, DateOnly DeleteOn) content, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(form.Id!);
        var now = time.GetUtcNow().UtcDateTime;
        if (await own.CoachNotes.SingleOrDefaultAsync(row => row.Id == id && row.RelationshipId == relationshipId, cancellationToken) is not { } row)
        {
            own.CoachNotes.Add(new CoachNote
            {
                LeaderId = own.LeaderId,
                Id = id,
                RelationshipId = relationshipId,
                CoacheeId = coacheeId,
                WrittenAt = form.WrittenAt is { } written && written < now ? written : now,
                ChangedAt = now,
                DeleteOn = content.DeleteOn,
                Version = 1,
                Text = own.Seal.Close(Purposes.CoachNoteText, id, content.Text),
            });
            return new NoteKept([]);
        }

        var stored = own.Seal.Open(row.Text, id);
        if (row.Version != form.Version && stored != content.Text)
        {
            form.Version = row.Version;
            return new NoteKept([new Refusal(nameof(form.Text), Changed)], stored);
        }

        if (stored != content.Text || row.DeleteOn != content.DeleteOn)
        {
            (row.ChangedAt, row.DeleteOn, row.Version) = (now, content.DeleteOn, row.Version + 1);
            row.Text = own.Seal.Close(Purposes.CoachNoteText, id, content.Text);
        }

        return new NoteKept([]);
    }

    private Task<CoachAnswer<NotesExist>> AskAsync(Guid relationshipId, CancellationToken cancellationToken) => reading.ReadAsync<NotesExist>(
        relationshipId,
        SharedKinds.None,
        async (journal, token) => new NotesExist(
            journal.Db.LeaderId,
            await journal.Db.CoachingRelationships.Where(row => row.Id == relationshipId).Select(row => row.NotesUntil).SingleAsync(token)),
        cancellationToken);

    // Two journals are written one after the other; what a lost second step leaves behind, the daily job sets right.
    private async Task TellLeaderAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        await writing.WriteAsync(
            relationshipId,
            SharedKinds.None,
            async (journal, token) =>
            {
                var until = await own.CoachNotes.Where(row => row.RelationshipId == relationshipId).MaxAsync(row => (DateOnly?)row.DeleteOn, token);
                (await journal.Db.CoachingRelationships.SingleAsync(row => row.Id == relationshipId, token)).NotesUntil = until;
                return [];
            },
            cancellationToken);
    }
}
