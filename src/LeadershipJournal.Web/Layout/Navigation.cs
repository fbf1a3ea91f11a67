using Microsoft.AspNetCore.Components.Routing;

namespace LeadershipJournal.Web.Layout;

/// <summary>A place in the main navigation.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Icon">The icon beside its name.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Match">How an address counts as this place.</param>
/// <param name="IsFurther">On a narrow screen it is under "More".</param>
internal sealed record Place(string Address, string Icon, string Name, NavLinkMatch Match = NavLinkMatch.Prefix, bool IsFurther = false);

/// <summary>The places that exist, in their order; a feature that brings a place adds its line here.</summary>
internal static class Navigation
{
    public static Place ThisWeek { get; } = new("/", "home", "This week", NavLinkMatch.All);

    /// <summary>Only for people who coach somebody, or may soon.</summary>
    public static Place Coachees { get; } = new("/coachees", "coach", "Coachees", IsFurther: true);

    public static IReadOnlyList<Place> Places { get; } =
    [
        ThisWeek,
        new("/journal", "book", "Journal"),
        new("/balance", "balance", "Balance"),
        new("/commitments", "commit", "Commitments", IsFurther: true),
        new("/assessment", "assess", "Self-assessment", IsFurther: true),
        new("/model", "flag", "Your model", IsFurther: true),
        new("/leading", "arrow", "Lead or contribute", IsFurther: true),
        new("/contexts", "tree", "Value contexts", IsFurther: true),
        new("/sharing", "share", "Sharing", IsFurther: true),
        Coachees,
    ];
}
