using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.WeeklyReviews;

namespace LeadershipJournal.Checks.Seeding;

/// <summary>What a seeded journal is like.</summary>
/// <param name="FirstDay">Its first entry's date; every day from then on has an entry, and a Friday's is the week's review.</param>
/// <param name="LastDay">Its last entry's date.</param>
/// <param name="Words">About how long each text is.</param>
internal sealed record SeedShape(DateOnly FirstDay, DateOnly LastDay, int Words);

/// <summary>Writes one invented leader's journal through the application's own model: entries, five investments a day, reviews, intentions.</summary>
internal sealed class SeededLeader(JournalStore store, Guid leaderId, int seed)
{
    private const int DaysATurn = 400;
    private const int WeeksAnIntention = 26;
    private static readonly int[] OrdinaryWorkingDay = [30, 120, 75, 105, 60];
    private static readonly int[] OrdinaryDayOff = [20, 5, 5, 5, 10];
#pragma warning disable CA5394 // Invented minutes are no secret.
    private readonly Random _random = new(seed);
#pragma warning restore CA5394
    private SeedText? _text;

    private SeedText Text => _text ??= new SeedText(_random);

    public async Task WriteAsync(SeedShape shape, CancellationToken cancellationToken = default)
    {
        await AddIntentionsAsync(shape, cancellationToken);
        for (var first = shape.FirstDay; first <= shape.LastDay; first = first.AddDays(DaysATurn))
        {
            await using var db = await store.OpenAsync(leaderId, cancellationToken);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var date = first; date < first.AddDays(DaysATurn) && date <= shape.LastDay; date = date.AddDays(1))
            {
                AddDay(db, date, shape.Words);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static DateTimeOffset EveningOf(DateOnly date) => new(date, new TimeOnly(17, 30), TimeSpan.Zero);

    private void AddDay(JournalDb db, DateOnly date, int words)
    {
        var at = EveningOf(date);
        var id = Guid.CreateVersion7(at);
        var isReview = date == IsoWeek.Of(date).Friday;
        var (title, body) = (Text.Phrase(4), Text.Body(words));
        var answers = isReview ? ReviewAnswersJson.Write(new ReviewAnswers { WhatHappened = body }) : null;
        db.Entries.Add(new JournalEntry
        {
            LeaderId = leaderId,
            Id = id,
            Kind = isReview ? EntryKind.WeeklyReview : EntryKind.Entry,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Title = db.Seal.Close(Purposes.EntryTitle, id, title),
            Body = db.Seal.Close(Purposes.EntryBody, id, body),
            Version = 1,
            CreatedAt = at.UtcDateTime,
            ChangedAt = at.UtcDateTime,
        });
        AddRevision(db, id, title, body, answers, at);
        if (answers is not null)
        {
            AddReview(db, id, answers);
        }

        AddMinutes(db, id, date);
    }

    private void AddRevision(JournalDb db, Guid entry, string title, string body, string? answers, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        db.Revisions.Add(new EntryRevision
        {
            LeaderId = leaderId,
            Id = id,
            EntryId = entry,
            Version = 1,
            Title = db.Seal.Close(Purposes.RevisionTitle, id, title),
            Body = db.Seal.Close(Purposes.RevisionBody, id, body),
            Answers = db.Seal.CloseOptional(Purposes.RevisionAnswers, id, answers),
            SavedAt = at.UtcDateTime,
        });
    }

    private void AddReview(JournalDb db, Guid entry, string answers) => db.Reviews.Add(new WeeklyReview
    {
        LeaderId = leaderId,
        EntryId = entry,
        Answers = db.Seal.Close(Purposes.ReviewAnswers, entry, answers),
        NextTime = db.Seal.Close(Purposes.ReviewNextTime, entry, Text.Phrase(9)),
        Discomfort = db.Seal.Close(Purposes.ReviewDiscomfort, entry, Text.Phrase(6)),
        DiscomfortGave = db.Seal.Close(Purposes.ReviewDiscomfortGave, entry, Text.Phrase(6)),
        DiscomfortLevel = _random.Next(0, 11),
        WorkedMinutes = _random.Next(2_100, 2_700),
    });

    private void AddMinutes(JournalDb db, Guid entry, DateOnly date)
    {
        var ordinary = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? OrdinaryDayOff : OrdinaryWorkingDay;
        foreach (var dimension in DimensionList.All)
        {
            var minutes = Math.Max(5, (int)(ordinary[(int)dimension] * (0.5 + _random.NextDouble())));
            db.Tags.Add(new DimensionTag { LeaderId = leaderId, EntryId = entry, Dimension = dimension });
            db.Investments.Add(new TimeInvestmentRow
            {
                LeaderId = leaderId,
                Id = Guid.CreateVersion7(EveningOf(date)),
                EntryId = entry,
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Dimension = dimension,
                Minutes = minutes,
                HandsOn = _random.Next(0, minutes + 1),
                Estimated = false,
                Source = InvestmentSource.Entry,
            });
        }
    }

    private async Task AddIntentionsAsync(SeedShape shape, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(leaderId, cancellationToken);
        for (var week = IsoWeek.Of(shape.FirstDay); week <= IsoWeek.Of(shape.LastDay); week = week.AddWeeks(WeeksAnIntention))
        {
            var self = _random.Next(5, 15);
            var people = _random.Next(25, 40);
            var id = Guid.CreateVersion7(EveningOf(week.Monday));
            db.Intentions.Add(new IntentionRow
            {
                LeaderId = leaderId,
                Id = id,
                StartsInWeek = week.Number,
                SelfPercent = self,
                PeoplePercent = people,
                ImprovementPercent = 20,
                ValuePercent = 20,
                TimePercent = 60 - self - people,
                AgreedMinutes = 2_250,
                ReviewOn = week.AddWeeks(WeeksAnIntention).Monday,
                Why = db.Seal.Close(Purposes.IntentionWhy, id, Text.Phrase(12)),
                CreatedAt = EveningOf(week.Monday).UtcDateTime,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
