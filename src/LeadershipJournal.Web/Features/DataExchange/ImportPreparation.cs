using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>Reads from the journal what an import depends on. Writes nothing.</summary>
internal sealed class ImportPreparation(JournalAccess access, LeaderClock clock, DimensionRules rules)
{
    private const string InJournal = "already in your journal";
    private const string InTrash = "already in your journal's trash";

    public async Task<ImportBasis> PrepareAsync(CancellationToken cancellationToken = default)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var fingerprint = new Fingerprint(db.Seal.DeriveKey(Fingerprint.KeyUse));
        return new ImportBasis(
            new EntryReader(zone, ImportLimits.Default),
            fingerprint,
            await KnownAsync(db, fingerprint, cancellationToken),
            await rules.ReadAsync(cancellationToken),
            await WeeksAsync(db, today, cancellationToken));
    }

    /// <summary>Imported entries are known by the fingerprint they came with, also after a change; others by what they say now.</summary>
    private static async Task<Dictionary<string, string>> KnownAsync(
        JournalDb db, Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        var all = db.Entries.AsNoTracking().IgnoreQueryFilters([JournalDb.TrashFilter]);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var imported = all.Where(entry => entry.ImportHash != null).Select(entry => new { entry.ImportHash, entry.TrashedAt });
        await foreach (var entry in imported.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            known[Convert.ToHexString(entry.ImportHash!)] = Reason(entry.TrashedAt);
        }

        var seal = db.Seal;
        var written = all.Where(entry => entry.ImportHash == null)
            .Select(entry => new { entry.Date, entry.TrashedAt, Title = seal.Open(entry.Title, entry.Id), Body = seal.Open(entry.Body, entry.Id) });
        await foreach (var entry in written.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            known.TryAdd(
                Convert.ToHexString(fingerprint.WithDate(fingerprint.OfText(entry.Title, entry.Body), entry.Date)), Reason(entry.TrashedAt));
        }

        return known;
    }

    private static async Task<WeekSettings> WeeksAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var workingDays = await db.Leaders.Select(leader => leader.WorkingDays).SingleAsync(cancellationToken);
        var leaves = await db.Leaves.AsNoTracking().Select(leave => new { leave.From, leave.Until }).ToListAsync(cancellationToken);
        var weeks = await db.Investments.Select(row => row.Week).Distinct().ToListAsync(cancellationToken);
        return new WeekSettings(
            workingDays,
            [.. leaves.Select(leave => Leave.Create(leave.From, leave.Until, today).Value).OfType<Leave>()],
            weeks.Select(IsoWeek.FromNumber).ToHashSet(),
            today);
    }

    private static string Reason(DateTime? trashedAt) => trashedAt is null ? InJournal : InTrash;
}
