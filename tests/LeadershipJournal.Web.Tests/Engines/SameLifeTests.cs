using AngleSharp.Dom;
using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

/// <summary>The same months lived on both engines read the same: every list in the same order, every figure alike.</summary>
public sealed class SameLifeTests(JournalHost sqlite, PostgreSqlJournalHost postgreSql)
    : IClassFixture<JournalHost>, IClassFixture<PostgreSqlJournalHost>
{
    private static readonly string[] Pages =
    [
        "/", "/balance", "/balance?period=all", "/intention",
        "/journal", "/journal?page=2", "/journal?page=3", "/journal?dim=people", "/journal?kind=reviews", "/journal?from=2026-10-01&until=2026-10-31",
        "/journal?month=2026-09", "/journal/trash",
    ];

    private static readonly string[] Searches = ["cafe", "\"the roadmap\"", "promise team", "wait", "absent"];

    [Fact]
    public async Task The_same_months_read_the_same_on_both_engines()
    {
        var (one, other) = (await LiveAsync(sqlite), await LiveAsync(postgreSql.OrSkip()));

        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, page => Assert.Equal((page.Key, page.Value), (page.Key, other[page.Key])));
        Assert.Contains("Number 1:", one["/journal?page=3"], StringComparison.Ordinal);
        Assert.Contains("<mark>café</mark>", one["search: cafe"], StringComparison.Ordinal);
    }

    /// <summary>What every page says after those months.</summary>
    private static async Task<Dictionary<string, string>> LiveAsync(JournalHost host)
    {
        var leader = await host.CreatePersonAsync();
        var life = new FewMonths(host, leader);
        await life.LiveAsync();
        using var client = await host.SignInAsync(leader);
        Dictionary<string, string> said = [];
        string[] entries = [.. life.Entries.Select(id => $"/journal/{id}")];
        foreach (var address in (string[])[.. Pages, .. entries, $"{entries[0]}/history", $"{entries[3]}/series", $"{entries[3]}/edit"])
        {
            said[address] = Said(await client.OpenAsync(address), leader);
        }

        foreach (var text in Searches)
        {
            await client.OpenAsync("/journal");
            said[$"search: {text}"] = Said(await client.SubmitAsync("search", ("Q", text)), leader);
        }

        return said;
    }

    /// <summary>The page's main part without what is made anew for every answer, or for the account.</summary>
    private static string Said(IDocument page, Person leader)
    {
        var main = page.QuerySelector("main")!;
        foreach (var token in main.QuerySelectorAll("input[type=hidden]").ToList())
        {
            token.Remove();
        }

        foreach (var comment in main.Descendants<IComment>().ToList())
        {
            comment.Remove();
        }

        return main.OuterHtml.Replace(leader.Id.ToString(), "leader", StringComparison.OrdinalIgnoreCase);
    }
}
