using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Tests.Features.Model;

/// <summary>Rows of a leader's model, past the application.</summary>
internal static class ModelRows
{
    public static void AddMeaning(this JournalDb db, Dimension dimension, string since, string text, string? summary = null)
    {
        var id = Guid.CreateVersion7();
        db.Meanings.Add(new Meaning
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = dimension,
            Since = Day(since),
            Summary = db.Seal.CloseOptional(Purposes.MeaningSummary, id, summary),
            Text = db.Seal.Close(Purposes.MeaningText, id, text),
        });
    }

    public static Guid AddQuestion(this JournalDb db, Dimension dimension, string askedOn, string text, string? closedOn = null)
    {
        var id = Guid.CreateVersion7();
        db.OpenQuestions.Add(new OpenQuestion
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = dimension,
            AskedOn = Day(askedOn),
            ClosedOn = closedOn is null ? null : Day(closedOn),
            Text = db.Seal.Close(Purposes.QuestionText, id, text),
        });
        return id;
    }

    public static Guid AddAnswer(this JournalDb db, Guid question, string date)
    {
        var (id, day) = (Guid.CreateVersion7(), Day(date));
        db.Entries.Add(new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = EntryKind.Entry,
            Date = day,
            Week = IsoWeek.Of(day).Number,
            Body = db.Seal.Close(Purposes.EntryBody, id, "So that is how."),
            CreatedAt = day.ToDateTime(default, DateTimeKind.Utc),
            ChangedAt = day.ToDateTime(default, DateTimeKind.Utc),
        });
        db.QuestionAnswers.Add(new QuestionAnswer { LeaderId = db.LeaderId, QuestionId = question, EntryId = id });
        return id;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
