using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Engines;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Coachees;

/// <summary>What a coach reads under each kind but the balance, and what is nowhere in it.</summary>
public class SharedKindsTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public SharedKindsTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    /// <summary>The kind, where it is read, and the words that only it lets a coach read.</summary>
    public static TheoryData<SharedKinds, string, string[]> Kinds => new()
    {
        { SharedKinds.Entries, "entries", ["seen-entry-title", "seen-entry-body"] },
        { SharedKinds.Assessments, "assessments", ["October", "5.0", "6.0"] },
        { SharedKinds.Model, "model", ["seen-model-older", "seen-model-word", "seen-model-meaning", "seen-model-of-the-first-day", "seen-model-question", "seen-model-fact", "seen-model-why"] },
        { SharedKinds.LettingGo, "letting-go", ["seen-lettinggo-work", "seen-lettinggo-step", "1 h 15"] },
        { SharedKinds.ValueContexts, "contexts", ["seen-valuecontexts-team", "seen-valuecontexts-means", "seen-valuecontexts-board", "seen-valuecontexts-contradiction", "seen-valuecontexts-hypothesis"] },
        { SharedKinds.Commitments, "commitments", ["seen-commitments-if", "seen-commitments-then", "seen-commitments-note", "seen-commitments-dropped", "seen-commitments-reason"] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Under_a_kind_a_coach_reads_what_was_in_force_on_the_days_and_nothing_else(SharedKinds kind, string path, string[] words)
    {
        var (coached, _) = await FillAsync(kind);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, path));
        var main = coach.Page.QuerySelector("main")!;
        Assert.All(words, word => Assert.Contains(word, main.InnerHtml, StringComparison.Ordinal));
        Assert.DoesNotContain("hidden-", await coach.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(words.Any(word => word.StartsWith("seen-", StringComparison.Ordinal)) ? words[0].Split('-')[1] : "", OtherKinds(main.InnerHtml));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_its_kind_a_page_says_that_it_is_not_shared_and_not_a_word_of_it(SharedKinds kind, string path, string[] words)
    {
        var (coached, _) = await FillAsync(SharedKindList.Everything & ~kind);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, path));
        Assert.Contains("does not share", coach.Page.QuerySelector("main .empty h2")?.TextContent, StringComparison.Ordinal);
        Assert.All(words, word => Assert.DoesNotContain(word, coach.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal));
        Assert.Empty(await coached.AccessAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_first_day_that_has_not_come_shows_nothing(SharedKinds kind, string path, string[] words)
    {
        var (coached, _) = await FillAsync(SharedKinds.None);
        await coached.GrantAsync(kind, new DateOnly(2026, 12, 1));
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, path));
        Assert.True(coach.Response.IsSuccessStatusCode);
        Assert.All(words, word => Assert.DoesNotContain(word, coach.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_opened_is_on_record_once_in_a_quarter_of_an_hour_and_the_leaders_own_looking_is_not(SharedKinds kind, string path, string[] words)
    {
        var (coached, _) = await FillAsync(kind);
        using var leader = await _host.SignInAsync(coached.Leader);
        await leader.OpenAsync(Address(coached, path));
        Assert.Contains(words[0], leader.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(await coached.AccessAsync());

        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, path));
        await coach.OpenAsync(Address(coached, path));
        Assert.Equal(kind, Assert.Single(await coached.AccessAsync()).Under);
        _host.Clock.Advance(TimeSpan.FromMinutes(AccessSlot.Minutes));
        await coach.OpenAsync(Address(coached, path));
        Assert.Equal(2, (await coached.AccessAsync()).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_link_leads_to_the_leaders_own_pages(SharedKinds kind, string path, string[] words)
    {
        var (coached, _) = await FillAsync(SharedKindList.Everything);
        Assert.True(SharedKindList.Everything.Includes(kind) && words.Length > 0);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, path));
        Assert.All(
            coach.Page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!),
            href => Assert.Matches($"^(/coachees|/coaching/{coached.RelationshipId}|#)", href));
        Assert.DoesNotContain(coach.Page.QuerySelectorAll("main form"), form => form.GetAttribute("method") == "post");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_takes_as_many_commands_for_much_as_for_little(SharedKinds kind, string path, string[] words)
    {
        var (coached, _) = await FillAsync(SharedKindList.Everything);
        using var coach = await _host.SignInAsync(coached.Coach);
        var few = await CountAsync(coach, Address(coached, path));
        for (var round = 1; round <= 3; round++)
        {
            await SharedJournal.FillAsync(coached, round);
        }

        Assert.Equal(few, await CountAsync(coach, Address(coached, path)));
        Assert.True(few <= 24, $"{kind}: {few} commands, for {words.Length} words.");
    }

    [Fact]
    public async Task Minutes_of_a_week_that_is_shared_in_part_are_nowhere_and_a_missing_week_is_known_with_the_balance_alone()
    {
        var (coached, _) = await FillAsync(SharedKinds.LettingGo);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, "letting-go"));
        var bars = coach.Page.QuerySelector("main svg desc")!.TextContent;
        Assert.StartsWith("week 37 ", bars, StringComparison.Ordinal);
        Assert.DoesNotContain("not recorded", bars, StringComparison.Ordinal);
        Assert.DoesNotContain("7 h 7", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await coached.GrantAsync(SharedKinds.LettingGo | SharedKinds.Balance, SharedJournal.From);
        await coach.OpenAsync(Address(coached, "letting-go"));
        Assert.Contains("week 40 not recorded", coach.Page.QuerySelector("main svg desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_began_before_the_days_is_said_to_be_older_without_a_date()
    {
        var (coached, _) = await FillAsync(SharedKinds.Model | SharedKinds.LettingGo);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, "model"));
        var text = coach.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("In force already on 1 September 2026", text, StringComparison.Ordinal);
        Assert.Contains("Open already on 1 September", text, StringComparison.Ordinal);
        Assert.All((string[])["June", "March", "July"], month => Assert.DoesNotContain(month, text, StringComparison.Ordinal));

        await coach.OpenAsync(Address(coached, "letting-go"));
        Assert.Contains("Already holding", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("July", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_commitment_comes_from_and_what_is_evidence_is_named_only_where_that_is_shared_too()
    {
        var (coached, journal) = await FillAsync(SharedKinds.Commitments);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, "commitments"));
        Assert.DoesNotContain("From", coach.Page.QuerySelector("main .rows")!.TextContent, StringComparison.Ordinal);

        await coached.GrantAsync(SharedKinds.Commitments | SharedKinds.ValueContexts, SharedJournal.From);
        await coach.OpenAsync(Address(coached, "commitments"));
        Assert.Contains("the contradiction between seen-valuecontexts-team", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("weekly review", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await coach.OpenAsync(Address(coached, "contexts"));
        Assert.Contains("seen-commitments-then", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("vidence", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await coached.GrantAsync(SharedKinds.Entries | SharedKinds.ValueContexts, SharedJournal.From);
        await coach.OpenAsync(Address(coached, "contexts"));
        Assert.Contains("1 evidence entry", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Speaks against it", coach.Page.QuerySelector($"main a[href$='/entries/{journal.Marked}']")?.ParentElement?.TextContent, StringComparison.Ordinal);
        Assert.Null(coach.Page.QuerySelector($"main a[href*='{journal.Unmarked}']"));
    }

    [Fact]
    public async Task An_assessment_that_was_finished_before_the_days_is_not_found_and_stands_beside_none()
    {
        var (coached, journal) = await FillAsync(SharedKinds.Assessments);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"{Address(coached, "assessments")}?against={journal.HiddenAssessment}");
        Assert.Contains("This is the first one", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Aug", coach.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await coach.OpenAsync($"{Address(coached, "assessments")}/{journal.HiddenAssessment}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, coach.Response.StatusCode);
    }

    private static string OtherKinds(string html) => string.Join(
        ' ',
        ((string[])["entry", "model", "lettinggo", "valuecontexts", "commitments"]).Where(kind => html.Contains($"seen-{kind}-", StringComparison.Ordinal)));

    private static string Address(Coached coached, string path) => $"/coachees/{coached.RelationshipId}/{path}";

    private async Task<int> CountAsync(PageClient client, string address)
    {
        await client.OpenAsync(address);
        _host.Commands.Reset();
        await client.OpenAsync(address);
        Assert.True(client.Response.IsSuccessStatusCode);
        return _host.Commands.Texts.Count;
    }

    private async Task<(Coached Coached, SharedJournal Journal)> FillAsync(SharedKinds kinds)
    {
        var coached = await Coached.CreateAsync(_host);
        var journal = await SharedJournal.FillAsync(coached);
        await coached.GrantAsync(kinds, SharedJournal.From);
        return (coached, journal);
    }
}

public sealed class SharedKindsOnPostgreSqlTests(PostgreSqlJournalHost host) : SharedKindsTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;
