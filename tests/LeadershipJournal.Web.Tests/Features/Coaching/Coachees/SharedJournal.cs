using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Tests.Features.Assessments;
using LeadershipJournal.Web.Tests.Features.Commitments;
using LeadershipJournal.Web.Tests.Features.Model;
using LeadershipJournal.Web.Tests.Features.ValueContexts;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Coachees;

/// <summary>
/// A journal with something of every kind inside and outside the days of a grant. Words that a coach may read under a kind
/// begin with <c>seen-</c> and its name, words that nobody but the leader may read with <c>hidden-</c>.
/// </summary>
internal sealed class SharedJournal
{
    /// <summary>A Tuesday: the week it lies in is not within the days as a whole.</summary>
    public static DateOnly From { get; } = new(2026, 9, 1);

    public Guid Marked { get; private set; }

    public Guid MarkedReview { get; private set; }

    public Guid Unmarked { get; private set; }

    public Guid Before { get; private set; }

    public Guid Trashed { get; private set; }

    public Guid Unkept { get; private set; }

    public Guid HiddenAssessment { get; private set; }

    public Guid Assessment { get; private set; }

    /// <summary>Fills the leader's journal and marks entries for the coach.</summary>
    /// <param name="coached">Whose.</param>
    /// <param name="round">How often it was filled before: a week has one review, and a day one decision.</param>
    public static async Task<SharedJournal> FillAsync(Coached coached, int round = 0)
    {
        var journal = new SharedJournal();
        await using (var db = await coached.Host.OpenJournalAsync(coached.Leader))
        {
            journal.AddEntries(db, round);
            AddModel(db, round);
            AddRegister(db);
            journal.AddContextsAndCommitments(db);
            await db.SaveChangesAsync();
        }

        foreach (var entry in (Guid[])[journal.Marked, journal.MarkedReview, journal.Before, journal.Trashed, journal.Unkept])
        {
            await coached.MarkAsync(entry);
        }

        journal.HiddenAssessment = await coached.Host.FinishedAsync(coached.Leader, Day("2026-08-01"), [1, 1, 1, 1, 1]);
        journal.Assessment = await coached.Host.FinishedAsync(coached.Leader, Day("2026-10-02"), [5, 5, 5, 5, 6]);
        return journal;
    }

