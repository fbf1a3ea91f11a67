using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;
using Contradiction = LeadershipJournal.Data.Journal.Contradiction;

namespace LeadershipJournal.Data.Tests.Samples;

/// <summary>One row of every entity with every column filled, so that tests can walk the whole model.</summary>
internal static class WholeJournal
{
    /// <summary>In every text; in ASCII, so that it is found in bytes whatever the encoding's details.</summary>
    public const string Canary = "canary-Zaunkoenig-41";

    private static readonly DateTime Instant = new(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly int Week = IsoWeek.Of(Friday).Number;

    /// <summary>Every row but the leader's own, which the store makes and <see cref="SaveAsync"/> fills. In an order in which they can be inserted.</summary>
    public static IReadOnlyList<ILeaderOwned> Rows(LeaderSeal seal)
    {
        var (context, other, item) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var leader = seal.LeaderId;
        var (import, entry, revision, trashed) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (investment, intention, leave, rule) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            .. Contexts(seal, context, other),
            new LettingGoItem
            {
                LeaderId = leader, Id = item, Dimension = Dimension.Value, AddedOn = Friday, ArchivedOn = Friday,
                What = Close(Purposes.LettingGoWhat, item), WhyIHoldOn = Close(Purposes.LettingGoWhyIHoldOn, item),
                WhoTakesOver = Close(Purposes.LettingGoWhoTakesOver, item),
            },
            new JournalImport
            {
                LeaderId = leader, Id = import, State = ImportState.Done, Read = 1, Imported = 1, StartedAt = Instant, EndedAt = Instant,
                Source = Close(Purposes.ImportSource, import), Report = Close(Purposes.ImportReport, import),
            },
            new JournalEntry
            {
                LeaderId = leader, Id = entry, Kind = EntryKind.WeeklyReview, Date = Friday, Week = Week, ImportId = import,
                ImportHash = new byte[32], CreatedAt = Instant, ChangedAt = Instant, Title = Close(Purposes.EntryTitle, entry),
                Body = Close(Purposes.EntryBody, entry), FrontMatter = Close(Purposes.EntryFrontMatter, entry),
            },
            new WeeklyReview
            {
                LeaderId = leader, EntryId = entry, DiscomfortLevel = 4, WorkedMinutes = 2_400,
                Answers = Close(Purposes.ReviewAnswers, entry), NextTime = Close(Purposes.ReviewNextTime, entry),
                Discomfort = Close(Purposes.ReviewDiscomfort, entry), DiscomfortGave = Close(Purposes.ReviewDiscomfortGave, entry),
            },
            new DimensionTag { LeaderId = leader, EntryId = entry, Dimension = Dimension.People },
            new TimeInvestmentRow
            {
                LeaderId = leader, Id = investment, EntryId = entry, ImportId = import, Date = Friday, Week = Week,
                Dimension = Dimension.People, Minutes = 90, HandsOn = 30, Estimated = true, Source = InvestmentSource.Import,
                ValueContextId = context, LettingGoItemId = item,
            },
            new TrashedInvestment
            {
                LeaderId = leader, Id = trashed, EntryId = entry, Date = Friday, Dimension = Dimension.Time, Minutes = 15, HandsOn = 0,
                Estimated = false, Source = InvestmentSource.Entry, ValueContextId = context, LettingGoItemId = item,
            },
            new Draft
            {
                LeaderId = leader, EntryId = entry, BasedOnVersion = 1, Sequence = 7, SavedAt = Instant,
                Content = Close(Purposes.DraftContent, entry),
            },
            new EntryRevision
            {
                LeaderId = leader, Id = revision, EntryId = entry, Version = 1, SavedAt = Instant,
                Title = Close(Purposes.RevisionTitle, revision), Body = Close(Purposes.RevisionBody, revision),
                Answers = Close(Purposes.RevisionAnswers, revision),
            },
            new IntentionRow
            {
                LeaderId = leader, Id = intention, StartsInWeek = Week, SelfPercent = 20, PeoplePercent = 30, ImprovementPercent = 20,
                ValuePercent = 20, TimePercent = 10, AgreedMinutes = 2_250, Focus = Dimension.Value,
                FocusReason = FocusReason.LeastExplored, ReviewOn = Friday, CreatedAt = Instant, Why = Close(Purposes.IntentionWhy, intention),
            },
            new LeaveRow { LeaderId = leader, Id = leave, From = Friday, Until = Friday, Name = Close(Purposes.LeaveName, leave) },
            new DismissedPrompt { LeaderId = leader, PromptId = "life-outside-work", DismissedAt = Instant },
            new TagRule { LeaderId = leader, Id = rule, Dimension = Dimension.Value, Tag = Close(Purposes.TagRuleTag, rule) },
            new EntryContext { LeaderId = leader, EntryId = entry, ContextId = context },
            .. OwnModel(seal, entry),
            .. Leading(seal, entry, item),
            .. Hypotheses(seal, entry, context, other),
            .. Commitments(seal, item),
        ];

        Sealed Close(string purpose, Guid row) => WholeJournal.Close(seal, purpose, row);
    }

