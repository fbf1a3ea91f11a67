using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>What the matrix says that somebody may see at a place.</summary>
internal sealed class Expectations(Ground ground)
{
    /// <summary>Whether a role may see a thing where a rule holds.</summary>
    /// <param name="rule">The rule of the place.</param>
    /// <param name="role">Who looks.</param>
    /// <param name="thing">At what.</param>
    /// <param name="relationship">The relationship in the address, if there is one.</param>
    public bool MaySee(Rule rule, Roles role, Thing thing, Guid? relationship) =>
        !rule.IsOpen && role is not Roles.Anonymous
        && ((rule.IsOwn && thing.Whose == role)
            || (rule.IsBothSides && IsTheirs(role, thing, relationship))
            || (rule.Under is { } kinds && IsGranted(kinds, role, thing, relationship)));

    /// <summary>The things whose words a text holds although they may not be there.</summary>
    public IEnumerable<Thing> Strangers(string text, Rule rule, Roles role, Guid? relationship) =>
        ground.Things.Where(thing => thing.IsIn(text) && !MaySee(rule, role, thing, relationship));

    private bool IsTheirs(Roles role, Thing thing, Guid? relationship) => role is Roles.Owner
        ? thing.Whose == Roles.Owner && (relationship is null || ground.CoachOf(relationship.Value) != Roles.None)
        : (thing.Seen.HasFlag(role) || thing.Whose == role) && IsCoachOf(role, relationship);

    // The leader sees on a coach's page what the coach would see.
    private bool IsGranted(SharedKinds kinds, Roles role, Thing thing, Guid? relationship)
    {
        var viewer = role is Roles.Owner && relationship is { } id ? ground.CoachOf(id) : role;
        return viewer is not (Roles.None or Roles.Owner) && IsCoachOf(viewer, relationship)
            && ((thing.Seen.HasFlag(viewer) && (thing.Kind == SharedKinds.None || kinds.HasFlag(thing.Kind))) || (thing.Whose == role && role == viewer));
    }

    private bool IsCoachOf(Roles role, Guid? relationship) => relationship is not { } id || ground.CoachOf(id) == role;
}
