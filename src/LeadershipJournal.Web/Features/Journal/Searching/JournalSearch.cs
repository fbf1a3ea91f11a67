using System.Buffers;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Searching;

/// <summary>A page of what was found, best first.</summary>
public sealed record SearchPage(IReadOnlyList<EntryLine> Lines, int Total, int Page, int Pages);

/// <summary>
/// Searches by opening the leader's entries, looking through them and forgetting them: nothing readable is kept for it,
/// neither on disk nor in memory.
/// </summary>
internal sealed class JournalSearch(JournalAccess access)
{
    public const int PageSize = 20;

    // Large enough that handing a batch over costs nothing, small enough that reading and searching overlap.
    private const int Batch = 512;

    public async Task<SearchPage> FindAsync(SearchQuery query, TimelineFilter filter, int page, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var hits = await ScanAsync(db, query, filter, cancellationToken);
        var ordered = hits.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Date).ThenByDescending(hit => hit.Id).ToList();
        var pages = Math.Max(1, (ordered.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var ids = ordered.Skip((shown - 1) * PageSize).Take(PageSize).Select(hit => hit.Id).ToList();
        var lines = await EntryLines.LoadAsync(db, db.Entries.Where(entry => ids.Contains(entry.Id)), query, cancellationToken);
        return new SearchPage([.. lines.OrderBy(line => ids.IndexOf(line.Id))], ordered.Count, shown, pages);
    }

    private static async Task<List<Hit>> ScanAsync(JournalDb db, SearchQuery query, TimelineFilter filter, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var closing = filter.Kind is EntryKind.Entry ? [] : await ClosingLines.LoadAsync(db.Reviews, cancellationToken);
        var batches = new List<Task<List<Hit>>>();
        var batch = new List<Row>(Batch);
        await foreach (var row in filter.Apply(db).AsNoTracking()
            .Select(entry => new Row(entry.Id, entry.Date, entry.Title, entry.Body))
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            batch.Add(row);
            if (batch.Count == Batch)
            {
                Start(batch);
                batch = new List<Row>(Batch);
            }
        }

        Start(batch);
        return [.. (await Task.WhenAll(batches)).SelectMany(hits => hits)];

        void Start(List<Row> rows) => batches.Add(Task.Run(() => Scan(seal, query, rows, closing), cancellationToken));
    }

    private static List<Hit> Scan(LeaderSeal seal, SearchQuery query, List<Row> rows, Dictionary<Guid, ClosingLines> closing)
    {
        using var title = new Scratch();
        using var body = new Scratch();
        List<Hit> hits = [];
        foreach (var row in rows)
        {
            var lines = closing.GetValueOrDefault(row.Id, ClosingLines.None);
            var score = TextMatch.Score(
                query,
                title.OpenFolded(seal, row.Id, row.Title),
                body.OpenFolded(seal, row.Id, row.Body, lines.NextTime, lines.Discomfort, lines.DiscomfortGave));
            if (score > 0)
            {
                hits.Add(new Hit(row.Id, row.Date, score));
            }
        }

        return hits;
    }

    private sealed record Row(Guid Id, DateOnly Date, Sealed? Title, Sealed Body);

    private sealed record Hit(Guid Id, DateOnly Date, double Score);

    /// <summary>Room for one opened text at a time; wiped when it is given back.</summary>
    private sealed class Scratch : IDisposable
    {
        private byte[] _plain = ArrayPool<byte>.Shared.Rent(16 * 1024);
        private byte[] _folded = ArrayPool<byte>.Shared.Rent(FoldTable.MaxFoldedLength(16 * 1024));

        /// <summary>Texts of one row, a line end between them: folding leaves none in a text, so that no phrase reaches from one into the next.</summary>
        public ReadOnlySpan<byte> OpenFolded(LeaderSeal seal, Guid row, params ReadOnlySpan<Sealed?> values)
        {
            var written = 0;
            foreach (var value in values)
            {
                if (value is null)
                {
                    continue;
                }

                var length = LeaderSeal.OpenedLength(value);
                Grow(ref _plain, length, used: 0);
                Grow(ref _folded, written + 1 + FoldTable.MaxFoldedLength(length), written);
                seal.OpenInto(value, row, _plain.AsSpan(0, length));
                if (written > 0)
                {
                    _folded[written++] = (byte)'\n';
                }

                written += FoldTable.Instance.Fold(_plain.AsSpan(0, length), _folded.AsSpan(written));
            }

            return _folded.AsSpan(0, written);
        }

        public void Dispose()
        {
            ArrayPool<byte>.Shared.Return(_plain, clearArray: true);
            ArrayPool<byte>.Shared.Return(_folded, clearArray: true);
        }

        private static void Grow(ref byte[] buffer, int length, int used)
        {
            if (buffer.Length < length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(length);
                buffer.AsSpan(0, used).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                buffer = larger;
            }
        }
    }
}
