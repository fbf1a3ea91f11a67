using LeadershipJournal.Core.ValueContexts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.ValueContexts;

/// <content>Hypotheses and their evidence.</content>
public partial class ContextPagesTests
{
    [Fact]
    public async Task A_hypothesis_without_a_measure_is_refused_at_the_field_and_kept_with_one()
    {
        var city = await SeedAsync(db => db.AddContext("City"));
        await _leader.OpenAsync($"/contexts/{city}");
        await _leader.SubmitAsync("hypothesis", ("Hypothesis.IfWeDo", "ask twice"), ("Hypothesis.ShouldSee", "fewer errors."));
        Assert.Equal("Say what you would measure. Without a measure nothing could show that it is wrong.", _leader.Page.QuerySelector("#hypothesis-measure-error")?.TextContent);
        Assert.Equal("true", _leader.Page.QuerySelector("#hypothesis-measure")?.GetAttribute("aria-invalid"));

        await _leader.SubmitAsync("hypothesis", ("Hypothesis.Measure", "second look-ups"));
        Assert.Equal("If we ask twice and measure second look-ups, we should see fewer errors.", _leader.Page.QuerySelector(".quote")?.TextContent);
        Assert.StartsWith("Assumed", _leader.Page.QuerySelector(".status")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_taken_from_recent_entries_taken_away_and_put_back()
    {
        var (hypothesis, entry) = await SeedAsync(db => (db.AddHypothesis(db.AddContext("City")), db.AddEntry("Twice asked", Today)));
        await _leader.OpenAsync($"/contexts/hypotheses/{hypothesis}");
        await _leader.SubmitAsync("evidence");
        Assert.Equal("Choose an entry that is in the journal.", _leader.Page.QuerySelector("#entry-error")?.TextContent);
        Assert.Equal("Say whether it speaks for or against it.", _leader.Page.QuerySelector("#side-error")?.TextContent);

        await _leader.SubmitAsync("evidence", ("Evidence.Entry", entry.ToString()), ("Evidence.Side", "Against"));
        Assert.Contains("Twice asked", _leader.Page.QuerySelector("#ev ~ ul")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Twice asked", _leader.Page.QuerySelector("#entry")?.TextContent, StringComparison.Ordinal);

        await _leader.SubmitAsync($"remove-{entry:n}");
        Assert.Null(_leader.Page.QuerySelector("#ev ~ ul"));
        await _leader.SubmitAsync("undo");
        Assert.Contains("Twice asked", _leader.Page.QuerySelector("#ev ~ ul")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Speaks against it", _leader.Page.QuerySelector("#ev ~ ul")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_counts_from_the_day_it_changed_and_filters_the_list()
    {
        var hypothesis = await SeedAsync(db =>
        {
            var city = db.AddContext("City");
            db.AddHypothesis(city, HypothesisStatus.Refuted, "print more");
            return db.AddHypothesis(city);
        });
        await _leader.OpenAsync($"/contexts/hypotheses/{hypothesis}");
        await _leader.SubmitAsync("verdict", ("Verdict.Status", "Supported"), ("Verdict.Finding", "Eleven a week, up from six"));
        Assert.Contains("Supported since 20 November 2026", _leader.Page.QuerySelector(".status")?.TextContent, StringComparison.Ordinal);

        await _leader.OpenAsync("/contexts?status=supported");
        var only = Assert.Single(_leader.Page.QuerySelectorAll(".hyp"));
        Assert.Contains("Eleven a week, up from six", only.TextContent, StringComparison.Ordinal);
        Assert.Equal(["All 2", "Supported 1", "Refuted 1"], _leader.Page.QuerySelectorAll(".seg a").Select(link => link.TextContent));
    }
}
