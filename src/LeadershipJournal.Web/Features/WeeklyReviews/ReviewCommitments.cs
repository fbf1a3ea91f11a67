using LeadershipJournal.Core;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Commitments;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>What finishing a review does to commitments, inside the write that keeps the review.</summary>
internal static class ReviewCommitments
{
    /// <summary>What is wrong with the commitment at the end of the form; nothing where none was begun.</summary>
    public static IReadOnlyList<Refusal> Refuse(ReviewForm form, DateOnly today) =>
        form.HasPlan ? [.. form.Plan.Read(today).Refusals.Select(refusal => refusal with { Field = ReviewForm.PlanStart + refusal.Field })] : [];

    /// <summary>
    /// Applies what the form says: what is due is done or carried over, and one new commitment is made. A review that is
    /// sent or kept again finds nothing due and its commitment made, and changes nothing.
    /// </summary>
    public static async Task ApplyAsync(
        JournalDb db, ReviewForm form, Guid reviewId, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await AnswerDueAsync(db, form, today, now, cancellationToken);
        if (form.HasPlan)
        {
            await MakeAsync(db, form.Plan.Read(today).Required(), new OriginKey(CommitmentOrigin.WeeklyReview, reviewId), today, now, cancellationToken);
        }
    }

    private static async Task AnswerDueAsync(JournalDb db, ReviewForm form, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var choices = form.Choices.Where(choice => choice.Choice != DueChoice.LeaveOpen).ToDictionary(choice => choice.Id, choice => choice.Choice);
        if (choices.Count == 0)
        {
            return;
        }

        var ids = choices.Keys.ToList();
        foreach (var row in await db.Commitments.Due(form.Week.Sunday).Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            var act = choices[row.Id] == DueChoice.Done
                ? new CommitmentAct(CommitmentEvent.Done)
                : new CommitmentAct(CommitmentEvent.CarriedOver, Due: CommitmentForm.Day(row.Life().NextWeek(today)));
            if (act.From(row.Life(), today) is { Succeeded: true } next)
            {
                CommitmentRows.Take(db, row, act.Event, next.Value, text: null, today, now);
            }
        }
    }

    private static async Task MakeAsync(
        JournalDb db, IfThenPlan plan, OriginKey review, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var made = await db.Commitments.AsNoTracking()
            .Where(row => row.Origin == review.Kind && row.OriginId == review.Id)
            .ToListAsync(cancellationToken);
        if (!made.Exists(row => db.Seal.Open(row.If, row.Id) == plan.If && db.Seal.Open(row.Then, row.Id) == plan.Then))
        {
            CommitmentRows.Add(db, Guid.CreateVersion7(now), plan, review, today);
        }
    }
}
