using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>A coach whose coaching lasts, as one entry concerns them.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="CoachId">The coach's account.</param>
/// <param name="Name">The coach's name; empty where nobody asked for it.</param>
/// <param name="Terms">The grant; null when nothing was ever shared.</param>
/// <param name="IsMarked">Whether the entry is marked for this coach.</param>
public sealed record AudienceCoach(Guid RelationshipId, Guid CoachId, string Name, GrantTerms? Terms, bool IsMarked)
{
    /// <summary>Whether any entries are shared with this coach today.</summary>
    public bool SeesEntries(DateOnly today) => Terms?.Allows(SharedKinds.Entries, today) == true;

    /// <summary>Whether this coach can read an entry today.</summary>
    public bool Reads(EntryFacts entry, DateOnly today) =>
        entry.IsKept && SeesEntries(today) && Terms!.IncludesEntry(entry.Date, IsMarked, entry.Kind is EntryKind.Entry, entry.Tags);
}

/// <summary>The coaches an entry could be read by, and the rule who of them does.</summary>
/// <param name="Coaches">Everyone whose coaching lasts, the longest first.</param>
/// <param name="Today">The leader's own date.</param>
public sealed record Audience(IReadOnlyList<AudienceCoach> Coaches, DateOnly Today)
{
    /// <summary>Nobody.</summary>
    public static Audience Nobody { get; } = new([], default);

    /// <summary>Who can read an entry.</summary>
    public IReadOnlyList<AudienceCoach> Readers(EntryFacts entry) => [.. Coaches.Where(coach => coach.Reads(entry, Today))];

    /// <summary>Who could read an entry after a change and could not before.</summary>
    public IReadOnlyList<AudienceCoach> NewReaders(EntryFacts before, EntryFacts after) =>
        [.. Coaches.Where(coach => coach.Reads(after, Today) && !coach.Reads(before, Today))];
}
