using LeadershipJournal.Core;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>Finishes weekly reviews: one transaction that checks version, rules and each day's sum, writes, and makes a revision.</summary>
internal sealed class ReviewWriter(JournalAccess access, LeaderClock leaderClock, TimeProvider clock)
{
    /// <summary>Where what concerns minutes given for the whole week is said.</summary>
    public const string WholeWeekPart = "Form.WholeWeek";

    /// <summary>Keeps the review as it stands in the form; a whole week given at once is spread first.</summary>
    public async Task<SaveResult> FinishAsync(ReviewForm form, CancellationToken cancellationToken)
    {
        var today = await leaderClock.TodayAsync(cancellationToken);
        if (!ReviewDrafts.HasBegun(form.Week, today))
        {
            return SaveResult.Refuse(ReviewForm.WeekField, "This week has not begun. Its review can be written from its Monday on.");
        }

        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(token => FinishAsync(db, form, today, token), cancellationToken);
    }

    /// <summary>Fills the form's days in from the minutes given for the whole week, or says why it cannot.</summary>
    public async Task<IReadOnlyList<Refusal>> SpreadAsync(ReviewForm form, CancellationToken cancellationToken)
    {
        var today = await leaderClock.TodayAsync(cancellationToken);
        var read = ReviewReader.Read(form, ReviewAnswers.None, today);
        if (!read.Succeeded)
        {
            return read.Refusals;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        var load = await WeekLoad.ReadAsync(db, form.Week, form.Id, cancellationToken);
        return await SpreadAsync(db, form, read.Value, load, today, cancellationToken);
    }

    /// <summary>A kept review's text, for someone who typed another one meanwhile.</summary>
    public static OtherText Kept(JournalDb db, JournalEntry entry, long sequence) => new(
        db.Seal.Open(entry.Title, entry.Id) ?? "", db.Seal.Open(entry.Body, entry.Id), entry.ChangedAt, entry.Version, sequence, IsDraft: entry.IsDraft);

    private async Task<SaveResult> FinishAsync(JournalDb db, ReviewForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var entry = await ReviewRows.FindAsync(db, form.Week, cancellationToken);
        if (entry is null && form.Version > 0)
        {
            return SaveResult.Refuse(ReviewForm.WeekField, "This review is not in the journal any more. Restore it from the trash, or open the week again and copy your text there.");
        }

        var before = ReviewRows.Answers(db, entry);
        var read = ReviewReader.Read(form, before, today);
        if ((IReadOnlyList<Refusal>)[.. read.Refusals, .. ReviewCommitments.Refuse(form, today)] is { Count: > 0 } refusals)
        {
            return new SaveResult.Refused(refusals);
        }

        var draft = entry is null ? null : await db.Drafts.SingleOrDefaultAsync(row => row.EntryId == entry.Id, cancellationToken);
        if (entry is not null && Changed(db, entry, draft, form, read.Required()) is { } other)
        {
            return new SaveResult.Conflict(other);
        }

        var load = await WeekLoad.ReadAsync(db, form.Week, entry?.Id ?? form.Id, cancellationToken);
        if (await SpreadAsync(db, form, read.Required(), load, today, cancellationToken) is { Count: > 0 } unspread)
        {
            return new SaveResult.Refused(unspread);
        }

        var result = Write(db, form, entry, draft, ReviewReader.Read(form, before, today).Required(), load);
        if (result is SaveResult.Saved saved)
        {
            await ReviewCommitments.ApplyAsync(db, form, saved.Id, today, clock.GetUtcNow(), cancellationToken);
        }

        return result;
    }

    private SaveResult Write(JournalDb db, ReviewForm form, JournalEntry? entry, Draft? draft, ReviewContent content, WeekLoad load)
    {
        if (content.IsEmpty && !form.HasPlan && form.Choices.All(choice => choice.Choice == DueChoice.LeaveOpen))
        {
            return SaveResult.Refuse(ReviewForm.WhatHappenedField, "There is nothing in this review yet. A line or a minute is enough.");
        }

        if (load.Refuse(content.Investments).ToList() is { Count: > 0 } full)
        {
            return new SaveResult.Refused(full);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        entry ??= ReviewRows.Add(db, form.Id, form.Week, now);
        KeepDraftedText(db, entry, draft, form, content, now);
        ReviewRows.Set(db, entry, content);
        EntryRows.AddRevision(db, entry, content.Title, ReviewBody.Compose(content.Answers), ReviewAnswersJson.Write(content.Answers), now);
        entry.IsDraft = false;
        return new SaveResult.Saved(entry.Id, entry.Version);
    }

    private static async Task<IReadOnlyList<Refusal>> SpreadAsync(
        JournalDb db, ReviewForm form, ReviewContent content, WeekLoad load, DateOnly today, CancellationToken cancellationToken)
    {
        if (!content.WholeWeek.IsRecorded)
        {
            return [];
        }

        DateOnly[] recorded = [.. load.Recorded, .. content.Investments.Select(investment => investment.Date)];
        var spread = await WorkedDays.SpreadAsync(db, form.Week, content.WholeWeek, recorded, today, cancellationToken);
        if (!spread.Succeeded)
        {
            return [.. spread.Refusals.Select(refusal => refusal with { Field = WholeWeekPart })];
        }

        form.Take(spread.Value);
        return [];
    }

    // A drafted text that is not what is kept now was set aside in favour of it: it stays in the history.
    private static void KeepDraftedText(JournalDb db, JournalEntry entry, Draft? draft, ReviewForm form, ReviewContent content, DateTime now)
    {
        if (draft is null)
        {
            return;
        }

        var drafted = Drafted(db, entry, draft, form.Week);
        var body = ReviewBody.Compose(drafted);
        if (body.Length > 0 && body != ReviewBody.Compose(content.Answers))
        {
            EntryRows.AddRevision(db, entry, content.Title, body, ReviewAnswersJson.Write(drafted), now);
        }

        db.Drafts.Remove(draft);
    }

    private static OtherText? Changed(JournalDb db, JournalEntry entry, Draft? draft, ReviewForm form, ReviewContent content)
    {
        var body = ReviewBody.Compose(content.Answers);
        if (entry.Version != form.Version)
        {
            var kept = Kept(db, entry, draft?.Sequence ?? 0);
            return kept.Body == body ? null : kept;
        }

        if (draft is null || draft.Sequence == form.Sequence)
        {
            return null;
        }

        var drafted = ReviewBody.Compose(Drafted(db, entry, draft, form.Week));
        return drafted == body ? null : new OtherText("", drafted, draft.SavedAt, entry.Version, draft.Sequence, IsDraft: true);
    }

    private static ReviewAnswers Drafted(JournalDb db, JournalEntry entry, Draft draft, IsoWeek week) =>
        ReviewReader.Answers(new ReviewForm(week, ReviewEditing.Fields(db, draft)), ReviewRows.Answers(db, entry));
}
