using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>What a thread is about: an entry, a week or a dimension.</summary>
public abstract record ThreadPlace
{
    private const char Separator = ':';

    private ThreadPlace()
    {
    }

    /// <summary>The kind that must be shared for a coach to read and write here.</summary>
    public abstract SharedKinds Needed { get; }

    /// <summary>The place as a form carries it.</summary>
    public abstract string Key { get; }

    /// <summary>The place with this <see cref="Key"/>; null when there is none.</summary>
    public static ThreadPlace? FromKey(string? key) => key?.Split(Separator) switch
    {
        ["entry", var id] when Guid.TryParse(id, out var entryId) => new AnEntry(entryId),
        ["week", var text] when IsoWeek.TryParse(text, out var week) => new AWeek(week),
        ["dimension", var name] when DimensionList.FromKey(name) is { } dimension => new ADimension(dimension),
        _ => null,
    };

    /// <summary>What one can say something about without having it in front of one: this week, the last one, each dimension.</summary>
    /// <param name="today">The leader's own date.</param>
    public static IReadOnlyList<ThreadPlace> Recent(DateOnly today) =>
    [
        new AWeek(IsoWeek.Of(today)),
        new AWeek(IsoWeek.Of(today).AddWeeks(-1)),
        .. DimensionList.All.Select(dimension => new ADimension(dimension)),
    ];

    /// <summary>The place that a thread's three columns name.</summary>
    internal static ThreadPlace Of(Guid? entryId, int? week, Dimension? dimension) => (entryId, week, dimension) switch
    {
        ({ } id, _, _) => new AnEntry(id),
        (_, { } number, _) => new AWeek(IsoWeek.FromNumber(number)),
        (_, _, { } about) => new ADimension(about),
        _ => throw new ArgumentException("A thread is about an entry, a week or a dimension.", nameof(entryId)),
    };

    /// <summary>One entry of the journal.</summary>
    public sealed record AnEntry(Guid EntryId) : ThreadPlace
    {
        public override SharedKinds Needed => SharedKinds.Entries;

        public override string Key => $"entry{Separator}{EntryId}";
    }

    /// <summary>One ISO week of the balance.</summary>
    public sealed record AWeek(IsoWeek Week) : ThreadPlace
    {
        public override SharedKinds Needed => SharedKinds.Balance;

        public override string Key => $"week{Separator}{Week}";
    }

    /// <summary>One dimension of the balance.</summary>
    public sealed record ADimension(Dimension Dimension) : ThreadPlace
    {
        public override SharedKinds Needed => SharedKinds.Balance;

        public override string Key => $"dimension{Separator}{Dimension.Key()}";
    }
}
