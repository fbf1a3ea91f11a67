namespace LeadershipJournal.Web.Features.Account.SecurityEvents;

/// <summary>Which browser and which system, without the versions: enough to recognise one's own, too little to follow anybody.</summary>
internal static class BrowserFamily
{
    public const string Unknown = "Unknown browser";

    // The first mark that is there decides: most browsers also call themselves by the names further down.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary><c>Firefox on Linux</c>.</summary>
    public static string Of(string? userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"{Unknown} on {system}",
        _ => Unknown,
    };

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) is true).Name;
}
