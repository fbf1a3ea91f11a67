using System.Security.Cryptography;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>Every kept entry of a leader with what decides about sharing it, and the marks of every coach; no text.</summary>
internal sealed class KeptEntries
{
    private readonly IReadOnlyDictionary<Guid, EntryFacts> _entries;
    private readonly ILookup<Guid, Guid> _marks;

    private KeptEntries(IReadOnlyDictionary<Guid, EntryFacts> entries, ILookup<Guid, Guid> marks) => (_entries, _marks) = (entries, marks);

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    public static async Task<KeptEntries> LoadAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Entries.AsNoTracking().Where(entry => !entry.IsDraft)
            .Select(entry => new { entry.Id, entry.Date, entry.Kind })
            .ToListAsync(cancellationToken);
        var tags = (await db.Tags.AsNoTracking().Select(tag => new { tag.EntryId, tag.Dimension }).ToListAsync(cancellationToken))
            .ToLookup(tag => tag.EntryId, tag => tag.Dimension);
        var marks = await db.SharedEntries.AsNoTracking().Select(shared => new { shared.RelationshipId, shared.EntryId }).ToListAsync(cancellationToken);
        return new KeptEntries(
            rows.ToDictionary(row => row.Id, row => new EntryFacts(row.Date, row.Kind, (Dimension[])[.. tags[row.Id]], IsKept: true)),
            marks.ToLookup(mark => mark.RelationshipId, mark => mark.EntryId));
    }

    /// <summary>What a coach can read under some terms on a day.</summary>
    public IReadOnlySet<Guid> Readable(Guid relationshipId, GrantTerms? terms, DateOnly today)
    {
        if (terms?.Allows(SharedKinds.Entries, today) != true)
        {
            return new HashSet<Guid>();
        }

        var marked = _marks[relationshipId].ToHashSet();
        return _entries
            .Where(entry => new AudienceCoach(relationshipId, Guid.Empty, "", terms, marked.Contains(entry.Key)).Reads(entry.Value, today))
            .Select(entry => entry.Key)
            .ToHashSet();
    }

    /// <summary>A short name for a set of entries, by which a yes is known to mean these and no others.</summary>
    public static string Fingerprint(IEnumerable<Guid> entries) =>
        Convert.ToHexStringLower(SHA256.HashData([.. entries.Order().SelectMany(id => id.ToByteArray())])[..16]);
}
