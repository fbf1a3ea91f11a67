using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>The rows a guided conversation consists of, changed inside a write of the journal.</summary>
internal static class ConversationRows
{
    /// <summary>The tracked entry of a conversation, trashed ones included; null when there is none.</summary>
    public static async Task<JournalEntry?> FindAsync(JournalDb db, Guid id, CancellationToken cancellationToken)
    {
        await db.Conversations.Where(conversation => conversation.EntryId == id).LoadAsync(cancellationToken);
        return await EntryRows.FindAsync(db, id, cancellationToken) is { Conversation: not null } entry ? entry : null;
    }

    /// <summary>A conversation in which nothing is said.</summary>
    public static JournalEntry Add(JournalDb db, Guid id, ConversationKind kind, DateOnly date, DateTime now)
    {
        var entry = new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = EntryKind.Conversation,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Body = db.Seal.Close(Purposes.EntryBody, id, ""),
            IsDraft = true,
            CreatedAt = now,
            ChangedAt = now,
            Conversation = new Conversation
            {
                LeaderId = db.LeaderId,
                EntryId = id,
                Kind = kind,
                Answers = db.Seal.Close(Purposes.ConversationAnswers, id, ConversationAnswersJson.Write(ConversationAnswers.None)),
            },
        };
        db.Entries.Add(entry);
        return entry;
    }

    /// <summary>The answers kept so far.</summary>
    public static ConversationAnswers Answers(JournalDb db, JournalEntry? entry) => entry?.Conversation is { } conversation
        ? ConversationAnswersJson.Read(db.Seal.Open(conversation.Answers, entry.Id))
        : ConversationAnswers.None;

    /// <summary>What the rows say.</summary>
    public static ConversationContent Content(JournalDb db, JournalEntry entry)
    {
        var kind = entry.Conversation!.Kind;
        var title = db.Seal.Open(entry.Title, entry.Id) ?? "";
        return new ConversationContent
        {
            Kind = kind,
            Date = entry.Date,
            Title = title == ConversationText.DefaultTitle(kind) ? "" : title,
            Answers = Answers(db, entry),
            Tags = [.. entry.Tags.Select(tag => tag.Dimension).Order()],
        };
    }

    /// <summary>The title as it is kept: an entry without one would be named after its first answer.</summary>
    public static string Title(ConversationKind kind, string typed) => typed.Length > 0 ? typed : ConversationText.DefaultTitle(kind);

    /// <summary>The words and numbers; a draft keeps them whatever is wrong with the rest.</summary>
    public static void SetWords(JournalDb db, JournalEntry entry, string title, ConversationAnswers answers)
    {
        var conversation = entry.Conversation!;
        EntryRows.SetTexts(db, entry, Title(conversation.Kind, title), ConversationBody.Compose(answers));
        SetAnswers(db, conversation, answers);
    }

    /// <summary>Everything.</summary>
    public static void Set(JournalDb db, JournalEntry entry, ConversationContent content)
    {
        SetWords(db, entry, content.Title, content.Answers);
        entry.Date = content.Date;
        entry.Week = IsoWeek.Of(content.Date).Number;
        db.Tags.RemoveRange(entry.Tags.Where(tag => !content.Tags.Contains(tag.Dimension)).ToList());
        db.Tags.AddRange(content.Tags.Except(entry.Tags.Select(tag => tag.Dimension)).ToList()
            .Select(dimension => new DimensionTag { LeaderId = db.LeaderId, EntryId = entry.Id, Dimension = dimension }));
    }

    /// <summary>The answers alone, when an earlier text is brought back.</summary>
    public static void SetAnswers(JournalDb db, Conversation conversation, ConversationAnswers answers)
    {
        conversation.Answers = db.Seal.Close(Purposes.ConversationAnswers, conversation.EntryId, ConversationAnswersJson.Write(answers));
        conversation.EnjoyWhom = answers.Score(ConversationTopics.Whom);
        conversation.EnjoyWhat = answers.Score(ConversationTopics.What);
        conversation.MakesDifference = answers.Score(ConversationTopics.Difference);
    }
}
