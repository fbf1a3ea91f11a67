using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LeadershipJournal.Web.Tests.Infrastructure.Markdown;

/// <summary>An independent statement of what may stand in a page: checked on what a browser would understand of the output.</summary>
internal static class AllowedDom
{
    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        ["p"] = ["dir"], ["h2"] = ["dir"], ["h3"] = ["dir"], ["h4"] = ["dir"], ["h5"] = ["dir"], ["h6"] = ["dir"],
        ["blockquote"] = ["dir"], ["ul"] = [], ["ol"] = ["start"], ["li"] = ["dir", "id"], ["pre"] = ["dir"], ["code"] = [],
        ["em"] = [], ["strong"] = [], ["del"] = [], ["hr"] = [], ["br"] = [], ["sup"] = [], ["table"] = [], ["thead"] = [],
        ["tbody"] = [], ["tr"] = [], ["th"] = ["dir", "scope", "class"], ["td"] = ["dir", "class"],
        ["div"] = ["class", "role", "aria-label", "tabindex"], ["span"] = ["class", "role", "aria-label"],
        ["a"] = ["href", "rel", "id", "aria-label"],
    };

    public static IReadOnlyList<string> Violations(string html)
    {
        using var document = new HtmlParser().ParseDocument($"<body><main>{html}</main>");
        return [.. Outside(document), .. document.QuerySelectorAll("main *").SelectMany(Violations)];
    }

    private static IEnumerable<string> Outside(IDocument document) =>
        document.Body!.Children.Length == 1 && document.Head!.Children.Length == 0 ? [] : ["content outside of its container"];

    private static IEnumerable<string> Violations(IElement element)
    {
        if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !s_allowed.TryGetValue(element.LocalName, out var attributes))
        {
            return [$"element {element.LocalName}"];
        }

        return element.Attributes.Where(attribute => !attributes.Contains(attribute.Name)).Select(attribute => $"attribute {attribute.Name}")
            .Concat(element.GetAttribute("href") is { } href && !IsAllowed(href, element) ? [$"address {href}"] : []);
    }

    private static bool IsAllowed(string href, IElement link) =>
        href.StartsWith("/page#md-", StringComparison.Ordinal)
        || (link.GetAttribute("rel") == "noopener noreferrer nofollow"
            && (href.StartsWith("http://", StringComparison.Ordinal) || href.StartsWith("https://", StringComparison.Ordinal)
                || href.StartsWith("mailto:", StringComparison.Ordinal)));
}
