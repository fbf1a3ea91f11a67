using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>Minutes of one dimension in an entry; none where it is only about it.</summary>
public sealed record EntryDimension(Dimension Dimension, Minutes Minutes, Minutes HandsOn);

/// <summary>A link to a neighbour in the journal.</summary>
public sealed record Neighbour(Guid Id, DateOnly Date, EntryKind Kind, IsoWeek Week);

/// <summary>An entry of a series, with what it was about.</summary>
public sealed record SeriesStep(Guid Id, DateOnly Date, EntryKind Kind, string Name, IReadOnlyList<Dimension> Tags);

/// <summary>An entry as it is read.</summary>
public sealed record EntryView(
    Guid Id,
    DateOnly Date,
    EntryKind Kind,
    IsoWeek Week,
    string? Title,
    string Body,
    bool IsDraft,
    int Version,
    DateTime ChangedAt,
    DateTime? DraftSavedAt,
    string? NextTime)
{
    public IReadOnlyList<EntryDimension> Dimensions { get; init; } = [];

    /// <summary>What it is about; minutes can be given for more.</summary>
    public IReadOnlyList<Dimension> Tags { get; init; } = [];

    public Neighbour? Earlier { get; init; }

    public Neighbour? Later { get; init; }

    /// <summary>What it names of the leader's own model; only of an entry read by itself.</summary>
    public EntryBelongings Belongings { get; init; } = EntryBelongings.None;

    /// <summary>The series it belongs to, oldest first; empty when it stands alone.</summary>
    public IReadOnlyList<SeriesStep> Series { get; init; } = [];

    public string KindName => EntryKinds.Name(Kind, Week).ToLowerInvariant();
}
