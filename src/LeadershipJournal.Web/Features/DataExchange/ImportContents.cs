using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>Everything that was read from a source, before anything is decided.</summary>
public sealed record ImportContents(string Source, IReadOnlyList<EntrySummary> Entries, IReadOnlyList<SkippedFile> Skipped)
{
    /// <summary>How many files there are, whatever became of them.</summary>
    public int Files => Entries.Count + Skipped.Sum(file => file.Files);

    /// <summary>Reads a whole source once, on every processor, in the source's order.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="reader">How they are read.</param>
    /// <param name="fingerprint">The leader's fingerprints.</param>
    /// <param name="progress">Told the number of files read so far.</param>
    /// <param name="cancel">Stops between two files.</param>
    public static ImportContents Read(
        ImportSource source, EntryReader reader, Fingerprint fingerprint, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var entries = new List<EntrySummary>();
        var skipped = new List<SkippedFile>();
        var read = 0;
        foreach (var (entry, skip) in source.Files().Index().SelectInParallel(file => Read(file.Item, file.Index, reader, fingerprint)))
        {
            cancel.ThrowIfCancellationRequested();
            if (entry is not null)
            {
                entries.Add(entry);
            }
            else if (skip is not null)
            {
                skipped.Add(skip);
            }

            progress?.Report(++read);
        }

        return new ImportContents(source.Name, entries, skipped);
    }

    private static (EntrySummary? Entry, SkippedFile? Skipped) Read(SourceFile file, int position, EntryReader reader, Fingerprint fingerprint) =>
        reader.Read(file) switch
        {
            ReadEntry entry => (Summary(entry, position, fingerprint), null),
            var other => (null, other as SkippedFile),
        };

    private static EntrySummary Summary(ReadEntry entry, int position, Fingerprint fingerprint) => new(
        position,
        entry.Path,
        entry.Title,
        entry.Date,
        entry.Place,
        entry.Tags,
        DimensionSuggestions.For(entry.Title, entry.Body),
        entry.Remarks,
        fingerprint.OfText(entry.Title, entry.Body));
}
