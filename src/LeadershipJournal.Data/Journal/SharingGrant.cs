using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Data.Journal;

/// <summary>What a leader lets one coach see. There is none until the leader makes it.</summary>
public sealed class SharingGrant : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid RelationshipId { get; init; }

    public required SharedKinds Kinds { get; set; }

    public required DateOnly From { get; set; }

    public required DateOnly Until { get; set; }

    public required EntriesRule EntriesRule { get; set; }

    /// <summary>The chosen dimensions, a bit each: 1 for the first.</summary>
    public required int Dimensions { get; set; }

    public required DateTime ChangedAt { get; set; }
}

/// <summary>An entry marked for one coach.</summary>
public sealed class SharedEntry : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid RelationshipId { get; init; }

    public required Guid EntryId { get; init; }

    public required DateTime SharedAt { get; init; }
}

/// <summary>A line of the access record: a coach opened something of the leader's. It is never changed.</summary>
public sealed class AccessRecord : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RelationshipId { get; init; }

    public required Guid CoachId { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>The quarter of an hour (<see cref="AccessSlot"/>).</summary>
    public required int Slot { get; init; }

    public required AccessedThing Thing { get; init; }

    /// <summary>Which one, where there are several; otherwise empty.</summary>
    public required Guid ThingId { get; init; }

    /// <summary>The kinds under which it was opened.</summary>
    public required SharedKinds Under { get; init; }

    /// <summary>The first ISO week shown, where weeks were.</summary>
    public int? FromWeek { get; init; }

    /// <summary>The last ISO week shown, where weeks were.</summary>
    public int? UntilWeek { get; init; }
}
