using System.Globalization;
using System.Text.Json;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Opens the form of a conversation: a new one, a kept one, or the draft of either.</summary>
internal sealed class ConversationEditing(JournalAccess access, LeaderClock clock, TimeProvider time)
{
    /// <summary>A form on a conversation that begins.</summary>
    public async Task<ConversationView> NewAsync(ConversationKind kind, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        var form = ConversationForm.Of(new ConversationContent { Kind = kind, Date = today, Tags = ConversationTopics.Dimensions(kind) });
        Number(form, Guid.CreateVersion7(time.GetUtcNow()), version: 0, sequence: 0);
        return new ConversationView { Today = today, Form = form, IsKept = false };
    }

    /// <summary>The form of a conversation; null when it is not in the journal.</summary>
    public async Task<ConversationView?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        if (await ConversationRows.FindAsync(db, id, cancellationToken) is not { TrashedAt: null } entry)
        {
            return null;
        }

        var draft = await db.Drafts.SingleOrDefaultAsync(row => row.EntryId == id, cancellationToken);
        var form = draft is null
            ? ConversationForm.Of(ConversationRows.Content(db, entry))
            : new ConversationForm(entry.Conversation!.Kind, Fields(db, draft));
        Number(form, id, entry.Version, draft?.Sequence ?? 0);
        return new ConversationView
        {
            Today = today,
            Form = form,
            IsKept = !entry.IsDraft,
            DraftSavedAt = draft is null ? null : await clock.LocalAsync(new DateTimeOffset(draft.SavedAt, TimeSpan.Zero), cancellationToken),
            Other = draft is null || draft.BasedOnVersion == entry.Version ? null : ConversationWriter.Kept(db, entry, draft.Sequence),
        };
    }

    /// <summary>The form on what was typed, when it was not kept.</summary>
    public async Task<ConversationView> AgainAsync(ConversationForm form, OtherText? other, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        if (other is not null)
        {
            // What is kept from here on replaces the other text knowingly; that one stays in the history.
            Number(form, form.Id, other.Version, other.Sequence);
        }

        var isKept = await db.Entries.AnyAsync(entry => entry.Id == form.Id && !entry.IsDraft, cancellationToken);
        return new ConversationView { Today = today, Form = form, IsKept = isKept, Other = other };
    }

    /// <summary>Where an entry's conversation is written; null when the entry is none.</summary>
    public async Task<string?> AddressAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var kind = await db.Entries.Where(entry => entry.Id == id && entry.Kind == EntryKind.Conversation)
            .Select(entry => (ConversationKind?)entry.Conversation!.Kind).SingleOrDefaultAsync(cancellationToken);
        return kind is { } found ? ConversationText.Address(found, id) : null;
    }

    /// <summary>What a draft holds.</summary>
    public static Dictionary<string, string> Fields(JournalDb db, Draft draft) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(db.Seal.Open(draft.Content, draft.EntryId)) ?? [];

    /// <summary>The text of a form that somebody has open in another place.</summary>
    public static OtherText Theirs(ConversationView current) => current.Other ?? new(
        current.Form[ConversationForm.TitleField] ?? "",
        ConversationBody.Compose(ConversationReader.Answers(current.Form, ConversationAnswers.None)),
        default,
        current.Form.Version,
        current.Form.Sequence,
        IsDraft: current.DraftSavedAt is not null);

    private static void Number(ConversationForm form, Guid id, int version, long sequence)
    {
        form[ConversationForm.IdField] = id.ToString();
        form[ConversationForm.VersionField] = version.ToString(CultureInfo.InvariantCulture);
        form[ConversationForm.SequenceField] = sequence.ToString(CultureInfo.InvariantCulture);
    }
}
