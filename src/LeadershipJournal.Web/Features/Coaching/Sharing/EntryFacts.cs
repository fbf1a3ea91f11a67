using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>What of an entry decides who can read it.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Kind">A weekly review or a conversation is shared by a mark only.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="IsKept">False while it is a draft, or not in the journal.</param>
public sealed record EntryFacts(DateOnly Date, EntryKind Kind, IReadOnlyCollection<Dimension> Tags, bool IsKept)
{
    /// <summary>An entry that is not in the journal: nobody reads it.</summary>
    public static EntryFacts Nowhere { get; } = new(JournalDate.First, EntryKind.Entry, [], IsKept: false);

    /// <summary>A tracked entry with its tags, as it is stored.</summary>
    public static EntryFacts Of(JournalEntry? entry) => entry is null
        ? Nowhere
        : new EntryFacts(entry.Date, entry.Kind, [.. entry.Tags.Select(tag => tag.Dimension)], entry is { IsDraft: false, TrashedAt: null });
}
