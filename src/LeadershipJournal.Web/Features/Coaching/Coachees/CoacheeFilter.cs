using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Which coachees the overview shows, and how; all of it stands in the address, but no name.</summary>
public sealed record CoacheeFilter
{
    /// <summary>More than so many stand in a table rather than as cards.</summary>
    public const int MostCards = 12;

    /// <summary>The weeks shown.</summary>
    public OverviewPeriod Period { get; private init; }

    /// <summary>In which order: by the next session, by name, or by what was kept to intention.</summary>
    public string Sort { get; private init; } = BySession;

    /// <summary>Only those with this stance.</summary>
    public CoachingStance? Stance { get; private init; }

    /// <summary>Only those of whom this is so; null for all.</summary>
    public string? Only { get; private init; }

    /// <summary>The dimension that is compared; null for the first, or for all where there is room.</summary>
    public Dimension? Dimension { get; private init; }

    /// <summary>The next session first.</summary>
    public const string BySession = "session";

    /// <summary>By name.</summary>
    public const string ByName = "name";

    /// <summary>Furthest from the own intention first.</summary>
    public const string ByDrift = "drift";

    /// <summary>Those of whom something changed.</summary>
    public const string Changed = "changed";

    /// <summary>Only those with something new to read, or who asked for the coach's view.</summary>
    public const string Waiting = "waiting";

    /// <summary>Those without a next session.</summary>
    public const string Unplanned = "unplanned";

    /// <summary>Those who share nothing.</summary>
    public const string Unshared = "unshared";

    /// <summary>The orders, with their names.</summary>
    public static IReadOnlyList<(string Value, string Name)> Sorts { get; } =
        [(BySession, "Next session"), (ByDrift, "Kept to intention, lowest first"), (ByName, "Name")];

    /// <summary>What can be asked of a coachee, with its name.</summary>
    public static IReadOnlyList<(string Value, string Name)> Questions { get; } =
        [(Changed, "Something changed"), (Waiting, "Something waits for you"), (Unplanned, "No session planned"), (Unshared, "Nothing shared")];

    /// <summary>Reads what stands in an address; what is unknown is left out.</summary>
    public static CoacheeFilter Read(string? period, string? sort, string? stance, string? only, string? dimension) => new()
    {
        Period = period == SharedBalance.SinceSession ? OverviewPeriod.SinceSession : OverviewPeriod.ThirteenWeeks,
        Sort = Sorts.Any(known => known.Value == sort) ? sort! : BySession,
        Stance = Enum.GetValues<CoachingStance>().Cast<CoachingStance?>().FirstOrDefault(known => Key(known!.Value) == stance),
        Only = Questions.Any(known => known.Value == only) ? only : null,
        Dimension = DimensionList.All.Cast<Dimension?>().FirstOrDefault(known => known!.Value.Key() == dimension),
    };

    /// <summary>A stance as it stands in an address.</summary>
    public static string Key(CoachingStance stance) => stance.ToString().ToLowerInvariant();

    /// <summary>Those that are shown, in their order.</summary>
    /// <param name="cards">Everybody.</param>
    /// <param name="name">What a name has to hold; null for any.</param>
    public IReadOnlyList<CoacheeCard> Apply(IEnumerable<CoacheeCard> cards, string? name)
    {
        var shown = cards
            .Where(card => Stance is null || card.Agreement?.Stance == Stance)
            .Where(card => string.IsNullOrWhiteSpace(name) || card.Coachee.LeaderName.Contains(name.Trim(), StringComparison.CurrentCultureIgnoreCase))
            .Where(card => Only switch
            {
                Changed => card.Changes.Count > 0,
                Waiting => card.Waiting.IsForCoach,
                Unplanned => card.NextAt is null,
                Unshared => card.SharesNothing,
                _ => true,
            })
            .OrderBy(card => card.Coachee.LeaderName, StringComparer.CurrentCultureIgnoreCase);
        return Sort switch
        {
            ByName => [.. shown],
            ByDrift => [.. shown.OrderBy(card => card.Kept ?? double.MaxValue)],
            _ => [.. shown.OrderBy(card => card.NextAt ?? DateTime.MaxValue)],
        };
    }

    /// <summary>The address of the same with something else.</summary>
    public string Address(OverviewPeriod? period = null, Dimension? dimension = null)
    {
        string?[] parts =
        [
            (period ?? Period) is OverviewPeriod.SinceSession ? $"period={SharedBalance.SinceSession}" : null,
            Sort == BySession ? null : $"sort={Sort}",
            Stance is { } stance ? $"stance={Key(stance)}" : null,
            Only is null ? null : $"only={Only}",
            (dimension ?? Dimension) is { } compared ? $"dim={compared.Key()}" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/coachees" : $"/coachees?{query}";
    }
}
