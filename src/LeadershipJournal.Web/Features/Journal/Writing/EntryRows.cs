using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>The rows an entry consists of, changed inside a write of the journal.</summary>
internal static class EntryRows
{
    /// <summary>The tracked entry with its tags, minutes, contexts and answers, trashed ones included; null when there is none.</summary>
    public static async Task<JournalEntry?> FindAsync(JournalDb db, Guid id, CancellationToken cancellationToken)
    {
        var entry = await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (entry is not null)
        {
            await db.Tags.Where(tag => tag.EntryId == id).LoadAsync(cancellationToken);
            await db.Investments.Where(row => row.EntryId == id).LoadAsync(cancellationToken);
            await db.EntryContexts.Where(link => link.EntryId == id).LoadAsync(cancellationToken);
            await db.QuestionAnswers.Where(answer => answer.EntryId == id).LoadAsync(cancellationToken);
        }

        return entry;
    }

    public static JournalEntry Add(JournalDb db, Guid id, DateOnly date, DateTime now)
    {
        var entry = new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = EntryKind.Entry,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Body = db.Seal.Close(Purposes.EntryBody, id, ""),
            IsDraft = true,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Entries.Add(entry);
        return entry;
    }

    /// <summary>Where the minutes of one dimension went; rows that do not agree name no place.</summary>
    public static MinutesPlace PlaceOf(IEnumerable<TimeInvestmentRow> rows) =>
        rows.Select(PlaceOf).Distinct().ToList() is [var place] ? place : MinutesPlace.Nowhere;

    /// <summary>The loaded links of an entry to the questions it answers.</summary>
    public static IEnumerable<QuestionAnswer> Answered(JournalDb db, JournalEntry entry) =>
        db.QuestionAnswers.Local.Where(answer => answer.EntryId == entry.Id);

    /// <summary>Date, tags, contexts, answer and minutes. Minutes of other dates (a week given at once, an import) stay as they are.</summary>
    public static void Set(JournalDb db, JournalEntry entry, EntryContent content)
    {
        SetTags(db, entry, content.Tags);
        SetContexts(db, entry, content.ContextIds);
        SetAnswer(db, entry, content.AnswersId);
        SetInvestments(db, entry, content);
        entry.Date = content.Date;
        entry.Week = IsoWeek.Of(content.Date).Number;
        entry.FollowsOnId = content.FollowsOnId;
    }

    public static void SetTexts(JournalDb db, JournalEntry entry, string title, string body)
    {
        entry.Title = db.Seal.CloseOptional(Purposes.EntryTitle, entry.Id, title);
        entry.Body = db.Seal.Close(Purposes.EntryBody, entry.Id, body);
    }

    /// <summary>An imported text has no revision yet: it gets one before it is written over.</summary>
    public static async Task KeepCurrentTextAsync(JournalDb db, JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.IsDraft || await db.Revisions.AnyAsync(row => row.EntryId == entry.Id && row.Version == entry.Version, cancellationToken))
        {
            return;
        }

        var id = Guid.CreateVersion7();
        db.Revisions.Add(new EntryRevision
        {
            LeaderId = db.LeaderId,
            Id = id,
            EntryId = entry.Id,
            Version = entry.Version,
            Title = db.Seal.CloseOptional(Purposes.RevisionTitle, id, db.Seal.Open(entry.Title, entry.Id)),
            Body = db.Seal.Close(Purposes.RevisionBody, id, db.Seal.Open(entry.Body, entry.Id)),
            SavedAt = entry.ChangedAt,
        });
    }

    /// <summary>Ends a save: the next version, and a revision of it.</summary>
    public static void AddRevision(JournalDb db, JournalEntry entry, string title, string body, string? answers, DateTime now)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(now));
        entry.Version++;
        entry.ChangedAt = now;
        db.Revisions.Add(new EntryRevision
        {
            LeaderId = db.LeaderId,
            Id = id,
            EntryId = entry.Id,
            Version = entry.Version,
            Title = db.Seal.CloseOptional(Purposes.RevisionTitle, id, title),
            Body = db.Seal.Close(Purposes.RevisionBody, id, body),
            Answers = db.Seal.CloseOptional(Purposes.RevisionAnswers, id, answers),
            SavedAt = now,
        });
    }

    private static void SetTags(JournalDb db, JournalEntry entry, IReadOnlyList<Dimension> tags)
    {
        foreach (var gone in entry.Tags.Where(tag => !tags.Contains(tag.Dimension)).ToList())
        {
            db.Tags.Remove(gone);
        }

        foreach (var added in tags.Except(entry.Tags.Select(tag => tag.Dimension)).ToList())
        {
            db.Tags.Add(new DimensionTag { LeaderId = db.LeaderId, EntryId = entry.Id, Dimension = added });
        }
    }

    private static void SetContexts(JournalDb db, JournalEntry entry, IReadOnlyList<Guid> contexts)
    {
        db.EntryContexts.RemoveRange(entry.Contexts.Where(link => !contexts.Contains(link.ContextId)).ToList());
        db.EntryContexts.AddRange(contexts.Except(entry.Contexts.Select(link => link.ContextId))
            .Select(context => new EntryContext { LeaderId = db.LeaderId, EntryId = entry.Id, ContextId = context }).ToList());
    }

    private static void SetAnswer(JournalDb db, JournalEntry entry, Guid? question)
    {
        var stored = Answered(db, entry).ToList();
        db.QuestionAnswers.RemoveRange(stored.Where(answer => answer.QuestionId != question));
        if (question is { } asked && stored.TrueForAll(answer => answer.QuestionId != asked))
        {
            db.QuestionAnswers.Add(new QuestionAnswer { LeaderId = db.LeaderId, QuestionId = asked, EntryId = entry.Id });
        }
    }

    private static MinutesPlace PlaceOf(TimeInvestmentRow row) => new(row.ValueContextId, row.LettingGoItemId);

    private static void SetInvestments(JournalDb db, JournalEntry entry, EntryContent content)
    {
        // Rows that say the same stay, and with them whether they were estimated and where they came from.
        var asked = content.Investments.ToList();
        foreach (var row in entry.Investments.Where(row => row.Date == entry.Date).ToList())
        {
            var same = asked.Find(investment => investment.Date == row.Date && investment.Dimension == row.Dimension
                && investment.Minutes == row.Minutes && investment.HandsOnMinutes == row.HandsOn && content.PlaceOf(row.Dimension) == PlaceOf(row));
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
            ValueContextId = content.PlaceOf(investment.Dimension).ContextId,
            LettingGoItemId = content.PlaceOf(investment.Dimension).LettingGoItemId,
        }));
    }
}