    private static IEnumerable<ILeaderOwned> OwnModel(LeaderSeal seal, Guid entry)
    {
        var (leader, meaning, question, fact, assessment) =
            (seal.LeaderId, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new Meaning
            {
                LeaderId = leader, Id = meaning, Dimension = Dimension.People, Since = Friday,
                Summary = Close(seal, Purposes.MeaningSummary, meaning), Text = Close(seal, Purposes.MeaningText, meaning),
            },
            new MeaningLook { LeaderId = leader, Dimension = Dimension.People, On = Friday },
            new OpenQuestion
            {
                LeaderId = leader, Id = question, Dimension = Dimension.People, AskedOn = Friday, ClosedOn = Friday,
                Text = Close(seal, Purposes.QuestionText, question),
            },
            new QuestionAnswer { LeaderId = leader, QuestionId = question, EntryId = entry },
            new ContextFact
            {
                LeaderId = leader, Id = fact, Date = Friday, Kind = ContextFactKind.Structure,
                Text = Close(seal, Purposes.ContextFactText, fact),
            },
            new Assessment { LeaderId = leader, Id = assessment, Questionnaire = 1, StartedOn = Friday, CompletedOn = Friday },
            new AssessmentAnswer { LeaderId = leader, AssessmentId = assessment, ItemId = "people.1", Point = 5, AnsweredAt = Instant },
        ];
    }

    private static IEnumerable<ILeaderOwned> Leading(LeaderSeal seal, Guid entry, Guid item)
    {
        var (leader, decision, step) = (seal.LeaderId, Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new LeadershipDecision
            {
                LeaderId = leader, Id = decision, Date = Friday, Choice = LeadershipChoice.ToLead, CameBy = WayHere.Promotion,
                LookAgainOn = Friday, Why = Close(seal, Purposes.DecisionWhy, decision),
            },
            new LettingGoStep
            {
                LeaderId = leader, Id = step, ItemId = item, Date = Friday, Stage = LettingGoStage.Teaching, IsRelapse = true,
                Note = Close(seal, Purposes.LettingGoNote, step),
            },
            new Conversation
            {
                LeaderId = leader, EntryId = entry, Kind = ConversationKind.WithMyself, EnjoyWhom = 7, EnjoyWhat = 6, MakesDifference = 8,
                Answers = Close(seal, Purposes.ConversationAnswers, entry),
            },
        ];
    }

    private static IEnumerable<ILeaderOwned> Contexts(LeaderSeal seal, Guid context, Guid other)
    {
        return [Context(context, null), Context(other, context)];

        ValueContext Context(Guid id, Guid? parent) => new()
        {
            LeaderId = seal.LeaderId, Id = id, ParentId = parent, Position = 0, Kind = ValueContextKind.Mission, ArchivedOn = Friday,
            Name = Close(seal, Purposes.ContextName, id), ValueMeans = Close(seal, Purposes.ContextValueMeans, id),
            Accountability = Close(seal, Purposes.ContextAccountability, id),
        };
    }

    private static IEnumerable<ILeaderOwned> Hypotheses(LeaderSeal seal, Guid entry, Guid context, Guid other)
    {
        var (leader, hypothesis, contradiction) = (seal.LeaderId, Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new ValueHypothesis
            {
                LeaderId = leader, Id = hypothesis, ContextId = context, Status = HypothesisStatus.Testing, StatusSince = Friday,
                IfWeDo = Close(seal, Purposes.HypothesisIfWeDo, hypothesis), Measure = Close(seal, Purposes.HypothesisMeasure, hypothesis),
                ShouldSee = Close(seal, Purposes.HypothesisShouldSee, hypothesis), Finding = Close(seal, Purposes.HypothesisFinding, hypothesis),
            },
            new HypothesisEvidence { LeaderId = leader, HypothesisId = hypothesis, EntryId = entry, Side = EvidenceSide.Against },
            new Contradiction
            {
                LeaderId = leader, Id = contradiction, OneId = context, OtherId = other, NotedOn = Friday, ResolvedOn = Friday,
                Text = Close(seal, Purposes.ContradictionText, contradiction),
            },
        ];
    }

    private static IEnumerable<ILeaderOwned> Commitments(LeaderSeal seal, Guid origin)
    {
        var (leader, commitment, step) = (seal.LeaderId, Guid.CreateVersion7(), Guid.CreateVersion7());
        return
        [
            new Commitment
            {
                LeaderId = leader, Id = commitment, Dimension = Dimension.Improvement, MadeOn = Friday, Due = Friday,
                State = CommitmentState.CarriedOver, StateSince = Friday, Origin = CommitmentOrigin.LettingGo, OriginId = origin,
                If = Close(seal, Purposes.CommitmentIf, commitment), Then = Close(seal, Purposes.CommitmentThen, commitment),
            },
            new CommitmentStep
            {
                LeaderId = leader, Id = step, CommitmentId = commitment, Date = Friday, Event = CommitmentEvent.CarriedOver,
                DueBefore = Friday, Text = Close(seal, Purposes.CommitmentStepText, step),
            },
        ];
    }

    private static Sealed Close(LeaderSeal seal, string purpose, Guid row) => seal.Close(purpose, row, $"{Canary} {purpose}");

    /// <summary>Writes it all for a leader.</summary>
    public static async Task SaveAsync(JournalDb db)
    {
        var rows = Rows(db.Seal);
        var coaching = new WholeCoaching(db.Seal, rows.OfType<JournalEntry>().First().Id, Instant);
        db.AddRange([.. rows, .. coaching.Rows()]);
        var leader = await db.Leaders.SingleAsync();
        leader.ModelCredit = Close(db.Seal, Purposes.ModelCredit, leader.LeaderId);
        await db.WriteAsync(async token =>
        {
            await db.SaveChangesAsync(token);
            await db.RecordAccessAsync([coaching.Line()], token);
        });
    }
}
