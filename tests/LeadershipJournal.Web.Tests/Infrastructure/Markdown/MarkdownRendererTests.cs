using AngleSharp.Html.Parser;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LeadershipJournal.Web.Tests.Infrastructure.Markdown;

public class MarkdownRendererTests
{
    private static readonly MarkdownRenderer s_renderer = new(NullLogger<MarkdownRenderer>.Instance);

    private static string Html(string markdown, MarkdownSettings? settings = null) => s_renderer.Render(markdown, settings).Html;

    [Fact]
    public void Emphasis_lists_and_quotations_are_set()
    {
        var html = Html("I **let** *Elin* ~~not~~ speak\n\n- one\n- two\n\n> said");

        Assert.Contains("<strong>let</strong> <em>Elin</em> <del>not</del>", html, StringComparison.Ordinal);
        Assert.Contains("<li dir=\"auto\">one</li>", html, StringComparison.Ordinal);
        Assert.Contains("<blockquote dir=\"auto\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_start_below_the_page_and_skip_no_level()
    {
        var html = Html("# a\n\n#### b\n\n# c\n\n### d", new MarkdownSettings(TopHeading: 3));

        Assert.Equal(["h3", "h4", "h3", "h4"], Levels(html));
    }

    [Fact]
    public void A_text_that_begins_at_a_low_level_begins_at_the_top_heading() =>
        Assert.Equal(["h2", "h3", "h2"], Levels(Html("### a\n\n#### b\n\n### c")));

    [Fact]
    public void An_empty_heading_is_left_out() => Assert.Empty(Levels(Html("##\n\ntext")));

    [Fact]
    public void A_link_leads_out_without_telling_where_from() => Assert.Equal(
        "<p dir=\"auto\"><a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\">a</a></p>", Html("[a](https://example.org/a)").Trim());

    [Fact]
    public void A_bare_address_becomes_a_link() => Assert.Contains("href=\"https://example.org/x\"", Html("see https://example.org/x"), StringComparison.Ordinal);

    [Fact]
    public void A_link_without_words_shows_its_address() => Assert.Contains(">https://example.org/</a>", Html("[](https://example.org/)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](\u0001javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:msgbox)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//example.org)")]
    [InlineData("[a](/journal/new)")]
    [InlineData("[a](https://user:pass@example.org/)")]
    [InlineData("[a](http:\\\\example.org)")]
    [InlineData("[a]\n\n[a]: javascript:alert(1)")]
    [InlineData("![a](javascript:alert(1))")]
    public void An_address_that_is_not_web_or_mail_is_no_link(string markdown) =>
        Assert.DoesNotContain("<a", Html(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>")]
    [InlineData("a <b onmouseover=alert(1)>b</b>")]
    [InlineData("<!-- --><script>alert(1)</script>")]
    [InlineData("<details open ontoggle=alert(1)>")]
    [InlineData("# a {onclick=alert(1)}")]
    [InlineData("[a](https://example.org){onclick=alert(1)}")]
    [InlineData("[a](https://example.org \"' onmouseover='alert(1)\")")]
    [InlineData("```\"><script>alert(1)</script>\na\n```")]
    [InlineData("| a |\n|---|\n| <script>alert(1)</script> |")]
    [InlineData("![\"><script>alert(1)</script>](https://example.org/a.png)")]
    [InlineData("[^\"><script>]: x\n\na[^\"><script>]")]
    [InlineData("<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>")]
    public void Html_in_a_text_is_only_text(string markdown) => Assert.Empty(AllowedDom.Violations(Html(markdown)));

    [Fact]
    public void An_image_is_not_loaded_but_its_words_and_address_stay()
    {
        var html = Html("![the wall](https://example.org/wall.png)");

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/wall.png\" rel=\"noopener noreferrer nofollow\">Image: the wall</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_inside_a_link_keeps_the_link_alone()
    {
        var html = Html("[![wall](https://example.org/wall.png)](https://example.org/)");

        Assert.Equal(1, html.Split("<a ").Length - 1);
        Assert.Contains("Image: wall</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_list_says_what_is_done_without_a_form_control()
    {
        var html = Html("- [x] asked\n- [ ] waited");

        Assert.Contains("aria-label=\"done\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"to do\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<input", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_columns_keep_their_alignment_without_inline_styles()
    {
        var html = Html("| a | b |\n|---|--:|\n| 1 | 2 |");

        Assert.Contains("<th scope=\"col\" class=\"r\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_leads_there_and_back_on_its_own_page()
    {
        var html = Html("a[^1]\n\n[^1]: note", new MarkdownSettings(PagePath: "/page", IdPrefix: "md-e1"));

        Assert.Contains("href=\"/page#md-e1-fn%3A1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"md-e1-fn:1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_page_a_footnote_mark_is_no_link() => Assert.DoesNotContain("<a", Html("a[^1]\n\n[^1]: note"), StringComparison.Ordinal);

    private static IEnumerable<string> Levels(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return [.. document.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName)];
    }
}
