using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>An entry that will be written.</summary>
public sealed record PlannedEntry(EntrySummary Entry, DateOnly Date, IReadOnlyList<Dimension> Dimensions, byte[] Fingerprint)
{
    /// <summary>What its words hint at beyond the dimensions it has.</summary>
    public IEnumerable<DimensionSuggestion> Suggestions => Entry.Suggestions.Where(suggestion => !Dimensions.Contains(suggestion.Dimension));
}

/// <summary>An entry that is there already, or comes twice.</summary>
public sealed record DuplicateFile(string Path, string Reason);

/// <summary>What an import would do, file by file: each is planned, skipped or a duplicate.</summary>
public sealed record ImportPlan(
    ImportContents Contents,
    IReadOnlyList<PlannedEntry> Entries,
    IReadOnlyList<EntrySummary> LeftOut,
    IReadOnlyList<SkippedFile> Skipped,
    IReadOnlyList<DuplicateFile> Duplicates,
    DateOrder DateOrder)
{
    public int Read => Contents.Files;

    /// <summary>Files that bring no entry, those the leader left out included.</summary>
    public int SkippedFiles => LeftOut.Count + Skipped.Sum(file => file.Files);
}

/// <summary>Decides about every entry that was read.</summary>
/// <param name="fingerprint">The leader's fingerprints.</param>
/// <param name="known">Fingerprints in hexadecimal of what the journal holds, and why such an entry is a duplicate.</param>
/// <param name="today">The leader's own date.</param>
public sealed class ImportPlanner(Fingerprint fingerprint, IReadOnlyDictionary<string, string> known, DateOnly today)
{
    public ImportPlan Plan(ImportContents contents, ImportChoices choices)
    {
        var order = DateOrder.Decide([.. contents.Entries.Select(entry => entry.Date)], choices.DateOrder);
        var deciding = new Deciding(this, choices, order.Order, [.. contents.Skipped]);
        foreach (var entry in contents.Entries)
        {
            deciding.Add(entry);
        }

        return new ImportPlan(contents, deciding.Planned, deciding.LeftOut, deciding.Skipped, deciding.Duplicates, order);
    }

    private sealed class Deciding(ImportPlanner planner, ImportChoices choices, DayMonthOrder order, List<SkippedFile> skipped)
    {
        private readonly TagMapping _mapping = new(choices.Rules);
        private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

        public List<PlannedEntry> Planned { get; } = [];

        public List<EntrySummary> LeftOut { get; } = [];

        public List<SkippedFile> Skipped { get; } = skipped;

        public List<DuplicateFile> Duplicates { get; } = [];

        public void Add(EntrySummary entry)
        {
            var date = entry.Date.Under(order);
            if (JournalDate.Refuse(date, planner.Today) is { } refusal)
            {
                Skipped.Add(new SkippedFile(entry.Path, $"its date is not one for a journal: {refusal.Message}"));
                return;
            }

            var whole = planner.Fingerprints.WithDate(entry.TextFingerprint, date);
            var key = Convert.ToHexString(whole);
            if (planner.Known.TryGetValue(key, out var reason))
            {
                Duplicates.Add(new DuplicateFile(entry.Path, reason));
            }
            else if (choices.LeftOut.Contains(entry.Position))
            {
                LeftOut.Add(entry);
            }
            else if (_seen.TryGetValue(key, out var twin))
            {
                Duplicates.Add(new DuplicateFile(entry.Path, $"the same as {twin}"));
            }
            else
            {
                _seen.Add(key, entry.Path);
                Planned.Add(new PlannedEntry(entry, date, Dimensions(entry), whole));
            }
        }

        private IReadOnlyList<Dimension> Dimensions(EntrySummary entry)
        {
            var mapped = _mapping.Dimensions(entry.Tags);
            return [.. DimensionList.All.Where(d => mapped.Contains(d) || choices.Accepted.Contains((entry.Position, d)))];
        }
    }

    private Fingerprint Fingerprints => fingerprint;

    private IReadOnlyDictionary<string, string> Known => known;

    private DateOnly Today => today;
}
