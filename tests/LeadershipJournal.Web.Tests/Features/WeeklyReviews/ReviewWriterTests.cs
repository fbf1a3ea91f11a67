using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Drafts;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.WeeklyReviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.WeeklyReviews;

public class ReviewWriterTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly Monday = Typed.ThisWeek.Monday;
    private Person _leader = null!;

    [Fact]
    public async Task A_weekly_review_is_dated_on_its_Friday_and_composed_from_its_answers()
    {
        await FinishAsync(Written("I let Elin speak.").With(ReviewForm.SoWhatField, "I hold on.").With(ReviewForm.PromptField("life-01"), "Nora won."));

        await using var db = await host.OpenJournalAsync(_leader);
        var entry = await db.Entries.Include(row => row.Review).SingleAsync();
        Assert.Equal((new DateOnly(2026, 11, 20), EntryKind.WeeklyReview, false), (entry.Date, entry.Kind, entry.IsDraft));
        Assert.Equal(
            "## Life outside work\n\n### What made you laugh this week, far away from your desk?\n\nNora won.\n\n## What happened\n\nI let Elin speak.\n\n## So what\n\nI hold on.",
            db.Seal.Open(entry.Body, entry.Id));
    }

    [Fact]
    public async Task Finishing_makes_the_first_revision_and_a_change_the_second()
    {
        var first = Assert.IsType<SaveResult.Saved>(await FinishAsync(Written("one")));
        Assert.Equal(1, first.Version);
        var second = Assert.IsType<SaveResult.Saved>(await FinishAsync(
            Written("two").With(ReviewForm.IdField, first.Id.ToString()).With(ReviewForm.VersionField, "1")));
        Assert.Equal((first.Id, 2), (second.Id, second.Version));

        await using var db = await host.OpenJournalAsync(_leader);
        Assert.Equal([1, 2], await db.Revisions.OrderBy(row => row.Version).Select(row => row.Version).ToListAsync());
    }

    [Fact]
    public async Task There_is_one_review_a_week_and_a_second_one_is_shown_the_first()
    {
        await FinishAsync(Written("the first"));

        var conflict = Assert.IsType<SaveResult.Conflict>(await FinishAsync(Written("the second")));
        Assert.Equal("## What happened\n\nthe first", conflict.Other.Body);
        await using var db = await host.OpenJournalAsync(_leader);
        Assert.Equal(1, await db.Entries.CountAsync());
    }

    [Fact]
    public async Task A_text_drafted_in_another_window_is_not_written_over_unseen_and_stays_in_the_history()
    {
        var form = Written("typed here");
        await DraftAsync(Written("typed there").With(ReviewForm.IdField, form.Id.ToString()), sequence: 7);

        var conflict = Assert.IsType<SaveResult.Conflict>(await FinishAsync(form));
        Assert.Equal("## What happened\n\ntyped there", conflict.Other.Body);

        Assert.IsType<SaveResult.Saved>(await FinishAsync(form.With(ReviewForm.SequenceField, "7")));
        await using var db = await host.OpenJournalAsync(_leader);
        var seal = db.Seal;
        Assert.Equal(
            ["## What happened\n\ntyped there", "## What happened\n\ntyped here"],
            await db.Revisions.OrderBy(row => row.Version).Select(row => seal.Open(row.Body, row.Id)).ToListAsync());
    }

    [Fact]
    public async Task Minutes_count_as_soon_as_they_are_valid_also_while_the_review_is_a_draft()
    {
        var form = Written("half").Minutes(DayOfWeek.Tuesday, Dimension.People, 75, handsOn: 15);
        var kept = Assert.IsType<DraftResult.Kept>(await DraftAsync(form, sequence: 1));

        Assert.Empty(kept.Refusals);
        await using var db = await host.OpenJournalAsync(_leader);
        var row = await db.Investments.SingleAsync();
        Assert.Equal((new DateOnly(2026, 11, 17), Dimension.People, 75, 15, false), (row.Date, row.Dimension, row.Minutes, row.HandsOn, row.Estimated));
        var entry = await db.Entries.SingleAsync();
        Assert.True(entry.IsDraft);
        Assert.Equal("## What happened\n\nhalf", db.Seal.Open(entry.Body, entry.Id));
    }

    [Fact]
    public async Task A_draft_with_wrong_minutes_keeps_its_words_and_the_minutes_that_were_right()
    {
        var form = Written("half").Minutes(DayOfWeek.Tuesday, Dimension.People, 75);
        await DraftAsync(form, sequence: 1);
        var tuesday = Monday.AddDays(1);
        form.With(ReviewForm.WhatHappenedField, "more").With(ReviewForm.MinutesField(tuesday, Dimension.People), "1500");
        var kept = Assert.IsType<DraftResult.Kept>(await DraftAsync(form, sequence: 2, expected: 1));

        Assert.Equal(
            new Refusal(ReviewForm.MinutesField(tuesday, Dimension.People), "A day has 1,440 minutes; 1,500 is more."), Assert.Single(kept.Refusals));
        await using var db = await host.OpenJournalAsync(_leader);
        Assert.Equal(75, await db.Investments.SumAsync(row => row.Minutes));
        var entry = await db.Entries.SingleAsync();
        Assert.Equal("## What happened\n\nmore", db.Seal.Open(entry.Body, entry.Id));
    }

    [Fact]
    public async Task A_finished_review_stays_as_it_is_until_its_changes_are_kept()
    {
        var saved = Assert.IsType<SaveResult.Saved>(await FinishAsync(Written("kept").Minutes(DayOfWeek.Monday, Dimension.Self, 30)));
        var changed = Written("changed").Minutes(DayOfWeek.Monday, Dimension.Self, 60).With(ReviewForm.IdField, saved.Id.ToString());
        await DraftAsync(changed, sequence: 1, version: 1);

        await using var db = await host.OpenJournalAsync(_leader);
        var entry = await db.Entries.SingleAsync();
        Assert.Equal("## What happened\n\nkept", db.Seal.Open(entry.Body, entry.Id));
        Assert.Equal(30, await db.Investments.SumAsync(row => row.Minutes));
    }

    [Fact]
    public async Task More_than_1440_minutes_on_a_day_are_refused_with_the_day_the_sum_and_the_entries()
    {
        await RecordAsync(Monday.AddDays(3), 1020, "Away day, notes");

        var refused = Assert.IsType<SaveResult.Refused>(await FinishAsync(Written("a").Minutes(DayOfWeek.Thursday, Dimension.Value, 465)));
        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal("Form.Days[2026-11-19]", refusal.Field);
        Assert.Equal(
            "Thursday 19 November 2026 would hold 1,485 minutes. A day has 1,440. 465 from this review and 1,020 from the entry “Away day, notes”.",
            refusal.Message);
        await using var db = await host.OpenJournalAsync(_leader);
        Assert.Equal(1020, await db.Investments.SumAsync(row => row.Minutes));
    }

    [Fact]
    public async Task A_whole_week_fills_only_days_with_nothing_recorded_never_future_ones_remainder_to_the_earliest()
    {
        host.Clock.Set(new DateTimeOffset(2026, 11, 19, 14, 0, 0, TimeSpan.Zero));
        await RecordAsync(Monday.AddDays(1), 30, "Tuesday");

        await FinishAsync(Written("a").Minutes(DayOfWeek.Wednesday, Dimension.Time, 15).WholeWeek(Dimension.People, 61).WholeWeek(Dimension.Self, 10));

        await using var db = await host.OpenJournalAsync(_leader);
        var rows = await db.Investments.Where(row => row.Estimated).OrderBy(row => row.Date).ThenBy(row => row.Dimension)
            .Select(row => new { row.Date.Day, row.Dimension, row.Minutes, row.Source }).ToListAsync();
        Assert.Equal(
            [(16, Dimension.Self, 5), (16, Dimension.People, 31), (19, Dimension.Self, 5), (19, Dimension.People, 30)],
            rows.Select(row => (row.Day, row.Dimension, row.Minutes)));
        Assert.All(rows, row => Assert.Equal(InvestmentSource.WholeWeek, row.Source));
    }

    [Fact]
    public async Task Days_of_leave_are_not_filled()
    {
        await using (var db = await host.OpenJournalAsync(_leader))
        {
            db.Leaves.Add(new LeaveRow { LeaderId = db.LeaderId, Id = Guid.NewGuid(), From = Monday.AddDays(-3), Until = Monday.AddDays(2) });
            await db.SaveChangesAsync();
        }

        await FinishAsync(Written("a").WholeWeek(Dimension.People, 100));

        await using var after = await host.OpenJournalAsync(_leader);
        Assert.Equal([19, 20], await after.Investments.OrderBy(row => row.Date).Select(row => row.Date.Day).ToListAsync());
    }

    [Fact]
    public async Task A_whole_week_with_nowhere_to_go_is_refused_beside_it()
    {
        host.Clock.Set(new DateTimeOffset(2026, 11, 16, 14, 0, 0, TimeSpan.Zero));
        await RecordAsync(Monday, 30, "Monday");

        var refused = Assert.IsType<SaveResult.Refused>(await FinishAsync(Written("a").WholeWeek(Dimension.People, 100)));
        Assert.Equal(
            new Refusal(ReviewWriter.WholeWeekPart, "Every working day of week 2026-W47 up to today holds minutes already, so nothing would change."),
            Assert.Single(refused.Refusals));
    }

    [Fact]
    public async Task A_refined_day_is_no_longer_estimated_and_the_others_stay_as_they_were()
    {
        var form = Written("a").WholeWeek(Dimension.People, 500);
        var saved = Assert.IsType<SaveResult.Saved>(await FinishAsync(form));
        await FinishAsync(form.With(ReviewForm.IdField, saved.Id.ToString()).With(ReviewForm.VersionField, "1")
            .Minutes(DayOfWeek.Wednesday, Dimension.People, 45).With(ReviewForm.EstimatedField(Monday.AddDays(2)), null));

        await using var db = await host.OpenJournalAsync(_leader);
        Assert.Equal(
            [(100, true), (100, true), (45, false), (100, true), (100, true)],
            (await db.Investments.OrderBy(row => row.Date).ToListAsync()).Select(row => (row.Minutes, row.Estimated)));
    }

    [Fact]
    public async Task A_past_week_can_be_written_late_and_a_future_one_not_at_all()
    {
        Assert.IsType<SaveResult.Saved>(await FinishAsync(Typed.Review(IsoWeek.Create(2025, 1), (ReviewForm.WhatHappenedField, "late"))));

        var next = Typed.Review(Typed.ThisWeek.AddWeeks(1), (ReviewForm.WhatHappenedField, "early"));
        Assert.IsType<SaveResult.Refused>(await FinishAsync(next));
        Assert.IsType<DraftResult.Refused>(await DraftAsync(next, sequence: 1));
    }

    [Fact]
    public async Task An_empty_review_is_not_finished()
    {
        var refused = Assert.IsType<SaveResult.Refused>(await FinishAsync(Typed.Review(Typed.ThisWeek, (ReviewForm.DiscomfortLevelField, "5"))));
        Assert.Equal("There is nothing in this review yet. A line or a minute is enough.", Assert.Single(refused.Refusals).Message);
    }

    [Fact]
    public async Task Everything_a_review_says_comes_back_and_none_of_it_lies_in_plain()
    {
        const string Secret = "Quetzalcoatlus";
        var form = Written($"{Secret} a").With(ReviewForm.NowWhatField, $"{Secret} b").With(ReviewForm.NextTimeField, $"{Secret} c")
            .With(ReviewForm.DiscomfortField, $"{Secret} d").With(ReviewForm.DiscomfortGaveField, $"{Secret} e").With(ReviewForm.DiscomfortLevelField, "7")
            .With(ReviewForm.TitleField, $"{Secret} f").With(ReviewForm.PromptField("people-so-01"), $"{Secret} g")
            .With(ReviewForm.WorkedField, "36:45").With(ReviewForm.CameUpField, nameof(NextTimeOutcome.Partly));
        await DraftAsync(form, sequence: 1);
        await FinishAsync(form.With(ReviewForm.SequenceField, "1"));

        await using var scope = host.ActFor(_leader);
        var view = await scope.ServiceProvider.GetRequiredService<ReviewEditing>().OpenAsync(Typed.ThisWeek, CancellationToken.None);
        foreach (var (field, value) in form.Typed.Where(field => field.Key != ReviewForm.WeekField))
        {
            Assert.Equal(value, view!.Form[field]);
        }

        Assert.Empty(host.PlacesOf(Secret));
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _leader = await host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ReviewForm Written(string whatHappened) => Typed.Review(Typed.ThisWeek, (ReviewForm.WhatHappenedField, whatHappened));

    private async Task<SaveResult> FinishAsync(ReviewForm form)
    {
        await using var scope = host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<ReviewWriter>().FinishAsync(form, CancellationToken.None);
    }

    private async Task<DraftResult> DraftAsync(ReviewForm form, long sequence, long expected = 0, int version = 0)
    {
        await using var scope = host.ActFor(_leader);
        return await scope.ServiceProvider.GetRequiredService<DraftService>()
            .KeepAsync(form.Id, new DraftInput(version, expected, sequence, form.Typed), CancellationToken.None);
    }

    private async Task RecordAsync(DateOnly date, int minutes, string title)
    {
        await using var db = await host.OpenJournalAsync(_leader);
        var id = Guid.NewGuid();
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var entry = EntryRows.Add(db, id, date, now);
        EntryRows.SetTexts(db, entry, title, "");
        db.Investments.Add(new TimeInvestmentRow
        {
            LeaderId = db.LeaderId, Id = Guid.NewGuid(), EntryId = id, Date = date, Week = IsoWeek.Of(date).Number,
            Dimension = Dimension.Value, Minutes = minutes, HandsOn = 0, Estimated = false, Source = InvestmentSource.Entry,
        });
        await db.SaveChangesAsync();
    }
}
