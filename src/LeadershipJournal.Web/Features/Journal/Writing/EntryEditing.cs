using System.Globalization;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>Opens the editor on a new entry, a saved one, or the draft of either.</summary>
internal sealed class EntryEditing(JournalAccess access, TimeProvider clock)
{
    private const int EarlierShown = 100;
    private const int LongestName = 70;

    public async Task<EditorView> NewAsync(DateOnly date, Guid? followsOn, Guid? answers, CancellationToken cancellationToken)
    {
        var form = new EntryForm
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FollowsOn = followsOn?.ToString(),
            Answers = answers?.ToString(),
        };
        await using var db = await access.OpenAsync(cancellationToken);
        return await ViewAsync(db, form, isSaved: false, draftSavedAt: null, other: null, cancellationToken);
    }

    /// <summary>The editor on an entry; null when it is not in the journal or is a weekly review.</summary>
    public async Task<EditorView?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var entry = await EntryRows.FindAsync(db, id, cancellationToken);
        if (entry is null or { TrashedAt: not null } or { Kind: not EntryKind.Entry })
        {
            return null;
        }

        var draft = await db.Drafts.SingleOrDefaultAsync(row => row.EntryId == id, cancellationToken);
        var saved = Content(db, entry);
        if (draft is null)
        {
            return await ViewAsync(db, FormFields.Of(id, entry.Version, saved), !entry.IsDraft, null, null, cancellationToken);
        }

        var form = FormFields.Read(db.Seal.Open(draft.Content, id));
        (form.Id, form.Version, form.Sequence) = (id, entry.Version, draft.Sequence);
        var other = draft.BasedOnVersion == entry.Version
            ? null
            : new OtherText(saved.Title, saved.Body, entry.ChangedAt, entry.Version, draft.Sequence, IsDraft: false);
        return await ViewAsync(db, form, !entry.IsDraft, draft.SavedAt, other, cancellationToken);
    }

    /// <summary>The editor on what was typed, when a save was refused.</summary>
    public async Task<EditorView> AgainAsync(EntryForm form, OtherText? other, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var isSaved = await db.Entries.AnyAsync(entry => entry.Id == form.Id && !entry.IsDraft, cancellationToken);
        return await ViewAsync(db, form, isSaved, draftSavedAt: null, other, cancellationToken);
    }

    private static async Task<EditorView> ViewAsync(
        JournalDb db, EntryForm form, bool isSaved, DateTime? draftSavedAt, OtherText? other, CancellationToken cancellationToken)
    {
        var others = DateOnly.TryParseExact(form.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? await DayLoad.OthersAsync(db, date, form.Id, cancellationToken)
            : [];
        return new EditorView(
            form,
            isSaved,
            draftSavedAt,
            others.Sum(entry => entry.Minutes),
            await EarlierAsync(db, form, cancellationToken),
            await WritingChoices.LoadAsync(db, form, cancellationToken),
            other);
    }

    private static async Task<IReadOnlyList<EarlierEntry>> EarlierAsync(JournalDb db, EntryForm form, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var chosen = Guid.TryParse(form.FollowsOn, out var id) ? id : Guid.Empty;
        var newest = db.Entries.Where(entry => entry.Id != form.Id && !entry.IsDraft)
            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(EarlierShown).Select(entry => entry.Id);
        var rows = await db.Entries.AsNoTracking()
            .Where(entry => newest.Contains(entry.Id) || entry.Id == chosen)
            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.Date, entry.Kind, entry.Week, Title = seal.Open(entry.Title, entry.Id) })
            .ToListAsync(cancellationToken);
        return [.. rows.ConvertAll(row => new EarlierEntry(row.Id, row.Date, Name(row.Kind, row.Week, row.Title)))];
    }

    private static string Name(EntryKind kind, int week, string? title) => (kind, title) switch
    {
        (_, { Length: > 0 }) => PlainText.Cut(title, LongestName),
        (EntryKind.WeeklyReview, _) => $"review of week {IsoWeek.FromNumber(week).WeekOfYear}",
        _ => "untitled",
    };

    private static EntryContent Content(JournalDb db, JournalEntry entry) => new(
        entry.Date,
        db.Seal.Open(entry.Title, entry.Id) ?? "",
        db.Seal.Open(entry.Body, entry.Id),
        [.. entry.Tags.Select(tag => tag.Dimension).Order()],
        [
            .. entry.Investments.Where(row => row.Date == entry.Date).GroupBy(row => row.Dimension).Select(rows => TimeInvestment.Create(
                entry.Date, rows.Key, rows.Sum(row => row.Minutes), rows.Sum(row => row.HandsOn), isEstimated: false, InvestmentSource.Entry, entry.Date).Value)
                .OfType<TimeInvestment>(),
        ],
        entry.FollowsOnId)
    {
        ContextIds = [.. entry.Contexts.Select(link => link.ContextId)],
        AnswersId = EntryRows.Answered(db, entry).Select(answer => (Guid?)answer.QuestionId).FirstOrDefault(),
        Places = entry.Investments.Where(row => row.Date == entry.Date).GroupBy(row => row.Dimension).ToDictionary(rows => rows.Key, EntryRows.PlaceOf),
    };
}
