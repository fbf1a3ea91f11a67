using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>The rows a weekly review consists of, changed inside a write of the journal.</summary>
internal static class ReviewRows
{
    /// <summary>The tracked review of a week, with tags and minutes; null when there is none outside the trash.</summary>
    public static async Task<JournalEntry?> FindAsync(JournalDb db, IsoWeek week, CancellationToken cancellationToken)
    {
        var id = await db.Entries
            .Where(entry => entry.Kind == EntryKind.WeeklyReview && entry.Week == week.Number)
            .Select(entry => (Guid?)entry.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (id is not { } found)
        {
            return null;
        }

        await db.Reviews.Where(review => review.EntryId == found).LoadAsync(cancellationToken);
        return await EntryRows.FindAsync(db, found, cancellationToken);
    }

    /// <summary>A review of which nothing is written, dated on the week's Friday.</summary>
    public static JournalEntry Add(JournalDb db, Guid id, IsoWeek week, DateTime now)
    {
        var entry = new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = EntryKind.WeeklyReview,
            Date = week.Friday,
            Week = week.Number,
            Body = db.Seal.Close(Purposes.EntryBody, id, ""),
            IsDraft = true,
            CreatedAt = now,
            ChangedAt = now,
            Review = new WeeklyReview
            {
                LeaderId = db.LeaderId,
                EntryId = id,
                Answers = db.Seal.Close(Purposes.ReviewAnswers, id, ReviewAnswersJson.Write(ReviewAnswers.None)),
            },
        };
        db.Entries.Add(entry);
        return entry;
    }

    /// <summary>The answers kept so far.</summary>
    public static ReviewAnswers Answers(JournalDb db, JournalEntry? entry) =>
        entry?.Review is { } review ? ReviewAnswersJson.Read(db.Seal.Open(review.Answers, entry.Id)) : ReviewAnswers.None;

    /// <summary>What the rows say.</summary>
    public static ReviewContent Content(JournalDb db, JournalEntry entry, DateOnly today) => new()
    {
        Title = db.Seal.Open(entry.Title, entry.Id) ?? "",
        Answers = Answers(db, entry),
        NextTime = db.Seal.Open(entry.Review?.NextTime, entry.Id) ?? "",
        Discomfort = db.Seal.Open(entry.Review?.Discomfort, entry.Id) ?? "",
        DiscomfortLevel = entry.Review?.DiscomfortLevel,
        DiscomfortGave = db.Seal.Open(entry.Review?.DiscomfortGave, entry.Id) ?? "",
        WorkedMinutes = entry.Review?.WorkedMinutes,
        Investments =
        [
            .. from row in entry.Investments
               group row by (row.Date, row.Dimension) into rows
               orderby rows.Key
               select TimeInvestment.Create(
                   rows.Key.Date,
                   rows.Key.Dimension,
                   rows.Sum(row => row.Minutes),
                   rows.Sum(row => row.HandsOn),
                   rows.Any(row => row.Estimated),
                   rows.First().Source,
                   today).Required(),
        ],
    };

    /// <summary>The words; a draft keeps them whatever is wrong with the numbers.</summary>
    public static void SetWords(JournalDb db, JournalEntry entry, string title, ReviewAnswers answers)
    {
        EntryRows.SetTexts(db, entry, title, ReviewBody.Compose(answers));
        entry.Review!.Answers = db.Seal.Close(Purposes.ReviewAnswers, entry.Id, ReviewAnswersJson.Write(answers));
    }

    /// <summary>Everything.</summary>
    public static void Set(JournalDb db, JournalEntry entry, ReviewContent content)
    {
        SetWords(db, entry, content.Title, content.Answers);
        var review = entry.Review!;
        review.NextTime = db.Seal.CloseOptional(Purposes.ReviewNextTime, entry.Id, content.NextTime);
        review.Discomfort = db.Seal.CloseOptional(Purposes.ReviewDiscomfort, entry.Id, content.Discomfort);
        review.DiscomfortGave = db.Seal.CloseOptional(Purposes.ReviewDiscomfortGave, entry.Id, content.DiscomfortGave);
        review.DiscomfortLevel = content.DiscomfortLevel;
        review.WorkedMinutes = content.WorkedMinutes;
        SetTags(db, entry, content);
        SetInvestments(db, entry, content.Investments);
    }

    private static void SetTags(JournalDb db, JournalEntry entry, ReviewContent content)
    {
        var tags = content.Tags;
        db.Tags.RemoveRange(entry.Tags.Where(tag => !tags.Contains(tag.Dimension)).ToList());
        db.Tags.AddRange(tags.Except(entry.Tags.Select(tag => tag.Dimension)).ToList()
            .Select(dimension => new DimensionTag { LeaderId = db.LeaderId, EntryId = entry.Id, Dimension = dimension }));
    }

    private static void SetInvestments(JournalDb db, JournalEntry entry, IReadOnlyList<TimeInvestment> investments)
    {
        // Rows that say the same stay, and with them where they came from.
        var asked = investments.ToList();
        foreach (var row in entry.Investments.ToList())
        {
            var same = asked.Find(investment => investment.Date == row.Date && investment.Dimension == row.Dimension
                && investment.Minutes == row.Minutes && investment.HandsOnMinutes == row.HandsOn && investment.IsEstimated == row.Estimated);
            if (same is null)
            {
                db.Investments.Remove(row);
            }
            else
            {
                asked.Remove(same);
            }
        }

        db.Investments.AddRange(asked.Select(investment => new TimeInvestmentRow
        {
            LeaderId = db.LeaderId,
            Id = Guid.CreateVersion7(),
            EntryId = entry.Id,
            Date = investment.Date,
            Week = IsoWeek.Of(investment.Date).Number,
            Dimension = investment.Dimension,
            Minutes = investment.Minutes,
            HandsOn = investment.HandsOnMinutes,
            Estimated = investment.IsEstimated,
            Source = investment.Source,
        }));
    }
}
