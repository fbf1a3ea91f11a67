using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>What the matrix says that somebody may see at a place, and write.</summary>
internal sealed class Expectations(Ground ground)
{
    /// <summary>Whether a role may see a thing where a rule holds.</summary>
    /// <param name="rule">The rule of the place.</param>
    /// <param name="role">Who looks.</param>
    /// <param name="thing">At what.</param>
    /// <param name="relationship">The relationship in the address, if there is one.</param>
    public bool MaySee(Rule rule, Roles role, Thing thing, Guid? relationship) =>
        !rule.IsOpen && role is not Roles.Anonymous && IsOf(thing, relationship)
        && (((rule.IsOwn || rule.IsCoachs) && thing.Whose == role)
            || (rule.IsBothSides && IsTheirs(role, thing, relationship))
            || (rule.Under is { } kinds && IsGranted(kinds, role, thing, relationship)));

    /// <summary>Whether a role may change things where a rule holds.</summary>
    /// <param name="rule">The rule of the place.</param>
    /// <param name="role">Who writes.</param>
    /// <param name="relationship">The relationship that is named, if there is one.</param>
    /// <param name="ids">Every id that is named.</param>
    public bool MayWrite(Rule rule, Roles role, Guid? relationship, IReadOnlyList<Guid> ids)
    {
        var things = ground.Things.Where(thing => ids.Contains(thing.Id)).ToList();
        return things.TrueForAll(thing => IsOf(thing, relationship)) && role switch
        {
            Roles.Owner => (rule.IsOwn || rule.IsBothSides) && things.TrueForAll(thing => thing.Whose is Roles.Owner)
                && (relationship is not { } id || ground.CoachOf(id) != Roles.None),
            _ => relationship is { } id && ground.CoachOf(id) == role && role is not Roles.RevokedCoach
                && (rule.IsCoachs || rule.IsBothSides || rule.Under is not null)
                && things.TrueForAll(thing => thing.Seen.HasFlag(role) || thing.Whose == role),
        };
    }

    /// <summary>The things whose words a text holds although they may not be there.</summary>
    public IEnumerable<Thing> Strangers(string text, Rule rule, Roles role, Guid? relationship) =>
        ground.Things.Where(thing => thing.IsIn(text) && !MaySee(rule, role, thing, relationship));

    // What two people have together is on no page of other two.
    private static bool IsOf(Thing thing, Guid? relationship) => relationship is null || thing.Relationship is null || thing.Relationship == relationship;

    private bool IsTheirs(Roles role, Thing thing, Guid? relationship) => role is Roles.Owner
        ? thing.Whose == Roles.Owner && (relationship is null || ground.CoachOf(relationship.Value) != Roles.None)
        : role is not Roles.RevokedCoach && (thing.Seen.HasFlag(role) || thing.Whose == role) && IsCoachOf(role, relationship);

    // The leader sees on a coach's page what the coach would see.
    private bool IsGranted(SharedKinds kinds, Roles role, Thing thing, Guid? relationship)
    {
        var viewer = role is Roles.Owner && relationship is { } id ? ground.CoachOf(id) : role;
        return viewer is not (Roles.None or Roles.Owner) && IsCoachOf(viewer, relationship)
            && ((thing.Seen.HasFlag(viewer) && (thing.Kind == SharedKinds.None || kinds.HasFlag(thing.Kind))) || (thing.Whose == role && role == viewer));
    }

    private bool IsCoachOf(Roles role, Guid? relationship) => relationship is not { } id || ground.CoachOf(id) == role;
}
