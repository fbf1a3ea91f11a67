using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Writes what is a coach's alone: notes and answers about the two of them.</summary>
internal static class CoachThings
{
    public static void Add(Pen pen, Guid relationship, Guid leader, Roles coach)
    {
        var note = pen.Add($"note of the {coach.Word()}", relationship);
        pen.Db.CoachNotes.Add(new CoachNote
        {
            LeaderId = pen.Db.LeaderId, Id = note.Id, RelationshipId = relationship, CoacheeId = leader, WrittenAt = pen.Now, ChangedAt = pen.Now,
            DeleteOn = new DateOnly(2027, 5, 1), Text = pen.Close(Purposes.CoachNoteText, note),
        });
        pen.Db.FitChecks.Add(Fit(pen, pen.Add($"private fit check of the {coach.Word()}", relationship), CoachingSide.Coach, isShared: false));
    }

    /// <summary>An answer to whether the two get on.</summary>
    public static FitCheck Fit(Pen pen, Thing thing, CoachingSide by, bool isShared) => new()
    {
        LeaderId = pen.Db.LeaderId, Id = thing.Id, RelationshipId = thing.Relationship!.Value, By = by, On = new DateOnly(2026, 11, 2), Point = 4,
        SharedAt = isShared ? pen.Now : null, Note = pen.Close(Purposes.FitCheckNote, thing),
    };
}
