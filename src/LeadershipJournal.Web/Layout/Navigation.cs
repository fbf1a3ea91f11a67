using Microsoft.AspNetCore.Components.Routing;

namespace LeadershipJournal.Web.Layout;

/// <summary>A place in the main navigation.</summary>
internal sealed record Place(string Address, string Icon, string Name, NavLinkMatch Match = NavLinkMatch.Prefix);

/// <summary>The places that exist, in their order; a feature that brings a place adds its line here.</summary>
internal static class Navigation
{
    public static IReadOnlyList<Place> Places { get; } =
    [
        new("/", "home", "This week", NavLinkMatch.All),
        new("/journal", "book", "Journal"),
        new("/balance", "balance", "Balance"),
    ];
}
