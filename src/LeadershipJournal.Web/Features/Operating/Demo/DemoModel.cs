using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Writes what one invented leader has made of the model into a journal whose entries are there.</summary>
internal sealed class DemoModel(JournalDb db, DemoCalendar calendar)
{
    private LeaderSeal Seal => db.Seal;

    public async Task WriteAsync(DemoModelFile file, CancellationToken cancellationToken)
    {
        var seal = Seal;
        var titled = await db.Entries.AsNoTracking().Where(entry => entry.Title != null)
            .Select(entry => new { entry.Id, Title = seal.Open(entry.Title, entry.Id)! })
            .ToListAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var leader = await db.Leaders.SingleAsync(token);
                leader.ModelCredit = Seal.CloseOptional(Purposes.ModelCredit, leader.LeaderId, file.Credit);
                db.Meanings.AddRange(file.Meanings.Select(Meaning));
                db.MeaningLooks.AddRange(file.Looks.SelectMany(look => look.Dimensions.Select(key => new MeaningLook
                {
                    LeaderId = db.LeaderId,
                    Dimension = Key(key),
                    On = calendar.Week(look.OnWeeksAgo).Friday,
                })));
                db.ContextFacts.AddRange(file.Facts.Select(Fact));
                foreach (var asked in file.Questions)
                {
                    var question = Question(asked);
                    db.OpenQuestions.Add(question);
                    db.QuestionAnswers.AddRange(titled.Where(entry => entry.Title == asked.AnsweredBy)
                        .Select(entry => new QuestionAnswer { LeaderId = db.LeaderId, QuestionId = question.Id, EntryId = entry.Id }));
                }
            },
            cancellationToken);
    }

    private Meaning Meaning(DemoMeaning meaning)
    {
        var since = calendar.Week(meaning.SinceWeeksAgo).Friday;
        var id = NewId(since);
        return new Meaning
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = Key(meaning.Dimension),
            Since = since,
            Summary = Seal.CloseOptional(Purposes.MeaningSummary, id, meaning.Word),
            Text = Seal.Close(Purposes.MeaningText, id, meaning.Text.Trim()),
        };
    }

    private OpenQuestion Question(DemoQuestion question)
    {
        var asked = calendar.Week(question.AskedWeeksAgo).Friday;
        var id = NewId(asked);
        return new OpenQuestion
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = Key(question.Dimension),
            AskedOn = asked,
            ClosedOn = question.ClosedWeeksAgo is { } weeks ? calendar.Week(weeks).Friday : null,
            Text = Seal.Close(Purposes.QuestionText, id, question.Text),
        };
    }

    private ContextFact Fact(DemoFact fact)
    {
        var date = calendar.Date(fact.WeeksAgo, fact.Day);
        var id = NewId(date);
        return new ContextFact
        {
            LeaderId = db.LeaderId,
            Id = id,
            Date = date,
            Kind = Enum.Parse<ContextFactKind>(fact.Kind.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true),
            Text = Seal.Close(Purposes.ContextFactText, id, fact.Text),
        };
    }

    private static Guid NewId(DateOnly date) => Guid.CreateVersion7(new DateTimeOffset(date, new TimeOnly(15, 40), TimeSpan.Zero));

    private static Dimension Key(string key) =>
        DimensionList.FromKey(key) ?? throw new InvalidOperationException($"The demo names no dimension {key}.");
}

/// <summary>One leader's model as its file has it.</summary>
internal sealed class DemoModelFile
{
    public string? Credit { get; set; }

    public List<DemoMeaning> Meanings { get; set; } = [];

    public List<DemoLook> Looks { get; set; } = [];

    public List<DemoQuestion> Questions { get; set; } = [];

    public List<DemoFact> Facts { get; set; } = [];
}

internal sealed class DemoMeaning
{
    public required string Dimension { get; set; }

    public int SinceWeeksAgo { get; set; }

    public string? Word { get; set; }

    public required string Text { get; set; }
}

internal sealed class DemoLook
{
    public int OnWeeksAgo { get; set; }

    public List<string> Dimensions { get; set; } = [];
}

internal sealed class DemoQuestion
{
    public required string Dimension { get; set; }

    public int AskedWeeksAgo { get; set; }

    public int? ClosedWeeksAgo { get; set; }

    public required string Text { get; set; }

    /// <summary>The title of the entry that answers it.</summary>
    public string? AnsweredBy { get; set; }
}

internal sealed class DemoFact
{
    public int WeeksAgo { get; set; }

    public string Day { get; set; } = "Fri";

    public required string Kind { get; set; }

    public required string Text { get; set; }
}
