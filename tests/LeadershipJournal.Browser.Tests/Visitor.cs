using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using LeadershipJournal.Tests;
using Microsoft.Playwright;
using Xunit;

namespace LeadershipJournal.Browser.Tests;

/// <summary>
/// Somebody at a browser. What the console complains about, a policy that was violated included, fails the test
/// that disposes the visitor.
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    // The package's own way of running opens a second page each time, which takes longer than the looking.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // A theme changes nothing but colours, so the second look need not take all the time of the first.
    private static readonly string[] OnlyColours = ["color-contrast", "link-in-text-block"];

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Complaints a test expects, such as the console's note on an answer 404.</summary>
    public Func<string, bool> Expected { get; set; } = static _ => false;

    public static async Task<Visitor> AtAsync(
        Chromium chromium, ServedJournal journal, int width = 1280, ColorScheme theme = ColorScheme.Light, bool script = true)
    {
        var context = await journal.OpenBrowserAsync(chromium, options =>
        {
            options.ViewportSize = new ViewportSize { Width = width, Height = 900 };
            options.ColorScheme = theme;
            options.JavaScriptEnabled = script;
        });
        return new Visitor(context, await context.NewPageAsync());
    }

    public Task SignInAsync(Person person) => ServedJournal.SignInAsync(Page, person);

    /// <summary>Fails with every violation that axe finds on the page, in light and in dark.</summary>
    public async Task CheckAccessibilityAsync()
    {
        var violations = await ViolationsAsync();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>Every violation that axe finds on the page, in light and in dark.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        await Page.EvaluateAsync(Axe);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await RunAxeAsync(rules: null);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await RunAxeAsync(OnlyColours);
        return [.. light.Select(found => $"light: {found}"), .. dark.Select(found => $"dark: {found}")];
    }

    /// <summary>Fails when the page can be scrolled sideways.</summary>
    public async Task CheckWidthAsync() => Assert.True(await FitsAsync(), "The page is wider than the window.");

    /// <summary>Whether the page cannot be scrolled sideways.</summary>
    public Task<bool> FitsAsync() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    /// <summary>Types a letter ten times a second, and does not stop.</summary>
    public static Task TypeWithoutPauseAsync(ILocator field) => field.EvaluateAsync(
        "field => { setInterval(() => { field.value += 'a'; field.dispatchEvent(new Event('input', { bubbles: true })); }, 100); }");

    /// <summary>How many pages of A4 the page is, printed.</summary>
    public async Task<int> PrintedPagesAsync() =>
        PageObject().Count(Encoding.Latin1.GetString(await Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true })));

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.DoesNotContain(_complaints, complaint => !Expected(complaint));
    }

    private Task<string[]> RunAxeAsync(string[]? rules) => Page.EvaluateAsync<string[]>(
        """
        async rules => {
          const options = { resultTypes: ["violations"], ...(rules && { runOnly: { type: "rule", values: rules } }) };
          const found = await axe.run(document, options);
          return found.violations.map(one => `${one.id}: ${one.help} ${one.nodes.map(node => node.html).join(" | ")}`);
        }
        """,
        rules);

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PageObject();
}
