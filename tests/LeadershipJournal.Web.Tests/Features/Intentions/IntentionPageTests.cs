using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Intentions;

/// <summary>The page as a browser without script sees it.</summary>
public class IntentionPageTests : IClassFixture<JournalHost>
{
    private static readonly (string Name, string? Value)[] Good =
    [
        ("Form.Self", "10"), ("Form.People", "30"), ("Form.Improvement", "20"), ("Form.Value", "25"), ("Form.Time", "15"),
        ("Form.AgreedHours", "37:30"), ("Form.Focus", "people"), ("Form.FocusReason", "UniqueValueToAdd"), ("Form.Why", "More of me for people."),
    ];

    private readonly JournalHost _host;

    public IntentionPageTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_first_intention_is_set_and_shown_without_script()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        Assert.Equal("2026-11-23", Value(leader, "from"));
        Assert.Equal("Set your first intention", leader.Page.QuerySelector("#mc")?.TextContent);

        await leader.SubmitAsync("intention", Good);

        Assert.Contains("Kept. It is in force from Monday 23 November 2026.", leader.Page.QuerySelector(".saved")?.TextContent, StringComparison.Ordinal);
        var line = Assert.Single(leader.Page.QuerySelectorAll("[aria-labelledby=ih] ol > li"));
        Assert.Contains("From 23 November 2026", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("More of me for people.", line.TextContent, StringComparison.Ordinal);
        Assert.Equal("Self 10 %, People 30 %, Organisational improvement 20 %, Value management 25 %, Time 15 %", line.QuerySelector("desc")?.TextContent);
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_what_is_wrong_stands_beside_it()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync("intention", GoodBut(("Form.Starts", "2026-11-25"), ("Form.AgreedHours", "a lot")));

        Assert.Equal("a lot", Value(leader, "agr"));
        Assert.Equal("2026-11-25", Value(leader, "from"));
        Assert.Equal("30", Value(leader, "q-people"));
        Assert.Equal("More of me for people.", leader.Page.QuerySelector<IHtmlTextAreaElement>("#yc")?.Value);
        Assert.Equal("true", leader.Page.QuerySelector("#agr")?.GetAttribute("aria-invalid"));
        Assert.Equal("agr-error", leader.Page.QuerySelector("#agr")?.GetAttribute("aria-describedby"));
        Assert.Equal("Write hours as 37:30 or 37.5.", leader.Page.QuerySelector("#agr-error")?.TextContent);
        Assert.StartsWith("An intention starts on a Monday", leader.Page.QuerySelector("#from-error")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_fills_the_shares_in_and_keeps_everything_else()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync("intention", ("Form.Preset", "equal"), ("Form.Why", "Half a sentence"), ("Form.AgreedHours", "40"));

        Assert.Equal(["20", "20", "20", "20", "20"], leader.Page.QuerySelectorAll<IHtmlInputElement>("[data-share]").Select(input => input.Value));
        Assert.Equal("40", Value(leader, "agr"));
        Assert.Equal("Half a sentence", leader.Page.QuerySelector<IHtmlTextAreaElement>("#yc")?.Value);
        Assert.Equal("Sum 100 %. Equal shares are not the goal; yours are.", leader.Page.QuerySelector("[data-sum]")?.TextContent);
        Assert.Empty(leader.Page.QuerySelectorAll(".error"));
    }

    [Fact]
    public async Task The_sum_says_what_is_left_to_give()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync("intention", GoodBut(("Form.Self", "4")));

        Assert.Equal("Sum 94 %. 6 % are left to give.", leader.Page.QuerySelector("[data-sum]")?.TextContent);
        Assert.Equal("The five shares sum to 94 %: 6 % are left to give.", leader.Page.QuerySelector("#shares-error")?.TextContent);
    }

    [Fact]
    public async Task A_proposed_correction_is_filled_in_from_the_address_and_nonsense_is_not()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention?self=12&people=33&improvement=20&value=20&time=15");
        Assert.Equal(["12", "33", "20", "20", "15"], leader.Page.QuerySelectorAll<IHtmlInputElement>("[data-share]").Select(input => input.Value));

        await leader.OpenAsync("/intention?self=90&people=33&improvement=20&value=20&time=15");
        Assert.Equal(["", "", "", "", ""], leader.Page.QuerySelectorAll<IHtmlInputElement>("[data-share]").Select(input => input.Value));
    }

    [Fact]
    public async Task The_page_asks_when_the_review_date_has_come()
    {
        var person = await _host.CreatePersonAsync();
        using (var leader = await _host.SignInAsync(person))
        {
            await leader.OpenAsync("/intention");
            await leader.SubmitAsync("intention", GoodBut(("Form.ReviewOn", "2027-01-11")));
            Assert.Null(leader.Page.QuerySelector("#due"));
        }

        _host.Clock.Set(new DateTimeOffset(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));
        using var later = await _host.SignInAsync(person);
        await later.OpenAsync("/intention");
        Assert.Equal("You wanted to look at this intention again on 11 January 2027", later.Page.QuerySelector("#due")?.TextContent);
    }

    [Fact]
    public async Task One_that_has_not_started_can_be_withdrawn()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/intention");
        await leader.SubmitAsync("intention", Good);
        await leader.SubmitAsync(leader.Page.QuerySelectorAll<IHtmlFormElement>("[aria-labelledby=ih] form").Single());

        Assert.Equal("Set your first intention", leader.Page.QuerySelector("#mc")?.TextContent);
    }

    private static (string, string?)[] GoodBut(params (string Name, string? Value)[] changes) =>
        [.. Good.ExceptBy(changes.Select(change => change.Name), field => field.Name), .. changes];

    private static string? Value(PageClient leader, string id) => leader.Page.QuerySelector<IHtmlInputElement>($"#{id}")?.Value;
}
