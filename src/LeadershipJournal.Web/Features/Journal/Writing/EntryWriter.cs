using LeadershipJournal.Core;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>Saves entries: one transaction that checks version, rules and the day's sum, writes, and makes a revision.</summary>
internal sealed class EntryWriter(JournalAccess access, LeaderClock leaderClock, CoachingNotices notices, TimeProvider clock)
{
    /// <summary>Keeps an entry as it stands in the form, unless that would let a coach read it newly.</summary>
    public Task<SaveResult> KeepAsync(EntryForm form, CancellationToken cancellationToken) => KeepAsync(form, [], cancellationToken);

    /// <summary>Keeps an entry as it stands in the form.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="agreed">The coachings in which the leader agreed that the coach can read it from now on.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SaveResult> KeepAsync(EntryForm form, IReadOnlyCollection<Guid> agreed, CancellationToken cancellationToken)
    {
        var today = await leaderClock.TodayAsync(cancellationToken);
        var read = form.Read(today);
        if (!read.Succeeded)
        {
            return new SaveResult.Refused(read.Refusals);
        }

        await using var db = await access.OpenAsync(cancellationToken);
        var readers = new AgreedReaders(today, agreed);
        var result = await db.WriteAsync(token => KeepAsync(db, form, read.Value, readers, token), cancellationToken);
        if (result is SaveResult.Saved)
        {
            await readers.TellThoseWhoLostItAsync(notices);
        }

        return result;
    }

    /// <summary>What is wrong with an entry beyond its own fields: a day that would be too full, a circle, a name of what is not there.</summary>
    public static async Task<IReadOnlyList<Refusal>> RefuseAsync(
        JournalDb db, Guid id, EntryContent content, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        var asked = new EntryMinutes("this entry", content.Minutes);
        if (await DayLoad.RefuseAsync(db, content.Date, id, asked, cancellationToken) is { } day)
        {
            refusals.Add(new Refusal(nameof(TimeInvestment.Minutes), day.Message));
        }

        if (content.FollowsOnId is { } followsOn && await RefuseLinkAsync(db, id, followsOn, cancellationToken) is { } link)
        {
            refusals.Add(new Refusal(nameof(EntryForm.FollowsOn), link));
        }

        refusals.AddRange(await EntryPlaces.RefuseAsync(db, id, content, cancellationToken));

        return refusals;
    }

    private async Task<SaveResult> KeepAsync(
        JournalDb db, EntryForm form, EntryContent content, AgreedReaders readers, CancellationToken cancellationToken)
    {
        var entry = await EntryRows.FindAsync(db, form.Id, cancellationToken);
        if (Unavailable(entry, form) is { } reason)
        {
            return SaveResult.Refuse(nameof(EntryForm.Body), reason);
        }

        var draft = await db.Drafts.SingleOrDefaultAsync(row => row.EntryId == form.Id, cancellationToken);
        if (entry is not null && Changed(db, entry, draft, form, content) is { } other)
        {
            return new SaveResult.Conflict(other);
        }

        if (await RefuseAsync(db, form.Id, content, cancellationToken) is { Count: > 0 } refusals)
        {
            return new SaveResult.Refused(refusals);
        }

        if (await readers.MissingAsync(db, form.Id, EntryFacts.Of(entry), content.Facts, cancellationToken) is { Count: > 0 } asked)
        {
            return new SaveResult.WouldShare(asked);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (entry is null)
        {
            entry = EntryRows.Add(db, form.Id, content.Date, now);
        }
        else
        {
            await EntryRows.KeepCurrentTextAsync(db, entry, cancellationToken);
        }

        KeepDraftedText(db, entry, draft, content, now);
        Write(db, entry, content, now);
        return new SaveResult.Saved(entry.Id, entry.Version);
    }

    private static void Write(JournalDb db, JournalEntry entry, EntryContent content, DateTime now)
    {
        EntryRows.Set(db, entry, content);
        EntryRows.SetTexts(db, entry, content.Title, content.Body);
        EntryRows.AddRevision(db, entry, content.Title, content.Body, answers: null, now);
        entry.IsDraft = false;
    }

    // A drafted text that is not what is saved now was set aside in favour of it: it stays in the history.
    private static void KeepDraftedText(JournalDb db, JournalEntry entry, Draft? draft, EntryContent content, DateTime now)
    {
        if (draft is null)
        {
            return;
        }

        var drafted = FormFields.Read(db.Seal.Open(draft.Content, entry.Id));
        var body = TextInput.Lines(drafted.Body);
        if (body != content.Body && body.Length > 0)
        {
            EntryRows.AddRevision(db, entry, TextInput.Line(drafted.Title), body, answers: null, now);
        }

        db.Drafts.Remove(draft);
    }

    private static string? Unavailable(JournalEntry? entry, EntryForm form) => entry switch
    {
        null when form.Version > 0 => "This entry was deleted for good. To keep the text, copy it into a new entry.",
        { TrashedAt: not null } => "This entry is in the trash. Restore it there first, then save again.",
        { Kind: not EntryKind.Entry } => "This is a weekly review or a conversation; it has an editor of its own.",
        _ => null,
    };

    private static OtherText? Changed(JournalDb db, JournalEntry entry, Draft? draft, EntryForm form, EntryContent content)
    {
        if (entry.Version != form.Version)
        {
            var body = db.Seal.Open(entry.Body, entry.Id);
            return body == content.Body
                ? null
                : new OtherText(
                    db.Seal.Open(entry.Title, entry.Id) ?? "", body, entry.ChangedAt, entry.Version, draft?.Sequence ?? 0, IsDraft: false);
        }

        if (draft is null || draft.Sequence == form.Sequence)
        {
            return null;
        }

        var drafted = FormFields.Read(db.Seal.Open(draft.Content, entry.Id));
        return TextInput.Lines(drafted.Body) == content.Body
            ? null
            : new OtherText(drafted.Title ?? "", drafted.Body ?? "", draft.SavedAt, entry.Version, draft.Sequence, IsDraft: true);
    }

    private static async Task<string?> RefuseLinkAsync(JournalDb db, Guid id, Guid followsOn, CancellationToken cancellationToken)
    {
        if (!await db.Entries.AnyAsync(entry => entry.Id == followsOn, cancellationToken))
        {
            return "That entry is not in the journal any more. Choose another one.";
        }

        var links = await SeriesLinks.LoadAsync(db, cancellationToken);
        return links.WouldCircle(id, followsOn) ? "That entry follows on from this one already. Choose an earlier one." : null;
    }
}
