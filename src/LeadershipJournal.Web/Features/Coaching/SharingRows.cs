using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>A sharing grant between its row and its terms.</summary>
internal static class SharingRows
{
    /// <summary>The terms that a row holds.</summary>
    public static GrantTerms Terms(this SharingGrant row) => GrantTerms.Create(
        row.Kinds,
        row.From,
        row.Until,
        new EntrySharing(row.EntriesRule, [.. DimensionList.All.Where(dimension => (row.Dimensions & Bit(dimension)) != 0)])).Required();

    /// <summary>Writes terms into a row.</summary>
    public static void Set(this SharingGrant row, GrantTerms terms, DateTime now)
    {
        (row.Kinds, row.From, row.Until, row.ChangedAt) = (terms.Kinds, terms.From, terms.Until, now);
        (row.EntriesRule, row.Dimensions) = (terms.Entries.Rule, terms.Entries.Dimensions.Sum(Bit));
    }

    private static int Bit(Dimension dimension) => 1 << (int)dimension;
}
