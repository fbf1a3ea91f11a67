using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Keeps guided conversations: one transaction that checks version and rules, writes, and makes a revision.</summary>
internal sealed class ConversationWriter(JournalAccess access, LeaderClock leaderClock, TimeProvider clock)
{
    private static readonly SaveResult NotInTheJournal = SaveResult.Refuse(
        ConversationForm.DateField, "This conversation is not in the journal any more. Restore it from the trash, or copy the text into a new one.");

    private static readonly SaveResult MarkedForThatDay = SaveResult.Refuse(
        ConversationForm.DateField, "You marked this conversation for a coach, who could read it on this day and cannot now. Keep its day, or take the mark away on its page first.");

    /// <summary>Keeps the conversation as it stands in the form.</summary>
    public async Task<SaveResult> KeepAsync(ConversationForm form, CancellationToken cancellationToken)
    {
        var today = await leaderClock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(token => KeepAsync(db, form, today, token), cancellationToken);
    }

    /// <summary>A kept conversation's text, for someone who typed another one meanwhile.</summary>
    public static OtherText Kept(JournalDb db, JournalEntry entry, long sequence) => new(
        db.Seal.Open(entry.Title, entry.Id) ?? "", db.Seal.Open(entry.Body, entry.Id), entry.ChangedAt, entry.Version, sequence, entry.IsDraft);

    private async Task<SaveResult> KeepAsync(JournalDb db, ConversationForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var entry = await ConversationRows.FindAsync(db, form.Id, cancellationToken);
        if (entry is { TrashedAt: not null } || (entry is null && form.Version > 0) || (entry is not null && entry.Conversation!.Kind != form.Kind))
        {
            return NotInTheJournal;
        }

        var before = ConversationRows.Answers(db, entry);
        var read = ConversationReader.Read(form, before, today);
        if (!read.Succeeded)
        {
            return new SaveResult.Refused(read.Refusals);
        }

        if (!read.Value.Answers.IsWritten)
        {
            return SaveResult.Refuse(
                ConversationForm.TextField(ConversationTopics.Of(form.Kind)[0].Id), "Nothing is said yet. One answer is enough.");
        }

        var draft = await db.Drafts.SingleOrDefaultAsync(row => row.EntryId == form.Id, cancellationToken);
        if (entry is not null && Changed(db, entry, draft, form, read.Value) is { } other)
        {
            return new SaveResult.Conflict(other);
        }

        return await IsNewlySharedAsync(db, entry, read.Value, today, cancellationToken)
            ? MarkedForThatDay
            : Write(db, form, entry, draft, read.Value);
    }

    // Only its day can let a coach read a conversation newly: it is shared by a mark alone, and only once it is kept.
    private static async Task<bool> IsNewlySharedAsync(
        JournalDb db, JournalEntry? entry, ConversationContent content, DateOnly today, CancellationToken cancellationToken)
    {
        var before = EntryFacts.Of(entry);
        return before.IsKept && before.Date != content.Date
            && await new AgreedReaders(today, []).MissingAsync(db, entry!.Id, before, before with { Date = content.Date }, cancellationToken) is { Count: > 0 };
    }

    private SaveResult.Saved Write(JournalDb db, ConversationForm form, JournalEntry? entry, Draft? draft, ConversationContent content)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        entry ??= ConversationRows.Add(db, form.Id, form.Kind, content.Date, now);
        var title = ConversationRows.Title(form.Kind, content.Title);
        KeepDraftedText(db, entry, draft, content, title, now);
        ConversationRows.Set(db, entry, content);
        EntryRows.AddRevision(
            db, entry, title, ConversationBody.Compose(content.Answers), ConversationAnswersJson.Write(content.Answers), now);
        entry.IsDraft = false;
        return new SaveResult.Saved(entry.Id, entry.Version);
    }

    // A drafted text that is not what is kept now was set aside in favour of it: it stays in the history.
    private static void KeepDraftedText(JournalDb db, JournalEntry entry, Draft? draft, ConversationContent content, string title, DateTime now)
    {
        if (draft is null)
        {
            return;
        }

        var drafted = Drafted(db, entry, draft);
        var body = ConversationBody.Compose(drafted);
        if (body.Length > 0 && body != ConversationBody.Compose(content.Answers))
        {
            EntryRows.AddRevision(db, entry, title, body, ConversationAnswersJson.Write(drafted), now);
        }

        db.Drafts.Remove(draft);
    }

    private static OtherText? Changed(JournalDb db, JournalEntry entry, Draft? draft, ConversationForm form, ConversationContent content)
    {
        var body = ConversationBody.Compose(content.Answers);
        if (entry.Version != form.Version)
        {
            var kept = Kept(db, entry, draft?.Sequence ?? 0);
            return kept.Body == body ? null : kept;
        }

        if (draft is null || draft.Sequence == form.Sequence)
        {
            return null;
        }

        var drafted = ConversationBody.Compose(Drafted(db, entry, draft));
        return drafted == body ? null : new OtherText("", drafted, draft.SavedAt, entry.Version, draft.Sequence, IsDraft: true);
    }

    private static ConversationAnswers Drafted(JournalDb db, JournalEntry entry, Draft draft) => ConversationReader.Answers(
        new ConversationForm(entry.Conversation!.Kind, ConversationEditing.Fields(db, draft)), ConversationRows.Answers(db, entry));
}