    public static JournalEntry AddEntry(JournalDb db, string text, string date, EntryKind kind = EntryKind.Entry, params IReadOnlyList<Dimension> tags)
    {
        var id = Guid.CreateVersion7();
        var entry = new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = kind,
            Date = Day(date),
            Week = IsoWeek.Of(Day(date)).Number,
            Title = db.Seal.Close(Purposes.EntryTitle, id, $"{text}-title"),
            Body = db.Seal.Close(Purposes.EntryBody, id, $"{text}-body"),
            CreatedAt = Day(date).ToDateTime(default, DateTimeKind.Utc),
            ChangedAt = Day(date).ToDateTime(default, DateTimeKind.Utc),
        };
        entry.Tags.AddRange(tags.Select(tag => new DimensionTag { LeaderId = db.LeaderId, EntryId = id, Dimension = tag }));
        db.Entries.Add(entry);
        return entry;
    }

    private void AddEntries(JournalDb db, int round)
    {
        Before = AddEntry(db, "hidden-before", "2026-08-31", tags: Dimension.People).Id;
        Unmarked = AddEntry(db, "hidden-unmarked", "2026-10-06", tags: Dimension.Value).Id;
        var marked = AddEntry(db, "seen-entry", "2026-10-05", tags: [Dimension.People, Dimension.Time]);
        Marked = marked.Id;
        var (revision, draft) = (Guid.CreateVersion7(), marked.Id);
        db.Revisions.Add(new EntryRevision
        {
            LeaderId = db.LeaderId, Id = revision, EntryId = marked.Id, Version = 1,
            Body = db.Seal.Close(Purposes.RevisionBody, revision, "hidden-revision"), SavedAt = marked.CreatedAt,
        });
        db.Drafts.Add(new Draft
        {
            LeaderId = db.LeaderId, EntryId = draft, Content = db.Seal.Close(Purposes.DraftContent, draft, "{\"body\":\"hidden-draft\"}"),
            BasedOnVersion = 0, Sequence = 1, SavedAt = marked.CreatedAt,
        });
        MarkedReview = db.AddReview(IsoWeek.Create(2026, 42 + round));
        var unkept = AddEntry(db, "hidden-unkept", "2026-10-07", tags: Dimension.People);
        unkept.IsDraft = true;
        Unkept = unkept.Id;
        var trashed = AddEntry(db, "hidden-trashed", "2026-10-08", tags: Dimension.People);
        trashed.TrashedAt = trashed.CreatedAt;
        Trashed = trashed.Id;
    }

    private static void AddModel(JournalDb db, int round)
    {
        db.AddMeaning(Dimension.People, "2026-01-10", "hidden-meaning-first");
        db.AddMeaning(Dimension.People, "2026-06-03", "seen-model-older", "seen-model-word");
        db.AddMeaning(Dimension.People, "2026-10-10", "seen-model-meaning");
        db.AddMeaning(Dimension.Time, "2026-04-04", "hidden-meaning-replaced");
        db.AddMeaning(Dimension.Time, "2026-09-01", "seen-model-of-the-first-day");
        db.AddQuestion(Dimension.Self, "2026-07-07", "seen-model-question");
        db.AddQuestion(Dimension.Self, "2026-09-07", "hidden-question-closed", "2026-09-08");
        AddFact(db, "2026-08-31", "hidden-fact");
        AddFact(db, "2026-09-02", "seen-model-fact");
        AddDecision(db, Day("2025-05-05").AddDays(round), LeadershipChoice.ToContribute, "hidden-why");
        AddDecision(db, Day("2026-03-03").AddDays(round), LeadershipChoice.ToLead, "seen-model-why");
    }

    private static void AddFact(JournalDb db, string date, string text)
    {
        var id = Guid.CreateVersion7();
        db.ContextFacts.Add(new ContextFact
        {
            LeaderId = db.LeaderId, Id = id, Date = Day(date), Kind = ContextFactKind.Role, Text = db.Seal.Close(Purposes.ContextFactText, id, text),
        });
    }

    private static void AddDecision(JournalDb db, DateOnly date, LeadershipChoice choice, string why)
    {
        var id = Guid.CreateVersion7();
        db.Decisions.Add(new LeadershipDecision
        {
            LeaderId = db.LeaderId, Id = id, Date = date, Choice = choice, CameBy = WayHere.OwnChoice, Why = db.Seal.Close(Purposes.DecisionWhy, id, why),
        });
    }

    private static void AddRegister(JournalDb db)
    {
        var item = AddItem(db, "seen-lettinggo-work", archivedOn: null, ("2026-07-01", LettingGoStage.Holding, "hidden-step"), ("2026-10-12", LettingGoStage.Teaching, "seen-lettinggo-step"));
        AddItem(db, "hidden-item", archivedOn: "2026-08-30", ("2026-07-01", LettingGoStage.LetGo, "hidden-archived-step"));
        AddMinutes(db, item, "2026-09-03", 427);
        AddMinutes(db, item, "2026-09-15", 75);
        AddMinutes(db, null, "2026-09-22", 60);
    }

    private static Guid AddItem(JournalDb db, string what, string? archivedOn, params (string Date, LettingGoStage Stage, string Note)[] steps)
    {
        var id = Guid.CreateVersion7();
        var row = new LettingGoItem
        {
            LeaderId = db.LeaderId, Id = id, Dimension = Dimension.Value, AddedOn = Day(steps[0].Date), ArchivedOn = archivedOn is null ? null : Day(archivedOn),
            What = db.Seal.Close(Purposes.LettingGoWhat, id, what),
        };
        foreach (var (date, stage, note) in steps)
        {
            var step = Guid.CreateVersion7();
            row.Steps.Add(new LettingGoStep
            {
                LeaderId = db.LeaderId, Id = step, ItemId = id, Date = Day(date), Stage = stage, IsRelapse = false,
                Note = db.Seal.Close(Purposes.LettingGoNote, step, note),
            });
        }

        db.LettingGoItems.Add(row);
        return id;
    }

    private static void AddMinutes(JournalDb db, Guid? item, string date, int minutes) => db.Investments.Add(new TimeInvestmentRow
    {
        LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), Date = Day(date), Week = IsoWeek.Of(Day(date)).Number, Dimension = Dimension.Value,
        Minutes = minutes, HandsOn = item is null ? 0 : minutes, Estimated = false, Source = InvestmentSource.Entry, LettingGoItemId = item,
    });

    private void AddContextsAndCommitments(JournalDb db)
    {
        var team = db.AddContext("seen-valuecontexts-team", means: "seen-valuecontexts-means");
        var board = db.AddContext("seen-valuecontexts-board", position: 1);
        var gone = db.AddContext("hidden-context", position: 2);
        db.ValueContexts.Local.Single(row => row.Id == gone).ArchivedOn = Day("2026-08-01");
        var open = db.AddContradiction(team, board, "seen-valuecontexts-contradiction");
        db.AddContradiction(team, board, "hidden-contradiction", resolvedOn: Day("2026-08-08"));
        db.AddContradiction(team, gone, "hidden-contradiction-of-the-gone");
        var hypothesis = db.AddHypothesis(team, does: "seen-valuecontexts-hypothesis");
        db.HypothesisEvidence.Add(new HypothesisEvidence { LeaderId = db.LeaderId, HypothesisId = hypothesis, EntryId = Marked, Side = EvidenceSide.Against });
        db.HypothesisEvidence.Add(new HypothesisEvidence { LeaderId = db.LeaderId, HypothesisId = hypothesis, EntryId = Unmarked });

        var kept = db.AddCommitment("seen-commitments-if", "seen-commitments-then", Dimension.Improvement, null, Day("2026-08-03"), new OriginKey(CommitmentOrigin.Contradiction, open));
        Step(db, kept, CommitmentEvent.Note, "2026-08-20", "hidden-note");
        Step(db, kept, CommitmentEvent.Note, "2026-09-20", "seen-commitments-note");
        var done = db.AddCommitment("hidden-done-if", "hidden-done-then", Dimension.Self, null, Day("2026-08-03"));
        (done.State, done.StateSince) = (CommitmentState.Done, Day("2026-08-31"));
        var dropped = db.AddCommitment("seen-commitments-dropped", "ask", Dimension.Self, null, Day("2026-08-03"), new OriginKey(CommitmentOrigin.WeeklyReview, Unmarked));
        (dropped.State, dropped.StateSince) = (CommitmentState.Dropped, Day("2026-09-01"));
        Step(db, dropped, CommitmentEvent.Dropped, "2026-09-01", "seen-commitments-reason");
    }

    private static void Step(JournalDb db, Commitment row, CommitmentEvent taken, string date, string text)
    {
        var id = Guid.CreateVersion7();
        row.Steps.Add(new CommitmentStep
        {
            LeaderId = db.LeaderId, Id = id, CommitmentId = row.Id, Date = Day(date), Event = taken, Text = db.Seal.Close(Purposes.CommitmentStepText, id, text),
        });
    }

    internal static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
