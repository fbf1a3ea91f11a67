using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.Model;
using LeadershipJournal.Web.Features.WeeklyReviews;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ThisWeek;

/// <summary>Reads what this week is about, in a number of queries that does not grow with the journal.</summary>
internal sealed class ThisWeekService(JournalAccess access, LeaderClock clock, JournalTimeline timeline, BalanceService balance, SuggestionReading suggestions)
{
    private const int MostLines = 60;
    private const int MostDue = 12;
    private const int MostQuestions = 2;

    public async Task<ThisWeekView> ReadAsync(CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        var size = await timeline.SizeAsync(cancellationToken);
        var view = await WeekAsync(today, cancellationToken) with { IsNew = false };
        if (size.Entries == 0)
        {
            return view with { IsNew = view is { Intention: null, Minutes.IsRecorded: false, Due: [], Questions: [] } };
        }

        return view with
        {
            Memories = await timeline.OnThisDayAsync(today, size.First ?? today, cancellationToken),
            Changes = await ChangesAsync(view.Week.AddWeeks(-1), cancellationToken),
        };
    }

    private async Task<ThisWeekView> WeekAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var week = IsoWeek.Of(today);
        await using var db = await access.OpenAsync(cancellationToken);
        var entries = db.Entries.Where(entry => entry.Week == week.Number || entry.IsDraft)
            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(MostLines);
        var lines = await EntryLines.LoadAsync(db, entries, null, cancellationToken);
        var days = await db.Investments.In(week)
            .Where(row => row.Minutes > 0)
            .GroupBy(row => new { row.Date, row.Dimension })
            .Select(group => new { group.Key.Date, group.Key.Dimension, Minutes = group.Sum(row => row.Minutes), HandsOn = group.Sum(row => row.HandsOn) })
            .ToListAsync(cancellationToken);
        var review = lines.FirstOrDefault(line => line.Kind == EntryKind.WeeklyReview && line.Week == week);
        var due = await CommitmentLines.LoadAsync(db, db.Commitments.Due(week.Sunday).Take(MostDue + 1), cancellationToken);
        var intention = await IntentionAsync(db, week, today, cancellationToken);
        return new ThisWeekView
        {
            Today = today,
            Review = review is null ? null : await ReviewAsync(db, review, cancellationToken),
            LastNextTime = await ReviewEditing.LastNextTimeAsync(db, week, cancellationToken),
            Minutes = days.Aggregate(default(DimensionMinutes), (sum, day) => sum.Plus(day.Dimension, new Invested(day.Minutes, day.HandsOn))),
            RecordedDays = days.Select(day => day.Date).Distinct().Count(),
            Intention = intention,
            Due = [.. due.Take(MostDue)],
            MoreAreDue = due.Count > MostDue,
            Questions = await QuestionReading.Oldest(db, MostQuestions).ToListAsync(cancellationToken),
            Touched = await TouchedItems.ReadAsync(db, week, cancellationToken),
            Suggestion = await suggestions.FindAsync(db, today, intention is not null, cancellationToken),
            Entries = [.. lines.Where(line => line.Week == week && line != review)],
            Drafts = [.. lines.Where(line => line.IsDraft && line.Week != week)],
        };
    }

    private async Task<ReviewSoFar> ReviewAsync(JournalDb db, EntryLine line, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var row = await (
            from review in db.Reviews
            where review.EntryId == line.Id
            join entry in db.Entries on review.EntryId equals entry.Id
            select new { entry.ChangedAt, Answers = seal.Open(review.Answers, review.EntryId), HasNextTime = review.NextTime != null }).SingleAsync(cancellationToken);
        var answers = ReviewAnswersJson.Read(row.Answers);
        var keptAt = await clock.LocalAsync(new DateTimeOffset(DateTime.SpecifyKind(row.ChangedAt, DateTimeKind.Utc)), cancellationToken);
        return new ReviewSoFar(line, ReviewAnswers.Parts.Where(answers.IsWritten).ToHashSet(), row.HasNextTime, keptAt);
    }

    private static async Task<IntentionNow?> IntentionAsync(JournalDb db, IsoWeek week, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Intentions.AsNoTracking().OrderBy(row => row.StartsInWeek).ToListAsync(cancellationToken);
        var inForce = rows.FindLast(row => row.StartsInWeek <= week.Number);
        if (inForce is null)
        {
            return null;
        }

        var intention = inForce.ToIntention(today);
        return new IntentionNow(intention, db.Seal.Open(inForce.Why, inForce.Id), intention.IsReviewDue(today) && rows[^1] == inForce);
    }

    // The balance page says everything that changed in a period; here stands what the last ended week brought.
    private async Task<IReadOnlyList<ChangeLine>> ChangesAsync(IsoWeek last, CancellationToken cancellationToken)
    {
        var report = await balance.ReportAsync(PeriodChoice.Default, cancellationToken);
        return
        [
            .. from change in report.WhatChanged
               where change switch
               {
                   Change.OutOfTheOrdinary found => found.Week == last,
                   Change.HasShifted shifted => shifted.Shift.SeenIn == last,
                   Change.IntentionChanged changed => changed.After.Starts >= last,
                   _ => false,
               }
               select ChangeText.Line(change, report),
        ];
    }
}
