using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Puts a thing of every kind into the owner's journal: shared, private, outside the days, a draft, in the trash.</summary>
internal sealed class OwnerThings(JournalDb db, DateTime now, List<Thing> things)
{
    /// <summary>The dimension whose entries are shared with the coach.</summary>
    public const Dimension Chosen = Dimension.People;

    private static readonly DateOnly Within = new(2026, 10, 14);
    private static readonly DateOnly Before = new(2026, 3, 11);

    public void AddJournal()
    {
        var shared = AddEntry("entry of a chosen dimension", Within, Roles.Coach, about: [Chosen]);
        AddEntry("entry marked for the coach", Within.AddDays(1), Roles.Coach);
        AddEntry("private entry", Within.AddDays(2), about: [Dimension.Value]);
        AddEntry("private entry of a chosen dimension and another", Within.AddDays(2), about: [Chosen, Dimension.Time]);
        AddEntry("marked entry outside the days", Before, about: [Chosen]);
        AddEntry("marked entry in the trash", Within.AddDays(3), about: [Chosen], trashed: true);
        AddEntry("marked draft", Within.AddDays(4), about: [Chosen], draft: true);
        AddEntry("private weekly review", new DateOnly(2026, 10, 23), kind: EntryKind.WeeklyReview);
        AddEntry("marked weekly review", new DateOnly(2026, 10, 30), Roles.Coach, kind: EntryKind.WeeklyReview);
        AddEntry("private conversation", Within.AddDays(5), kind: EntryKind.Conversation);
        var old = Add("revision", "earlier text of a shared entry", SharedKinds.None, isKept: false);
        db.Revisions.Add(new EntryRevision
        {
            LeaderId = db.LeaderId, Id = old.Id, EntryId = shared, Version = 0, SavedAt = now, Body = Close(Purposes.RevisionBody, old),
        });
        var leave = Add("leave", "why the owner was away", SharedKinds.None);
        db.Leaves.Add(new LeaveRow { LeaderId = db.LeaderId, Id = leave.Id, From = Within, Until = Within.AddDays(9), Name = Close(Purposes.LeaveName, leave) });
        AddImport();
        AddAssessment("finished assessment", Within, Roles.Coach);
        AddAssessment("assessment outside the days", Before);
        AddAssessment("unfinished assessment", finished: null);
    }

    public void AddModel()
    {
        AddMeaning("meaning in force", new DateOnly(2026, 5, 4), Roles.Coach);
        AddMeaning("meaning of before the days", new DateOnly(2025, 2, 3));
        AddQuestion("open question", closedOn: null, Roles.Coach);
        AddQuestion("closed question", closedOn: Before.AddDays(7));
        AddFact("context fact", Within, Roles.Coach);
        AddFact("context fact outside the days", Before);
        var decision = Add("decision", "why of a decision", SharedKinds.Model, Roles.Coach);
        db.Decisions.Add(new LeadershipDecision
        {
            LeaderId = db.LeaderId, Id = decision.Id, Date = Within, Choice = LeadershipChoice.ToLead, CameBy = WayHere.OwnChoice,
            Why = Close(Purposes.DecisionWhy, decision),
        });
        var intention = Add("intention", "why of an intention", SharedKinds.None);
        db.Intentions.Add(new IntentionRow
        {
            LeaderId = db.LeaderId, Id = intention.Id, StartsInWeek = IsoWeek.Create(2026, 30).Number, CreatedAt = now, AgreedMinutes = 2250,
            SelfPercent = 20, PeoplePercent = 20, ImprovementPercent = 20, ValuePercent = 20, TimePercent = 20,
            Why = Close(Purposes.IntentionWhy, intention),
        });
    }

    public void AddLeading()
    {
        AddItem("work on the register", archivedOn: null, Roles.Coach);
        AddItem("work off the register before the days", Before.AddDays(3));
    }

    public void AddContexts()
    {
        var (one, other) = (AddContext("value context", 0), AddContext("another value context", 1));
        var hypothesis = Add("hypothesis", "hypothesis", SharedKinds.ValueContexts, Roles.Coach);
        db.Hypotheses.Add(new ValueHypothesis
        {
            LeaderId = db.LeaderId, Id = hypothesis.Id, ContextId = one, Status = HypothesisStatus.Testing, StatusSince = Within,
            IfWeDo = Close(Purposes.HypothesisIfWeDo, hypothesis), Measure = Close(Purposes.HypothesisMeasure, hypothesis),
            ShouldSee = Close(Purposes.HypothesisShouldSee, hypothesis),
        });
        foreach (var (name, resolvedOn, seen) in new[]
        {
            ("open contradiction", (DateOnly?)null, Roles.Coach), ("contradiction resolved before the days", Before.AddDays(2), Roles.None),
        })
        {
            var thing = Add("contradiction", name, SharedKinds.ValueContexts, seen);
            db.Contradictions.Add(new Data.Journal.Contradiction
            {
                LeaderId = db.LeaderId, Id = thing.Id, OneId = one, OtherId = other, NotedOn = Before, ResolvedOn = resolvedOn,
                Text = Close(Purposes.ContradictionText, thing),
            });
        }
    }

    public void AddCommitments()
    {
        AddCommitment("open commitment", CommitmentState.Open, Within, Roles.Coach | Roles.NarrowCoach);
        AddCommitment("commitment kept in July", CommitmentState.Done, new DateOnly(2026, 7, 8), Roles.Coach);
        AddCommitment("commitment kept before the days", CommitmentState.Done, Before.AddDays(1));
    }

