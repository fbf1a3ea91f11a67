using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Searching;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>An entry in a list.</summary>
public sealed record EntryLine(Guid Id, DateOnly Date, EntryKind Kind, IsoWeek Week, bool IsDraft, string? Title, string FirstLine, string Beginning)
{
    public IReadOnlyList<Dimension> Tags { get; init; } = [];

    public Minutes Minutes { get; init; }

    /// <summary>Where a search found it.</summary>
    public IReadOnlyList<SnippetPart>? Found { get; init; }

    /// <summary>How the text begins; where its first line stands in for a title, how it goes on.</summary>
    public string Excerpt => Title is null && Kind == EntryKind.Entry && Beginning.StartsWith(FirstLine.TrimEnd('…'), StringComparison.Ordinal)
        ? Beginning[FirstLine.TrimEnd('…').Length..].Trim()
        : Beginning;

    /// <summary>What it is called: its title, or what stands in for one.</summary>
    public string Name => Title
        ?? (Kind == EntryKind.WeeklyReview ? $"Review of week {Week.WeekOfYear}" : FirstLine.Length > 0 ? FirstLine : "Nothing written yet");

    /// <summary>Where it is read; where it is gone on with, while it is a draft.</summary>
    public string Address => (Kind, IsDraft) switch
    {
        (EntryKind.WeeklyReview, true) => $"/review/{Week}",
        (_, true) => $"/journal/{Id}/edit",
        _ => $"/journal/{Id}",
    };

    public string KindName => EntryKinds.Name(Kind, Week);
}

/// <summary>Loads lines for a page of entries with three queries, four for a search, however many entries there are.</summary>
internal static class EntryLines
{
    public static async Task<IReadOnlyList<EntryLine>> LoadAsync(
        JournalDb db, IQueryable<JournalEntry> entries, SearchQuery? query, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var rows = await entries.AsNoTracking()
            .Select(entry => new { entry.Id, entry.Date, entry.Kind, entry.Week, entry.IsDraft, Title = seal.Open(entry.Title, entry.Id), Body = seal.Open(entry.Body, entry.Id)! })
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var tags = (await db.Tags.Where(tag => ids.Contains(tag.EntryId)).AsNoTracking().ToListAsync(cancellationToken))
            .ToLookup(tag => tag.EntryId, tag => tag.Dimension);
        var minutes = await db.Investments.Where(row => row.EntryId != null && ids.Contains(row.EntryId.Value))
            .GroupBy(row => row.EntryId!.Value)
            .Select(group => new { group.Key, Sum = group.Sum(row => row.Minutes) })
            .ToDictionaryAsync(group => group.Key, group => group.Sum, cancellationToken);
        var closing = query is null ? [] : await ClosingLines.LoadAsync(db.Reviews.Where(review => ids.Contains(review.EntryId)), cancellationToken);
        return
        [
            .. rows.Select(row => new EntryLine(
                row.Id, row.Date, row.Kind, IsoWeek.FromNumber(row.Week), row.IsDraft, row.Title, PlainText.FirstLine(row.Body), PlainText.Excerpt(row.Body))
            {
                Tags = [.. tags[row.Id].Order()],
                Minutes = new Minutes(minutes.GetValueOrDefault(row.Id)),
                Found = query is null ? null : Snippet.Cut(row.Body, closing.GetValueOrDefault(row.Id, ClosingLines.None).Open(seal), query),
            }),
        ];
    }
}
