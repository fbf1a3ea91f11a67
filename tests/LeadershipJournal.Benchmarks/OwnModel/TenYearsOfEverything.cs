using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Web.Features.Leading;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Benchmarks.OwnModel;

/// <summary>
/// What a leader with a journal of ten years adds of everything else: a meaning of each dimension every half year, an
/// assessment a quarter, a decision a year, sixty things let go of, sixty value contexts, two commitments a week.
/// </summary>
internal sealed class TenYearsOfEverything(JournalDb db)
{
    private const int Weeks = 520;
    private const int Contexts = 60;
    private const int Items = 60;
    private const int QuestionsADimension = 12;
    private static readonly DateOnly First = TemporaryInstance.Today.AddDays(-BalanceDays);
    private const int BalanceDays = 3_640;
    private const string Sentence = "Whoever asks has an answer within the week, and it is still right a year later.";

    /// <summary>One of each kind, for the pages that show one.</summary>
    public Guid Assessment { get; private set; }

    public Guid Item { get; private set; }

    public Guid Context { get; private set; }

    public Guid Hypothesis { get; private set; }

    public Guid Contradiction { get; private set; }

    public Guid Commitment { get; private set; }

    public Guid Conversation { get; private set; }

    public async Task WriteAsync()
    {
        var entries = await db.Entries.OrderBy(entry => entry.Date).Select(entry => entry.Id).ToListAsync();
        AddMeanings(entries);
        AddAssessments();
        AddConversations();
        await db.SaveChangesAsync();
        var items = AddLettingGo();
        var contexts = AddContexts(entries);
        AddCommitments();
        await db.SaveChangesAsync();
        await SpreadMinutesAsync(items, contexts);
    }

    private static DateOnly Day(int number, int of) => First.AddDays((int)((long)BalanceDays * number / of));

    private Sealed Close(string purpose, Guid row) => db.Seal.Close(purpose, row, Sentence);

    private void AddMeanings(List<Guid> entries)
    {
        foreach (var dimension in DimensionList.All)
        {
            for (var number = 0; number < 20; number++)
            {
                var id = Guid.CreateVersion7();
                db.Meanings.Add(new Meaning
                {
                    LeaderId = db.LeaderId, Id = id, Dimension = dimension, Since = Day(number, 20),
                    Summary = db.Seal.Close(Purposes.MeaningSummary, id, "Presence"),
                    Text = db.Seal.Close(Purposes.MeaningText, id, string.Join("\n\n", Enumerable.Repeat($"{Sentence} {number}.", 4))),
                });
            }

            for (var number = 0; number < QuestionsADimension; number++)
            {
                var id = Guid.CreateVersion7();
                db.OpenQuestions.Add(new OpenQuestion
                {
                    LeaderId = db.LeaderId, Id = id, Dimension = dimension, AskedOn = Day(number, QuestionsADimension),
                    Text = Close(Purposes.QuestionText, id),
                });
                if (number % 3 > 0)
                {
                    db.QuestionAnswers.Add(new QuestionAnswer { LeaderId = db.LeaderId, QuestionId = id, EntryId = entries[number * 100] });
                }
            }
        }

        for (var number = 0; number < 40; number++)
        {
            var id = Guid.CreateVersion7();
            db.ContextFacts.Add(new ContextFact
            {
                LeaderId = db.LeaderId, Id = id, Date = Day(number, 40), Kind = (ContextFactKind)(number % 7), Text = Close(Purposes.ContextFactText, id),
            });
        }
    }

    private void AddAssessments()
    {
        var questions = Questionnaires.Shipped.Current.Groups.SelectMany(group => group.Items).ToList();
        for (var number = 0; number < 40; number++)
        {
            Assessment = Guid.CreateVersion7();
            var day = Day(number, 40);
            db.Assessments.Add(new Assessment
            {
                LeaderId = db.LeaderId, Id = Assessment, Questionnaire = Questionnaires.Shipped.Current.Version, StartedOn = day, CompletedOn = day,
            });
            foreach (var (place, item) in questions.Index())
            {
                db.AssessmentAnswers.Add(new AssessmentAnswer
                {
                    LeaderId = db.LeaderId, AssessmentId = Assessment, ItemId = item.Id, AnsweredAt = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                    Point = item.Scale.Lowest + ((place + number) % (item.Scale.Highest - item.Scale.Lowest + 1)),
                });
            }
        }
    }

    private void AddConversations()
    {
        for (var number = 0; number < 40; number++)
        {
            var (id, day) = (Guid.CreateVersion7(), Day(number, 40));
            var at = day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
            db.Entries.Add(new JournalEntry
            {
                LeaderId = db.LeaderId, Id = id, Kind = EntryKind.Conversation, Date = day, Week = IsoWeek.Of(day).Number, Version = 1,
                CreatedAt = at, ChangedAt = at, Body = Close(Purposes.EntryBody, id),
            });
            db.Conversations.Add(new Conversation
            {
                LeaderId = db.LeaderId, EntryId = id, Kind = (ConversationKind)(number % 2), EnjoyWhom = number % 11, EnjoyWhat = 6, MakesDifference = 8,
                Answers = db.Seal.Close(Purposes.ConversationAnswers, id, ConversationAnswersJson.Write(ConversationAnswers.None)),
            });
            Conversation = id;
        }

        for (var year = 0; year < 10; year++)
        {
            var id = Guid.CreateVersion7();
            db.Decisions.Add(new LeadershipDecision
            {
                LeaderId = db.LeaderId, Id = id, Date = Day(year, 10), Choice = (LeadershipChoice)(year % 3), CameBy = WayHere.Promotion,
                Why = Close(Purposes.DecisionWhy, id),
            });
        }
    }

