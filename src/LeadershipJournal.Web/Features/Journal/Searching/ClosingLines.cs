using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Searching;

/// <summary>The lines a weekly review ends with, which are no part of its text.</summary>
internal sealed record ClosingLines(Guid EntryId, Sealed? NextTime, Sealed? Discomfort, Sealed? DiscomfortGave)
{
    public static ClosingLines None { get; } = new(Guid.Empty, null, null, null);

    /// <summary>By entry. One query, and weekly reviews are few; joined to the entries, every entry would be looked up among them.</summary>
    public static Task<Dictionary<Guid, ClosingLines>> LoadAsync(IQueryable<WeeklyReview> reviews, CancellationToken cancellationToken) =>
        reviews.AsNoTracking()
            .Where(review => review.NextTime != null || review.Discomfort != null || review.DiscomfortGave != null)
            .Select(review => new ClosingLines(review.EntryId, review.NextTime, review.Discomfort, review.DiscomfortGave))
            .ToDictionaryAsync(lines => lines.EntryId, cancellationToken);

    /// <summary>Each line that is written, with what it is called.</summary>
    public IEnumerable<(string Name, string Text)> Open(LeaderSeal seal) =>
        from line in ((string Name, Sealed? Text)[])[("Next time", NextTime), ("Uncomfortable", Discomfort), ("What it gave", DiscomfortGave)]
        where line.Text is not null
        select (line.Name, seal.Open(line.Text, EntryId));
}
