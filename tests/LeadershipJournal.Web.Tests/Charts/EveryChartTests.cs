using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Web.Charts;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed partial class EveryChartTests : BunitContext
{
    public static TheoryData<string> Names => [.. Charts.Keys];

    private static Dictionary<string, Func<ChartSamples, (Type Type, Dictionary<string, object?> Parameters)>> Charts => new()
    {
        ["bars"] = s => Chart<BalanceBars>(("Title", "Actual"), ("Bars", s.Bars)),
        ["moves"] = s => Chart<MinutesToMove>(("Flows", s.Flows)),
        ["stack"] = s => Chart<WeekStack>(("Weeks", s.Stack), ("Intended", new[] { .2, .2, .2, .2, .2 })),
        ["stack without intention"] = s => Chart<WeekStack>(("Weeks", s.Stack)),
        ["xmr"] = s => Chart<XmrPanels>(("Series", s.Panels)),
        ["leading"] = s => Chart<LeadingTrend>(("Weeks", s.Leading)),
        ["hours"] = s => Chart<HoursChart>(("Weeks", s.Hours)),
        ["scores"] = s => Chart<ScoreRows>(("Title", "Scores"), ("Of", "Dimension"), ("Now", "October"), ("Earlier", "July"), ("Rows", s.Scores)),
        ["score lines"] = s => Chart<ScorePanels>(("Series", s.ScoreLines)),
        ["kept"] = s => Chart<KeptChart>(("Months", s.Months)),
        ["heatmap"] = s => Chart<EntryHeatmap>(("Weeks", s.Weeks), ("Days", s.Days)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_drawing_has_a_title_a_description_and_a_table(string name)
    {
        var markup = Draw(name, new ChartSamples(seed: 7, weeks: 26));

        var drawings = markup.QuerySelectorAll("svg[role=img]");
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing =>
        {
            var names = drawing.GetAttribute("aria-labelledby")!.Split(' ').Select(id => markup.GetElementById(id)!.TextContent);
            Assert.All(names, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        });
        Assert.NotEmpty(markup.QuerySelectorAll("table caption"));
        Assert.NotEmpty(markup.QuerySelectorAll("table tbody tr"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_is_finite_and_every_share_of_the_width_lies_on_the_plot(string name) =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            Gen.Choose(1, 60).ToArbitrary(),
            (seed, weeks) => AllNumbersFit(Draw(name, new ChartSamples(seed, weeks)).Body!.InnerHtml))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Theory]
    [MemberData(nameof(Names))]
    public void Ids_are_unique_and_no_style_is_inline(string name)
    {
        var markup = Draw(name, new ChartSamples(seed: 3, weeks: 20));

        var ids = markup.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(markup.QuerySelectorAll("[style]"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_at_most_one_tab_stop(string name)
    {
        var markup = Draw(name, new ChartSamples(seed: 11, weeks: 26));

        Assert.All(markup.QuerySelectorAll("svg.points"), points => Assert.Single(points.QuerySelectorAll("[tabindex='0']")));
    }

    private AngleSharp.Dom.IDocument Draw(string name, ChartSamples samples)
    {
        var (type, parameters) = Charts[name](samples);
        var drawn = Render(builder =>
        {
            builder.OpenComponent(0, type);
            builder.AddMultipleAttributes(1, parameters.Select(p => KeyValuePair.Create(p.Key, p.Value!)));
            builder.CloseComponent();
        });
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body>{drawn.Markup}</body>");
    }

    private static bool AllNumbersFit(string html)
    {
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", html, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", html, StringComparison.Ordinal);
        foreach (Match match in PercentAttribute().Matches(html))
        {
            var value = double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture);
            Assert.InRange(value, 0, 100);
        }

        foreach (Match match in Size().Matches(html))
        {
            Assert.True(double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture) >= 0, match.Value);
        }

        return true;
    }

    private static (Type, Dictionary<string, object?>) Chart<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent =>
        (typeof(T), parameters.Append(("Id", "c")).ToDictionary(p => p.Item1, p => p.Item2));

    [GeneratedRegex("""(?:x|x1|x2|cx|width)="(?<value>[-0-9.]+)%" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex PercentAttribute();

    [GeneratedRegex("""(?:width|height)="(?<value>[-0-9.]+)%?" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex Size();
}