    private List<Guid> AddLettingGo()
    {
        List<Guid> items = [];
        for (var number = 0; number < Items; number++)
        {
            Item = Guid.CreateVersion7();
            items.Add(Item);
            db.LettingGoItems.Add(new LettingGoItem
            {
                LeaderId = db.LeaderId, Id = Item, Dimension = DimensionList.All[number % DimensionList.Count], AddedOn = Day(number, Items),
                What = Close(Purposes.LettingGoWhat, Item), WhyIHoldOn = Close(Purposes.LettingGoWhyIHoldOn, Item),
                WhoTakesOver = db.Seal.Close(Purposes.LettingGoWhoTakesOver, Item, "Samir"),
            });
            for (var step = 0; step < 4; step++)
            {
                var id = Guid.CreateVersion7();
                db.LettingGoSteps.Add(new LettingGoStep
                {
                    LeaderId = db.LeaderId, Id = id, ItemId = Item, Date = Day(number, Items).AddDays(step * 14), IsRelapse = step == 2,
                    Stage = step == 3 && number < 45 ? LettingGoStage.LetGo : (LettingGoStage)(step % 2), Note = Close(Purposes.LettingGoNote, id),
                });
            }
        }

        return items;
    }

    private List<Guid> AddContexts(List<Guid> entries)
    {
        List<Guid> contexts = [];
        for (var number = 0; number < Contexts; number++)
        {
            Context = Guid.CreateVersion7();
            db.ValueContexts.Add(new ValueContext
            {
                LeaderId = db.LeaderId, Id = Context, ParentId = number < 5 ? null : contexts[(number / 5) - 1], Position = number,
                Kind = (ValueContextKind)(number % 5), Name = db.Seal.Close(Purposes.ContextName, Context, $"Department no. {number}"),
                ValueMeans = Close(Purposes.ContextValueMeans, Context),
            });
            contexts.Add(Context);
        }

        foreach (var (place, entry) in entries.Index())
        {
            db.EntryContexts.Add(new EntryContext { LeaderId = db.LeaderId, EntryId = entry, ContextId = contexts[place % Contexts] });
        }

        AddHypotheses(contexts, entries);
        return contexts;
    }

    private void AddHypotheses(List<Guid> contexts, List<Guid> entries)
    {
        for (var number = 0; number < 60; number++)
        {
            Hypothesis = Guid.CreateVersion7();
            db.Hypotheses.Add(new ValueHypothesis
            {
                LeaderId = db.LeaderId, Id = Hypothesis, ContextId = contexts[number], Status = HypothesisStatus.Testing, StatusSince = Day(number, 60),
                IfWeDo = Close(Purposes.HypothesisIfWeDo, Hypothesis), Measure = Close(Purposes.HypothesisMeasure, Hypothesis),
                ShouldSee = Close(Purposes.HypothesisShouldSee, Hypothesis),
            });
            for (var evidence = 0; evidence < 8; evidence++)
            {
                db.HypothesisEvidence.Add(new HypothesisEvidence
                {
                    LeaderId = db.LeaderId, HypothesisId = Hypothesis, EntryId = entries[(number * 50) + evidence],
                });
            }

            Contradiction = Guid.CreateVersion7();
            db.Contradictions.Add(new Data.Journal.Contradiction
            {
                LeaderId = db.LeaderId, Id = Contradiction, OneId = contexts[number], OtherId = contexts[(number + 7) % Contexts], NotedOn = Day(number, 60),
                Text = Close(Purposes.ContradictionText, Contradiction),
            });
        }
    }

    private void AddCommitments()
    {
        for (var number = 0; number < Weeks * 2; number++)
        {
            Commitment = Guid.CreateVersion7();
            var (day, open) = (Day(number, Weeks * 2), number >= (Weeks * 2) - 30);
            db.Commitments.Add(new Commitment
            {
                LeaderId = db.LeaderId, Id = Commitment, Dimension = DimensionList.All[number % DimensionList.Count], MadeOn = day, Due = day.AddDays(14),
                State = open ? CommitmentState.CarriedOver : number % 4 == 0 ? CommitmentState.Dropped : CommitmentState.Done, StateSince = day.AddDays(10),
                Origin = CommitmentOrigin.None, If = Close(Purposes.CommitmentIf, Commitment), Then = Close(Purposes.CommitmentThen, Commitment),
            });
            var step = Guid.CreateVersion7();
            db.CommitmentSteps.Add(new CommitmentStep
            {
                LeaderId = db.LeaderId, Id = step, CommitmentId = Commitment, Date = day.AddDays(10), Text = Close(Purposes.CommitmentStepText, step),
                Event = open ? CommitmentEvent.CarriedOver : number % 4 == 0 ? CommitmentEvent.Dropped : CommitmentEvent.Done,
                DueBefore = open ? day.AddDays(7) : null,
            });
        }
    }

    /// <summary>Each week's minutes went into one of the contexts, and its hands-on minutes into one of the items.</summary>
    private Task SpreadMinutesAsync(List<Guid> items, List<Guid> contexts) => db.WriteAsync(async token =>
    {
        for (var number = 0; number < Items; number++)
        {
            var (place, item, context) = (number, items[number], contexts[number]);
            await db.Investments
                .Where(row => row.LeaderId == db.LeaderId && row.Week % Items == place)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(minutes => minutes.LettingGoItemId, item).SetProperty(minutes => minutes.ValueContextId, context), token);
        }
    });
}
