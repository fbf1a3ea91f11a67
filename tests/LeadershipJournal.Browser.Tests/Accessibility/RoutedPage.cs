using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace LeadershipJournal.Browser.Tests.Accessibility;

/// <summary>A page of the application, found by its route.</summary>
/// <param name="Template">The route, such as <c>/journal/{Id:guid}</c>.</param>
/// <param name="IsOpen">Whether it opens without signing in.</param>
internal sealed record RoutedPage(string Template, bool IsOpen)
{
    public const string FirstRun = "/first-run";

    public static IReadOnlyList<RoutedPage> All { get; } =
    [
        .. from type in typeof(Program).Assembly.GetTypes()
           from route in type.GetCustomAttributes<RouteAttribute>()
           orderby route.Template
           select new RoutedPage(route.Template, type.IsDefined(typeof(AllowAnonymousAttribute))),
    ];

    /// <summary>
    /// Whether it opens only on the way in: the first run while there is no account, and the second step after a password,
    /// where <see cref="Account.SecondFactorJourneys"/> looks at it.
    /// </summary>
    public bool IsOnTheWayIn => Template is FirstRun || Template.StartsWith("/sign-in/", StringComparison.Ordinal);

    public bool HasParameters => Template.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether it is a page of a coaching relationship, for either of the two.</summary>
    public bool IsOfCoaching => Template.StartsWith("/coach", StringComparison.Ordinal);
}
