using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Writes the owner's journal: shared, private, outside the days, a draft, in the trash.</summary>
internal sealed class OwnerEntries(Pen pen)
{
    /// <summary>The dimension whose entries are shared with the coach.</summary>
    public const Dimension Chosen = Dimension.People;

    private static readonly DateOnly Within = new(2026, 10, 14);
    private static readonly DateOnly Before = new(2026, 3, 11);

    public void Add()
    {
        var shared = AddEntry("entry of a chosen dimension", Within, about: [Chosen]);
        AddEntry("entry marked for the coach", Within.AddDays(1));
        AddEntry("private entry", Within.AddDays(2), about: [Dimension.Value]);
        AddEntry("private entry of a chosen dimension and another", Within.AddDays(2), about: [Chosen, Dimension.Time]);
        AddEntry("marked entry outside the days", Before, about: [Chosen]);
        AddEntry("marked entry in the trash", Within.AddDays(3), trashed: true, about: [Chosen]);
        AddEntry("marked draft", Within.AddDays(4), draft: true, about: [Chosen]);
        AddEntry("private weekly review", new DateOnly(2026, 10, 23), EntryKind.WeeklyReview);
        AddEntry("marked weekly review", new DateOnly(2026, 10, 30), EntryKind.WeeklyReview);
        AddEntry("private conversation", Within.AddDays(5), EntryKind.Conversation);
        AddRevision(shared);
        AddLeave();
        AddImport();
        AddAssessment("finished assessment", Within);
        AddAssessment("assessment outside the days", Before);
        AddAssessment("unfinished assessment", finished: null);
    }

    private Guid AddEntry(
        string name, DateOnly date, EntryKind kind = EntryKind.Entry, bool draft = false, bool trashed = false, params Dimension[] about)
    {
        var thing = pen.Add(name, isKept: !trashed && !draft);
        pen.Db.Entries.Add(new JournalEntry
        {
            LeaderId = pen.Db.LeaderId, Id = thing.Id, Kind = kind, Date = date, Week = IsoWeek.Of(date).Number, Version = 1, IsDraft = draft,
            CreatedAt = pen.Now, ChangedAt = pen.Now, TrashedAt = trashed ? pen.Now : null,
            Title = kind is EntryKind.Entry ? pen.Close(Purposes.EntryTitle, thing) : null,
            Body = pen.Close(Purposes.EntryBody, thing),
            Tags = [.. about.Select(dimension => new DimensionTag { LeaderId = pen.Db.LeaderId, EntryId = thing.Id, Dimension = dimension })],
            Review = kind is EntryKind.WeeklyReview ? Review(thing) : null,
            Conversation = kind is EntryKind.Conversation ? Talk(thing) : null,
        });
        return thing.Id;
    }

    private WeeklyReview Review(Thing thing) => new()
    {
        LeaderId = pen.Db.LeaderId, EntryId = thing.Id, Answers = pen.Db.Seal.Close(Purposes.ReviewAnswers, thing.Id, "{}"),
        NextTime = pen.Close(Purposes.ReviewNextTime, thing),
    };

    private Conversation Talk(Thing thing) => new()
    {
        LeaderId = pen.Db.LeaderId, EntryId = thing.Id, Kind = ConversationKind.WithMyself,
        Answers = pen.Db.Seal.Close(Purposes.ConversationAnswers, thing.Id, "{}"),
    };

    private void AddRevision(Guid entry)
    {
        var thing = pen.Add("earlier text of a shared entry", part: entry, isKept: false);
        pen.Db.Revisions.Add(new EntryRevision
        {
            LeaderId = pen.Db.LeaderId, Id = thing.Id, EntryId = entry, Version = 0, SavedAt = pen.Now, Body = pen.Close(Purposes.RevisionBody, thing),
        });
    }

    private void AddLeave()
    {
        var thing = pen.Add("why the owner was away");
        pen.Db.Leaves.Add(new LeaveRow
        {
            LeaderId = pen.Db.LeaderId, Id = thing.Id, From = Within, Until = Within.AddDays(9), Name = pen.Close(Purposes.LeaveName, thing),
        });
    }

    private void AddImport()
    {
        var thing = pen.Add("where an import came from");
        pen.Db.Imports.Add(new JournalImport
        {
            LeaderId = pen.Db.LeaderId, Id = thing.Id, State = ImportState.Done, StartedAt = pen.Now, EndedAt = pen.Now,
            Source = pen.Close(Purposes.ImportSource, thing),
        });
    }

    private void AddAssessment(string name, DateOnly? finished)
    {
        var thing = pen.Add(name, isKept: false);
        pen.Db.Assessments.Add(new Assessment
        {
            LeaderId = pen.Db.LeaderId, Id = thing.Id, Questionnaire = Questionnaires.Shipped.Current.Version, StartedOn = finished ?? Within, CompletedOn = finished,
        });
    }
}
