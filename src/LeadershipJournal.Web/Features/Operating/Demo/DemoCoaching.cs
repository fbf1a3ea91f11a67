using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Writes who coaches whom in the demo, once all its people and their journals are there.</summary>
internal sealed class DemoCoaching(JournalStore store, IReadOnlyList<DemoPerson> people, DemoCalendar calendar)
{
    private int _made;

    /// <summary>Answers which relationships there are, each with its coach.</summary>
    public async Task<IReadOnlyList<(Guid RelationshipId, Guid CoachId)>> WriteAsync(DemoCoachingFile file, CancellationToken cancellationToken)
    {
        List<(Guid RelationshipId, Guid CoachId)> made = [];
        foreach (var relationship in file.Relationships)
        {
            var id = NewId(relationship.Began.On(calendar));
            made.Add((id, IdOf(relationship.Coach)));
            await WriteLeadersAsync(relationship, id, cancellationToken);
            await WriteNotesAsync(relationship, id, cancellationToken);
        }

        foreach (var invitation in file.Invitations)
        {
            await InviteAsync(invitation, cancellationToken);
        }

        return made;
    }

    private async Task WriteLeadersAsync(DemoRelationship file, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(IdOf(file.Leader), cancellationToken);
        var seal = db.Seal;
        var entries = (await db.Entries.Where(entry => entry.Title != null)
                .Select(entry => new { entry.Id, Title = seal.Open(entry.Title, entry.Id)! })
                .ToListAsync(cancellationToken))
            .ToLookup(entry => entry.Title, entry => entry.Id);
        var talks = new DemoTalks(db, calendar, id, NewId);
        await db.WriteAsync(
            _ =>
            {
                db.CoachingRelationships.Add(Relationship(db, file, id));
                db.SharedEntries.AddRange(file.Marked.Select(title => new SharedEntry
                {
                    LeaderId = db.LeaderId, RelationshipId = id, EntryId = entries[title].First(), SharedAt = file.MarkedOn!.On(calendar),
                }));
                db.CoachingSessions.AddRange(file.Sessions.Select(talks.Session));
                db.CoachingThreads.AddRange(file.Threads.Select(thread =>
                    talks.Thread(thread, thread.AboutEntry is { } title ? entries[title].First() : null)));
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    private CoachingRelationship Relationship(JournalDb db, DemoRelationship file, Guid id)
    {
        var (began, agreement) = (file.Began.On(calendar), NewId(file.Began.On(calendar)));
        var grant = new SharingGrant
        {
            LeaderId = db.LeaderId, RelationshipId = id, Kinds = default, From = default, Until = default, EntriesRule = default, Dimensions = 0, ChangedAt = began,
        };
        grant.Set(
            GrantTerms.Create(
                Together(file.Kinds), calendar.Week(file.FromWeeksAgo).Monday, calendar.Week(file.UntilWeeksAgo).Sunday, EntrySharing.MarkedOnly).Required(),
            began);
        return new CoachingRelationship
        {
            LeaderId = db.LeaderId,
            Id = id,
            CoachId = IdOf(file.Coach),
            BeganAt = began,
            NotesUntil = file.Notes.Count == 0 ? null : NoteRetention.Default(calendar.Today),
            Grant = grant,
            Agreements =
            [
                new CoachingAgreement
                {
                    LeaderId = db.LeaderId,
                    Id = agreement,
                    RelationshipId = id,
                    Version = 1,
                    ProposedBy = CoachingSide.Coach,
                    ProposedAt = began,
                    Stance = file.Stance,
                    EveryWeeks = file.EveryWeeks,
                    LeaderAcceptedAt = began,
                    CoachAcceptedAt = began,
                    Purpose = db.Seal.Close(Purposes.AgreementPurpose, agreement, file.Purpose),
                    Confidentiality = db.Seal.Close(Purposes.AgreementConfidentiality, agreement, file.Confidentiality),
                },
            ],
        };
    }

    private async Task WriteNotesAsync(DemoRelationship file, Guid relationshipId, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(IdOf(file.Coach), cancellationToken);
        db.CoachNotes.AddRange(file.Notes.Select(note =>
        {
            var at = note.At.On(calendar);
            var id = NewId(at);
            return new CoachNote
            {
                LeaderId = db.LeaderId,
                Id = id,
                RelationshipId = relationshipId,
                CoacheeId = IdOf(file.Leader),
                WrittenAt = at,
                ChangedAt = at,
                DeleteOn = NoteRetention.Default(calendar.Today),
                Version = 1,
                Text = db.Seal.Close(Purposes.CoachNoteText, id, note.Text),
            };
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task InviteAsync(DemoInvitation file, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(IdOf(file.By), cancellationToken);
        var made = file.Made.On(calendar);
        db.CoachingInvitations.Add(new CoachingInvitation
        {
            LeaderId = db.LeaderId,
            Id = NewId(made),
            InvitedBy = CoachingSide.Coach,
            TokenHash = InvitationToken.HashOf(InvitationToken.New())!,
            CreatedAt = made,
            ExpiresAt = made.AddDays(14),
            AcceptedById = IdOf(file.AcceptedBy),
            AcceptedAt = file.Accepted.On(calendar),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private Guid IdOf(string key) => people.Single(person => person.Key == key).Id;

    private static SharedKinds Together(IEnumerable<SharedKinds> kinds) => kinds.Aggregate(SharedKinds.None, (all, kind) => all | kind);

    // No two at once, so that what belongs together stays in order.
    private Guid NewId(DateTime at) => Guid.CreateVersion7(new DateTimeOffset(at).AddMilliseconds(_made++));
}
