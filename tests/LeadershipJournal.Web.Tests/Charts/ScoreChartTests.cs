using Bunit;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class ScoreChartTests : BunitContext
{
    [Fact]
    public void A_score_the_earlier_one_and_the_noise_around_it_share_one_scale_from_1_to_7()
    {
        var rows = Rows(new ScoreRow("people", "People", Dimension.People, 5.5, 4, 1.2, "+1.5 beyond noise"));

        Assert.Equal("75%", rows.Find(".bar .c-dot").GetAttribute("cx"));
        Assert.Equal("50%", rows.Find(".bar .c-prev").GetAttribute("cx"));
        Assert.Equal(("30%", "40%"), (rows.Find(".c-band7").GetAttribute("x"), rows.Find(".c-band7").GetAttribute("width")));
        Assert.Equal("October: 5.5; July: 4.0; from 2.8 to 5.2 a change may be noise", rows.Find("desc").TextContent);
        Assert.Equal(["4.0", "5.5", "+1.5 beyond noise"], rows.FindAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_noise_ends_where_the_scale_ends() =>
        Assert.Equal((1, 2.2), new ScoreRow("self", "Self", Dimension.Self, 1, 1, 1.2, "").Band);

    [Fact]
    public void Without_a_score_there_is_no_dot_and_without_an_earlier_one_no_ring_and_no_column()
    {
        var rows = Rows(new ScoreRow("skills", "Skills", null, null, null, null, "no score, 1 of 2 answered"));

        Assert.Empty(rows.FindAll(".c-dot, .c-prev, .c-band7, .k-prev"));
        Assert.Equal(["Of", "October", "Note"], rows.FindAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["none", "no score, 1 of 2 answered"], rows.FindAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_line_breaks_where_another_version_was_answered()
    {
        var panel = Render<ScorePanel>(p => p.Add(c => c.Id, "p").Add(c => c.Series, new ScoreSeries(
            Dimension.Time,
            [
                new(new DateOnly(2026, 1, 1), 1, 4),
                new(new DateOnly(2026, 4, 1), 1, 4.5),
                new(new DateOnly(2026, 7, 1), 2, 3),
                new(new DateOnly(2026, 10, 1), 2, 5),
            ])));

        Assert.Equal(2, panel.FindAll(".c-line").Count);
        Assert.Single(panel.FindAll(".c-limit"));
        Assert.Contains("The line breaks where another version", panel.Find("desc").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_breaks_where_a_score_is_missing()
    {
        var panel = Render<ScorePanel>(p => p.Add(c => c.Id, "p").Add(c => c.Series, new ScoreSeries(
            Dimension.Time, [new(new DateOnly(2026, 1, 1), 1, 4), new(new DateOnly(2026, 4, 1), 1, null), new(new DateOnly(2026, 7, 1), 1, 3)])));

        Assert.Equal(2, panel.FindAll(".c-line").Count);
        Assert.Empty(panel.FindAll(".c-limit"));
        Assert.Contains("1 April 2026: no score", panel.Find("desc").TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void The_radar_says_its_scores_in_words()
    {
        var rows = DimensionList.All.Select(dimension => new ScoreRow(dimension.Key(), dimension.Name(), dimension, 4, null, null, "")).ToList();
        var radar = Render<ScoreRadar>(p => p.Add(c => c.Id, "r").Add(c => c.Title, "Self-assessment").Add(c => c.Rows, rows));

        Assert.Equal(
            "Self 4.0, People 4.0, Organisational improvement 4.0, Value management 4.0, Time 4.0, on a scale of 1 to 7.",
            radar.Find("desc").TextContent);
        Assert.Empty(radar.FindAll(".before"));
        Assert.Equal(5, radar.FindAll(".c-dot").Count);
    }

    private IRenderedComponent<ScoreRows> Rows(ScoreRow row) => Render<ScoreRows>(p => p
        .Add(c => c.Id, "s").Add(c => c.Title, "Scores").Add(c => c.Of, "Of").Add(c => c.Now, "October").Add(c => c.Earlier, "July").Add(c => c.Rows, [row]));
}
