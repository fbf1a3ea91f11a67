using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>One save of an entry.</summary>
public sealed record RevisionLine(int Version, DateTime SavedAt);

/// <summary>The text of one save beside the one before it; the first save has none before.</summary>
public sealed record RevisionView(int Version, DateTime SavedAt, RevisionText Text, RevisionText? Before);

/// <summary>Title and body of a save.</summary>
public sealed record RevisionText(string Title, string Body);

/// <summary>The saves of an entry, newest first, and the one that is shown.</summary>
public sealed record HistoryView(EntryLine Entry, int CurrentVersion, IReadOnlyList<RevisionLine> Revisions, RevisionView? Shown);

/// <summary>Reads the saves of an entry, and brings an earlier text back as a new save.</summary>
internal sealed class EntryHistory(JournalAccess access, TimeProvider clock)
{
    public async Task<HistoryView?> ReadAsync(Guid id, int? version, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var lines = await EntryLines.LoadAsync(db, db.Entries.Where(entry => entry.Id == id), null, cancellationToken);
        if (lines is not [var line])
        {
            return null;
        }

        var current = await db.Entries.Where(entry => entry.Id == id).Select(entry => entry.Version).SingleAsync(cancellationToken);
        var revisions = await db.Revisions.AsNoTracking().Where(revision => revision.EntryId == id)
            .OrderByDescending(revision => revision.Version)
            .Select(revision => new RevisionLine(revision.Version, revision.SavedAt))
            .ToListAsync(cancellationToken);
        var shown = revisions.Find(revision => revision.Version == version) ?? revisions.FirstOrDefault();
        return new HistoryView(line, current, revisions, shown is null ? null : await ViewAsync(db, id, shown, cancellationToken));
    }

    /// <summary>Makes an earlier text the current one. What was current stays in the history.</summary>
    public async Task<bool> BringBackAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var entry = await db.Entries.SingleOrDefaultAsync(row => row.Id == id, token);
                var revision = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(row => row.EntryId == id && row.Version == version, token);
                if (entry is null || revision is null)
                {
                    return false;
                }

                var (title, body) = (db.Seal.Open(revision.Title, revision.Id) ?? "", db.Seal.Open(revision.Body, revision.Id));
                var answers = db.Seal.Open(revision.Answers, revision.Id);
                await EntryRows.KeepCurrentTextAsync(db, entry, token);
                EntryRows.SetTexts(db, entry, title, body);
                await SetAnswersAsync(db, id, answers, token);
                EntryRows.AddRevision(db, entry, title, body, answers, clock.GetUtcNow().UtcDateTime);
                return true;
            },
            cancellationToken);
    }

    private static async Task SetAnswersAsync(JournalDb db, Guid id, string? answers, CancellationToken cancellationToken)
    {
        if (answers is not null && await db.Reviews.SingleOrDefaultAsync(review => review.EntryId == id, cancellationToken) is { } review)
        {
            review.Answers = db.Seal.Close(Purposes.ReviewAnswers, id, answers);
        }
        else if (answers is not null
            && await db.Conversations.SingleOrDefaultAsync(conversation => conversation.EntryId == id, cancellationToken) is { } conversation)
        {
            ConversationRows.SetAnswers(db, conversation, ConversationAnswersJson.Read(answers));
        }
    }

    private static async Task<RevisionView> ViewAsync(JournalDb db, Guid id, RevisionLine shown, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var texts = await db.Revisions.AsNoTracking()
            .Where(revision => revision.EntryId == id && revision.Version <= shown.Version)
            .OrderByDescending(revision => revision.Version)
            .Take(2)
            .Select(revision => new RevisionText(seal.Open(revision.Title, revision.Id) ?? "", seal.Open(revision.Body, revision.Id)!))
            .ToListAsync(cancellationToken);
        return new RevisionView(shown.Version, shown.SavedAt, texts[0], texts.Count > 1 ? texts[1] : null);
    }
}
