using System.Globalization;
using System.Text.Json;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Model;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>Opens the guided editor on a week: its review, the draft of it, or an empty one.</summary>
internal sealed class ReviewEditing(JournalAccess access, LeaderClock clock, TimeProvider time)
{
    private const int MostDue = 12;

    /// <summary>The editor of a week; null for a week that has not begun.</summary>
    public async Task<ReviewView?> OpenAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        if (!ReviewDrafts.HasBegun(week, today))
        {
            return null;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        var entry = await ReviewRows.FindAsync(db, week, cancellationToken);
        var draft = entry is null ? null : await db.Drafts.SingleOrDefaultAsync(row => row.EntryId == entry.Id, cancellationToken);
        var form = entry switch
        {
            null => new ReviewForm(week, new Dictionary<string, string>()),
            _ when draft is not null => new ReviewForm(week, Fields(db, draft)),
            _ => ReviewForm.Of(week, ReviewRows.Content(db, entry, today)),
        };
        form[ReviewForm.IdField] = (entry?.Id ?? Guid.CreateVersion7(time.GetUtcNow())).ToString();
        form[ReviewForm.VersionField] = (entry?.Version ?? 0).ToString(CultureInfo.InvariantCulture);
        form[ReviewForm.SequenceField] = (draft?.Sequence ?? 0).ToString(CultureInfo.InvariantCulture);
        var view = await ViewAsync(db, form, entry, today, cancellationToken);
        return draft is null || entry is null
            ? view
            : view with
            {
                DraftSavedAt = await clock.LocalAsync(new DateTimeOffset(draft.SavedAt, TimeSpan.Zero), cancellationToken),
                Other = draft.BasedOnVersion == entry.Version ? null : ReviewWriter.Kept(db, entry, draft.Sequence),
            };
    }

    /// <summary>The editor on what was typed, after a button that did not finish the review; null for a week that has not begun.</summary>
    public async Task<ReviewView?> AgainAsync(ReviewForm form, OtherText? other, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        if (!ReviewDrafts.HasBegun(form.Week, today))
        {
            return null;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        var entry = await ReviewRows.FindAsync(db, form.Week, cancellationToken);
        if (other is not null && entry is not null)
        {
            // What is kept from here on replaces the other text knowingly; that one stays in the history.
            form[ReviewForm.IdField] = entry.Id.ToString();
            form[ReviewForm.VersionField] = other.Version.ToString(CultureInfo.InvariantCulture);
            form[ReviewForm.SequenceField] = other.Sequence.ToString(CultureInfo.InvariantCulture);
        }

        return await ViewAsync(db, form, entry, today, cancellationToken) with { Other = other };
    }

    /// <summary>The text of a view that somebody has open in another place.</summary>
    public static OtherText Theirs(ReviewView current) => new(
        current.Form[ReviewForm.TitleField] ?? "",
        ReviewBody.Compose(ReviewReader.Answers(current.Form, ReviewAnswers.None)),
        default,
        current.Form.Version,
        current.Form.Sequence,
        IsDraft: current.DraftSavedAt is not null);

    private static async Task<ReviewView> ViewAsync(JournalDb db, ReviewForm form, JournalEntry? entry, DateOnly today, CancellationToken cancellationToken)
    {
        var week = form.Week;
        var load = await WeekLoad.ReadAsync(db, week, entry?.Id ?? form.Id, cancellationToken);
        var dismissed = await db.DismissedPrompts
            .Where(prompt => !prompt.PromptId.StartsWith(DismissedPrompts.SuggestionStart))
            .Select(prompt => prompt.PromptId).ToListAsync(cancellationToken);
        var due = await CommitmentLines.LoadAsync(db, db.Commitments.Due(week.Sunday).Take(MostDue + 1), cancellationToken);
        var (intention, why) = await InForceAsync(db, week, today, cancellationToken);
        return new ReviewView
        {
            Today = today,
            Form = form,
            IsFinished = entry is { IsDraft: false },
            LastNextTime = await LastNextTimeAsync(db, week, cancellationToken),
            Prompts = Prompts(new PromptRotation(db.LeaderId, dismissed), form, ReviewRows.Answers(db, entry)),
            Dismissed = dismissed.Count,
            Intention = intention,
            IntentionWhy = why,
            Due = [.. due.Take(MostDue)],
            MoreAreDue = due.Count > MostDue,
            Made = entry is null ? [] : await MadeAsync(db, entry.Id, cancellationToken),
            Questions = (await QuestionReading.Open(db).ToListAsync(cancellationToken)).ToLookup(question => question.Dimension),
            Touched = await TouchedItems.ReadAsync(db, week, cancellationToken),
            OtherMinutes = week.Days.ToDictionary(day => day, load.On),
            OtherInWeek = load.Total,
            WorkedDays = [.. await WorkedDays.OfAsync(db, week, cancellationToken)],
        };
    }

    // Answered prompts stay; a new one is offered where none is answered yet or where another one was asked for.
    private static List<PromptOnForm> Prompts(PromptRotation rotation, ReviewForm form, ReviewAnswers before)
    {
        var answered = ReviewReader.Answers(form, before).Prompted;
        List<PromptOnForm> prompts = [];
        foreach (var dimension in (Dimension?[])[null, .. DimensionList.All])
        {
            var own = answered.Where(answer => answer.Dimension == dimension).ToList();
            prompts.AddRange(own.Select(answer => new PromptOnForm(answer.PromptId, answer.Part, dimension, answer.Question, IsOffered: false)));
            var another = form.Another(dimension);
            if ((own.Count == 0 || another > 0)
                && ReviewPrompts.Offered(rotation, form.Week, dimension, another) is { } offered
                && own.TrueForAll(answer => answer.PromptId != offered.Id))
            {
                prompts.Add(new PromptOnForm(offered.Id, offered.Part, dimension, offered.Text, IsOffered: true));
            }
        }

        return prompts;
    }

    /// <summary>The <em>next time</em> of the last review before a week; null when it has none.</summary>
    public static async Task<EarlierNextTime?> LastNextTimeAsync(JournalDb db, IsoWeek week, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var last = await (
            from entry in db.Entries
            where entry.Kind == EntryKind.WeeklyReview && entry.Week < week.Number
            join review in db.Reviews on entry.Id equals review.EntryId
            orderby entry.Week descending
            select new { entry.Week, Text = seal.Open(review.NextTime, entry.Id) }).FirstOrDefaultAsync(cancellationToken);
        return last?.Text is { } text ? new EarlierNextTime(IsoWeek.FromNumber(last.Week), text) : null;
    }

    private static Task<IReadOnlyList<CommitmentLine>> MadeAsync(JournalDb db, Guid reviewId, CancellationToken cancellationToken) =>
        CommitmentLines.LoadAsync(
            db,
            db.Commitments.Where(row => row.Origin == CommitmentOrigin.WeeklyReview && row.OriginId == reviewId).OrderBy(row => row.Id),
            cancellationToken);

    private static async Task<(Intention? Intention, string? Why)> InForceAsync(JournalDb db, IsoWeek week, DateOnly today, CancellationToken cancellationToken)
    {
        var row = await db.Intentions.AsNoTracking()
            .Where(row => row.StartsInWeek <= week.Number)
            .OrderByDescending(row => row.StartsInWeek)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? (null, null) : (row.ToIntention(today), db.Seal.Open(row.Why, row.Id));
    }

    /// <summary>What a draft holds.</summary>
    public static Dictionary<string, string> Fields(JournalDb db, Draft draft) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(db.Seal.Open(draft.Content, draft.EntryId)) ?? [];
}
