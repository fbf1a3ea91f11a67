using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Coaching;

/// <summary>Which entries a grant of <see cref="SharedKinds.Entries"/> lets a coach read. The numbers are stored.</summary>
public enum EntriesRule
{
    /// <summary>Those the leader marked for this coach.</summary>
    Marked = 0,

    /// <summary>Those marked, and entries about chosen dimensions alone.</summary>
    ChosenDimensions = 1,
}

/// <summary>Decides which entries a coach may read; the text as it is now, and no draft, revision or trash.</summary>
/// <param name="Rule">The leader's choice.</param>
/// <param name="Dimensions">The chosen dimensions; they count under <see cref="EntriesRule.ChosenDimensions"/> only.</param>
public sealed record EntrySharing(EntriesRule Rule, IReadOnlyList<Dimension> Dimensions)
{
    /// <summary>Only what is marked.</summary>
    public static EntrySharing MarkedOnly { get; } = new(EntriesRule.Marked, []);

    /// <summary>
    /// Whether an entry is included: it is marked, or all of its tags are chosen dimensions. A weekly review or a
    /// guided conversation is included only if marked, and so is an entry without a tag.
    /// </summary>
    /// <param name="isMarked">Whether the leader marked it for this coach.</param>
    /// <param name="isPlainEntry">False for a weekly review and a guided conversation.</param>
    /// <param name="tags">What the entry is about.</param>
    public bool Includes(bool isMarked, bool isPlainEntry, IReadOnlyCollection<Dimension> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return isMarked
            || (Rule is EntriesRule.ChosenDimensions && isPlainEntry && tags.Count > 0 && tags.All(Dimensions.Contains));
    }
}