    private Guid AddEntry(
        string name, DateOnly date, Roles seen = Roles.None, EntryKind kind = EntryKind.Entry, bool draft = false, bool trashed = false, params Dimension[] about)
    {
        var thing = Add(kind is EntryKind.Conversation ? "conversation" : "entry", name, SharedKinds.Entries, seen, isKept: !trashed && !draft);
        db.Entries.Add(new JournalEntry
        {
            LeaderId = db.LeaderId, Id = thing.Id, Kind = kind, Date = date, Week = IsoWeek.Of(date).Number, Version = 1, IsDraft = draft,
            CreatedAt = now, ChangedAt = now, TrashedAt = trashed ? now : null,
            Title = kind is EntryKind.Entry ? Close(Purposes.EntryTitle, thing) : null,
            Body = Close(Purposes.EntryBody, thing),
            Tags = [.. about.Select(dimension => new DimensionTag { LeaderId = db.LeaderId, EntryId = thing.Id, Dimension = dimension })],
            Review = kind is not EntryKind.WeeklyReview ? null : new WeeklyReview
            {
                LeaderId = db.LeaderId, EntryId = thing.Id, Answers = db.Seal.Close(Purposes.ReviewAnswers, thing.Id, "{}"),
                NextTime = Close(Purposes.ReviewNextTime, thing),
            },
            Conversation = kind is not EntryKind.Conversation ? null : new Conversation
            {
                LeaderId = db.LeaderId, EntryId = thing.Id, Kind = ConversationKind.WithMyself,
                Answers = db.Seal.Close(Purposes.ConversationAnswers, thing.Id, "{}"),
            },
        });
        return thing.Id;
    }

    private void AddImport()
    {
        var thing = Add("import", "where an import came from", SharedKinds.None);
        db.Imports.Add(new JournalImport
        {
            LeaderId = db.LeaderId, Id = thing.Id, State = ImportState.Done, StartedAt = now, EndedAt = now, Source = Close(Purposes.ImportSource, thing),
        });
    }

    private void AddAssessment(string name, DateOnly? finished, Roles seen = Roles.None)
    {
        var thing = Add("assessment", name, SharedKinds.Assessments, seen, isKept: false);
        db.Assessments.Add(new Assessment
        {
            LeaderId = db.LeaderId, Id = thing.Id, Questionnaire = Questionnaires.Shipped.Current.Version, StartedOn = finished ?? Within, CompletedOn = finished,
        });
    }

    private void AddMeaning(string name, DateOnly since, Roles seen = Roles.None)
    {
        var thing = Add("meaning", name, SharedKinds.Model, seen);
        db.Meanings.Add(new Meaning
        {
            LeaderId = db.LeaderId, Id = thing.Id, Dimension = Dimension.Self, Since = since, Text = Close(Purposes.MeaningText, thing),
        });
    }

    private void AddQuestion(string name, DateOnly? closedOn, Roles seen = Roles.None)
    {
        var thing = Add("question", name, SharedKinds.Model, seen);
        db.OpenQuestions.Add(new OpenQuestion
        {
            LeaderId = db.LeaderId, Id = thing.Id, Dimension = Dimension.Self, AskedOn = Before, ClosedOn = closedOn, Text = Close(Purposes.QuestionText, thing),
        });
    }

    private void AddFact(string name, DateOnly date, Roles seen = Roles.None)
    {
        var thing = Add("fact", name, SharedKinds.Model, seen);
        db.ContextFacts.Add(new ContextFact
        {
            LeaderId = db.LeaderId, Id = thing.Id, Date = date, Kind = ContextFactKind.Role, Text = Close(Purposes.ContextFactText, thing),
        });
    }

    private void AddItem(string name, DateOnly? archivedOn, Roles seen = Roles.None)
    {
        var thing = Add("item", name, SharedKinds.LettingGo, seen);
        db.LettingGoItems.Add(new LettingGoItem
        {
            LeaderId = db.LeaderId, Id = thing.Id, Dimension = Dimension.Value, AddedOn = Before, ArchivedOn = archivedOn, What = Close(Purposes.LettingGoWhat, thing),
            Steps = [new LettingGoStep { LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), ItemId = thing.Id, Date = Before, Stage = LettingGoStage.Holding, IsRelapse = false }],
        });
    }

    private Guid AddContext(string name, int position)
    {
        var thing = Add("context", name, SharedKinds.ValueContexts, Roles.Coach);
        db.ValueContexts.Add(new ValueContext
        {
            LeaderId = db.LeaderId, Id = thing.Id, Position = position, Kind = ValueContextKind.Mission, Name = Close(Purposes.ContextName, thing),
        });
        return thing.Id;
    }

    private void AddCommitment(string name, CommitmentState state, DateOnly since, Roles seen = Roles.None)
    {
        var thing = Add("commitment", name, SharedKinds.Commitments, seen);
        db.Commitments.Add(new Commitment
        {
            LeaderId = db.LeaderId, Id = thing.Id, Dimension = Dimension.Time, MadeOn = Before, State = state, StateSince = since,
            Origin = CommitmentOrigin.None, If = Close(Purposes.CommitmentIf, thing), Then = Close(Purposes.CommitmentThen, thing),
        });
    }

    private Thing Add(string type, string name, SharedKinds kind, Roles seen = Roles.None, bool isKept = true)
    {
        var thing = new Thing(name, type, Guid.CreateVersion7(), Words.Next(things), Roles.Owner, kind, seen, isKept);
        things.Add(thing);
        return thing;
    }

    private Sealed Close(string purpose, Thing thing) => db.Seal.Close(purpose, thing.Id, $"About {thing.Canary} today");
}
