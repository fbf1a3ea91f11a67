using System.Text.Json;
using LeadershipJournal.Core;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Features.WeeklyReviews;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Drafts;

/// <summary>Keeps what is typed and not saved yet, one draft an entry. A stale draft never overwrites another one.</summary>
internal sealed class DraftService(JournalAccess access, LeaderClock leaderClock, TimeProvider clock)
{
    private const string BrowserUse = "drafts in the browser";
    private const int LongestField = 4000;

    /// <summary>The key under which a browser seals this leader's drafts, with the leader it is for.</summary>
    public async Task<(Guid LeaderId, byte[] Key)> BrowserKeyAsync(CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return (db.LeaderId, db.Seal.DeriveKey(BrowserUse));
    }

    /// <summary>The number of a draft that comes from a form without script.</summary>
    public long NextSequence() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<DraftResult> KeepAsync(Guid entryId, DraftInput draft, CancellationToken cancellationToken)
    {
        if (TooLong(draft.Fields) is { } reason)
        {
            return new DraftResult.Refused(reason);
        }

        var today = await leaderClock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(token => KeepAsync(db, entryId, draft, today, token), cancellationToken);
    }

    /// <summary>Throws a draft away: changes of a saved entry are dropped, an entry that is only a draft stays for the trash.</summary>
    public async Task DropAsync(Guid entryId, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var leader = db.LeaderId;
                await db.Drafts.Where(draft => draft.LeaderId == leader && draft.EntryId == entryId).ExecuteDeleteAsync(token);
            },
            cancellationToken);
    }

    private async Task<DraftResult> KeepAsync(JournalDb db, Guid entryId, DraftInput input, DateOnly today, CancellationToken cancellationToken)
    {
        var entry = await EntryRows.FindAsync(db, entryId, cancellationToken);
        if (entry is { TrashedAt: not null } || (entry is null && input.BasedOnVersion > 0))
        {
            return new DraftResult.Refused("This entry is not in the journal any more. Copy the text into a new entry to keep it.");
        }

        var draft = await db.Drafts.SingleOrDefaultAsync(row => row.EntryId == entryId, cancellationToken);
        if (entry is not null && entry.Version != input.BasedOnVersion)
        {
            return new DraftResult.Conflict(entry.ChangedAt, entry.Version, draft?.Sequence ?? 0);
        }

        if (draft is not null && draft.Sequence != input.Expected && draft.Sequence != input.Sequence)
        {
            return new DraftResult.Conflict(draft.SavedAt, input.BasedOnVersion, draft.Sequence);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (entry is null && ReviewDrafts.WeekOf(input.Fields) is { } week)
        {
            if (!ReviewDrafts.HasBegun(week, today))
            {
                return new DraftResult.Refused("This week has not begun. Its review can be written from its Monday on.");
            }

            if (await ReviewRows.FindAsync(db, week, cancellationToken) is { } other)
            {
                return new DraftResult.Conflict(other.ChangedAt, other.Version, Sequence: 0);
            }

            entry = ReviewRows.Add(db, entryId, week, now);
        }

        if (entry is null && ConversationDrafts.KindOf(input.Fields) is { } kind)
        {
            entry = ConversationRows.Add(db, entryId, kind, today, now);
        }

        entry ??= EntryRows.Add(db, entryId, today, now);
        Write(db, entryId, draft, input, now);
        return await DescribeAsync(db, entry, input, today, now, cancellationToken);
    }

    private static void Write(JournalDb db, Guid entryId, Draft? draft, DraftInput input, DateTime now)
    {
        var content = db.Seal.Close(Purposes.DraftContent, entryId, JsonSerializer.Serialize(input.Fields));
        if (draft is null)
        {
            db.Drafts.Add(new Draft
            {
                LeaderId = db.LeaderId,
                EntryId = entryId,
                Content = content,
                BasedOnVersion = input.BasedOnVersion,
                Sequence = input.Sequence,
                SavedAt = now,
            });
            return;
        }

        draft.Content = content;
        draft.BasedOnVersion = input.BasedOnVersion;
        draft.Sequence = input.Sequence;
        draft.SavedAt = now;
    }

    // An entry that was never saved follows its draft, so that its minutes count and it can be found from the first pause on.
    private static async Task<DraftResult> DescribeAsync(
        JournalDb db, JournalEntry entry, DraftInput input, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        if (entry.Kind != EntryKind.Entry)
        {
            var wrong = entry.Kind == EntryKind.Conversation
                ? await ConversationDrafts.FollowAsync(db, entry, input.Fields, today, now, cancellationToken)
                : await ReviewDrafts.FollowAsync(db, entry, input.Fields, today, now, cancellationToken);
            return new DraftResult.Kept(now, input.Sequence, wrong, OtherMinutes: 0);
        }

        var form = FormFields.Read(input.Fields);
        form.Id = entry.Id;
        var read = form.Read(today, asDraft: true);
        IReadOnlyList<Refusal> refusals = read.Succeeded ? await EntryWriter.RefuseAsync(db, entry.Id, read.Value, cancellationToken) : read.Refusals;
        if (entry.IsDraft)
        {
            EntryRows.SetTexts(db, entry, TextInput.Line(form.Title), TextInput.Lines(form.Body));
            entry.ChangedAt = now;
            if (read.Succeeded && refusals.Count == 0)
            {
                EntryRows.Set(db, entry, read.Value);
            }
        }

        var others = await DayLoad.OthersAsync(db, read.Value?.Date ?? entry.Date, entry.Id, cancellationToken);
        return new DraftResult.Kept(now, input.Sequence, refusals, others.Sum(other => other.Minutes));
    }

    private static string? TooLong(Dictionary<string, string> fields) =>
        fields.Values.Select(value => value.Length > LongestField ? TextInput.BodyTooLong(TextInput.Lines(value)) : null).FirstOrDefault(reason => reason is not null)
        ?? (fields.Count > 200 ? "This form has too many fields to be kept." : null);
}
