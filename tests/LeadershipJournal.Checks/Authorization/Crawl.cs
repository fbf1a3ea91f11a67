using System.Net;
using System.Text.RegularExpressions;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Follows every link of this application that somebody is shown, breadth first, until there is none or it is enough.</summary>
internal sealed partial class Crawl(Visitors visitors, Roles role, int most)
{
    private readonly Queue<string> _next = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Every answer with its address, from some addresses on.</summary>
    public async IAsyncEnumerable<(string Address, Answer Answer)> FromAsync(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            Note(address);
        }

        for (var asked = 0; asked < most && _next.TryDequeue(out var address); asked++)
        {
            var answer = await visitors.GetAsync(role, address);
            foreach (Match link in Link().Matches(answer.Text))
            {
                Note(Resolve(address, WebUtility.HtmlDecode(link.Groups["address"].Value)));
            }

            yield return (address, answer);
        }
    }

    private void Note(string? address)
    {
        if (address is not null && _known.Add(address))
        {
            _next.Enqueue(address);
        }
    }

    // Within the application, without the place on the page; files that are the same for everybody are left out.
    private static string? Resolve(string page, string link)
    {
        var home = new Uri("http://localhost");
        return Uri.TryCreate(new Uri(home, page), link, out var found) && found.Host == home.Host
            && !SameForAll().IsMatch(found.AbsolutePath)
            ? found.PathAndQuery
            : null;
    }

    [GeneratedRegex("""(?:href|src|action|formaction|data-[a-z-]+)="(?<address>[^"]+)"|^(?<address>/[^\s<>"]+)$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"\.(?:css|js|svg|png|ico|woff2|webmanifest)$|^/(?:sign-out|_framework)", RegexOptions.CultureInvariant)]
    private static partial Regex SameForAll();
}
