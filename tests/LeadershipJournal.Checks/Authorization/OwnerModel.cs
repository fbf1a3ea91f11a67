using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Writes what is the owner's besides the journal: the model, the register, value contexts, commitments.</summary>
internal sealed class OwnerModel(Pen pen)
{
    private static readonly DateOnly Within = new(2026, 10, 14);
    private static readonly DateOnly Before = new(2026, 3, 11);

    private readonly JournalDb _db = pen.Db;

    public void Add()
    {
        AddMeaning("meaning in force", new DateOnly(2026, 5, 4));
        AddMeaning("meaning of before the days", new DateOnly(2025, 2, 3));
        AddQuestion("open question", closedOn: null);
        AddQuestion("closed question", closedOn: Before.AddDays(7));
        AddFact("context fact", Within);
        AddFact("context fact outside the days", Before);
        AddDecision();
        AddIntention();
        AddItem("work on the register", archivedOn: null);
        AddItem("work off the register before the days", Before.AddDays(3));
        AddContexts();
        AddCommitment("open commitment", CommitmentState.Open, Within);
        AddCommitment("commitment kept in July", CommitmentState.Done, new DateOnly(2026, 7, 8));
        AddCommitment("commitment kept before the days", CommitmentState.Done, Before.AddDays(1));
    }

    private void AddContexts()
    {
        var (one, other) = (AddContext("value context", 0), AddContext("another value context", 1));
        var hypothesis = pen.Add("hypothesis");
        _db.Hypotheses.Add(new ValueHypothesis
        {
            LeaderId = _db.LeaderId, Id = hypothesis.Id, ContextId = one, Status = HypothesisStatus.Testing, StatusSince = Within,
            IfWeDo = pen.Close(Purposes.HypothesisIfWeDo, hypothesis), Measure = pen.Close(Purposes.HypothesisMeasure, hypothesis),
            ShouldSee = pen.Close(Purposes.HypothesisShouldSee, hypothesis),
        });
        AddContradiction("open contradiction", one, other, resolvedOn: null);
        AddContradiction("contradiction resolved before the days", one, other, Before.AddDays(2));
    }

    private void AddMeaning(string name, DateOnly since)
    {
        var thing = pen.Add(name);
        _db.Meanings.Add(new Meaning
        {
            LeaderId = _db.LeaderId, Id = thing.Id, Dimension = Dimension.Self, Since = since, Text = pen.Close(Purposes.MeaningText, thing),
        });
    }

    private void AddQuestion(string name, DateOnly? closedOn)
    {
        var thing = pen.Add(name);
        _db.OpenQuestions.Add(new OpenQuestion
        {
            LeaderId = _db.LeaderId, Id = thing.Id, Dimension = Dimension.Self, AskedOn = Before, ClosedOn = closedOn, Text = pen.Close(Purposes.QuestionText, thing),
        });
    }

    private void AddFact(string name, DateOnly date)
    {
        var thing = pen.Add(name);
        _db.ContextFacts.Add(new ContextFact
        {
            LeaderId = _db.LeaderId, Id = thing.Id, Date = date, Kind = ContextFactKind.Role, Text = pen.Close(Purposes.ContextFactText, thing),
        });
    }

    private void AddDecision()
    {
        var thing = pen.Add("why of a decision");
        _db.Decisions.Add(new LeadershipDecision
        {
            LeaderId = _db.LeaderId, Id = thing.Id, Date = Within, Choice = LeadershipChoice.ToLead, CameBy = WayHere.OwnChoice,
            Why = pen.Close(Purposes.DecisionWhy, thing),
        });
    }

    private void AddIntention()
    {
        var thing = pen.Add("why of an intention");
        _db.Intentions.Add(new IntentionRow
        {
            LeaderId = _db.LeaderId, Id = thing.Id, StartsInWeek = IsoWeek.Create(2026, 30).Number, CreatedAt = pen.Now, AgreedMinutes = 2250,
            SelfPercent = 20, PeoplePercent = 20, ImprovementPercent = 20, ValuePercent = 20, TimePercent = 20,
            Why = pen.Close(Purposes.IntentionWhy, thing),
        });
    }

    private void AddItem(string name, DateOnly? archivedOn)
    {
        var thing = pen.Add(name);
        _db.LettingGoItems.Add(new LettingGoItem
        {
            LeaderId = _db.LeaderId, Id = thing.Id, Dimension = Dimension.Value, AddedOn = Before, ArchivedOn = archivedOn, What = pen.Close(Purposes.LettingGoWhat, thing),
            Steps = [new LettingGoStep { LeaderId = _db.LeaderId, Id = Guid.CreateVersion7(), ItemId = thing.Id, Date = Before, Stage = LettingGoStage.Holding, IsRelapse = false }],
        });
    }

    private Guid AddContext(string name, int position)
    {
        var thing = pen.Add(name);
        _db.ValueContexts.Add(new ValueContext
        {
            LeaderId = _db.LeaderId, Id = thing.Id, Position = position, Kind = ValueContextKind.Mission, Name = pen.Close(Purposes.ContextName, thing),
        });
        return thing.Id;
    }

    private void AddContradiction(string name, Guid one, Guid other, DateOnly? resolvedOn)
    {
        var thing = pen.Add(name);
        _db.Contradictions.Add(new Data.Journal.Contradiction
        {
            LeaderId = _db.LeaderId, Id = thing.Id, OneId = one, OtherId = other, NotedOn = Before, ResolvedOn = resolvedOn,
            Text = pen.Close(Purposes.ContradictionText, thing),
        });
    }

    private void AddCommitment(string name, CommitmentState state, DateOnly since)
    {
        var thing = pen.Add(name);
        _db.Commitments.Add(new Commitment
        {
            LeaderId = _db.LeaderId, Id = thing.Id, Dimension = Dimension.Time, MadeOn = Before, State = state, StateSince = since,
            Origin = CommitmentOrigin.None, If = pen.Close(Purposes.CommitmentIf, thing), Then = pen.Close(Purposes.CommitmentThen, thing),
        });
    }
}
