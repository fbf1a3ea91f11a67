using System.Globalization;
using System.Text;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public sealed class ImportPlanTests
{
    private const string OneToOnes = "A one-to-one with Elin, a one-to-one with Ravi, and coaching: mostly I listened.";

    [Theory]
    [InlineData("people", Dimension.People)]
    [InlineData("#Self", Dimension.Self)]
    [InlineData("Value management", Dimension.Value)]
    [InlineData("organizational-improvement", Dimension.Improvement)]
    [InlineData("leading/time", Dimension.Time)]
    public void Keys_and_names_map_by_themselves(string tag, Dimension expected) =>
        Assert.Equal([expected], new TagMapping([]).Dimensions([tag]));

    [Theory]
    [InlineData("coaching", "Coaching", true)]
    [InlineData("coaching", "coaching-circle", false)]
    [InlineData("coach*", "coaching circle", true)]
    [InlineData("*circle", "coaching_circle", true)]
    [InlineData("*ing*", "coaching circle", true)]
    [InlineData("*", "coaching", false)]
    public void A_rule_covers_a_tag_that_equals_begins_ends_or_contains(string rule, string tag, bool covers) =>
        Assert.Equal(covers, new DimensionRule(rule, Dimension.People).Covers(tag));

    [Fact]
    public void The_leaders_rule_goes_before_a_dimensions_own_name() =>
        Assert.Equal([Dimension.Improvement], new TagMapping([new DimensionRule("people", Dimension.Improvement)]).Dimensions(["people"]));

    [Fact]
    public void A_suggestion_says_which_words_it_counted_and_applies_only_when_accepted()
    {
        (string, string) file = ("2023-03-31.md", OneToOnes);

        var unasked = Reading.Plan(file).Entries[0];
        var accepted = Reading.Plan(
            new ImportChoices { Accepted = new HashSet<(int, Dimension)> { (0, Dimension.People) } }, file).Entries[0];

        Assert.Equal("“one-to-one” twice, “coaching” once, “listened” once", Assert.Single(unasked.Suggestions).Because);
        Assert.Empty(unasked.Dimensions);
        Assert.Equal([Dimension.People], accepted.Dimensions);
        Assert.Empty(accepted.Suggestions);
    }

    [Fact]
    public void Words_in_link_targets_suggest_nothing() => Assert.Empty(DimensionSuggestions.For(
        null, "[x](https://example.org/strategy/roadmap/vision) and https://example.org/strategy-roadmap"));

    [Fact]
    public void The_same_note_is_recognised_in_another_file_encoding_and_line_ending()
    {
        var source = new UploadedFilesSource("x",
        [
            ("a/2023-03-31.md", Encoding.UTF8.GetBytes("Ein Café.\nDie Woche.\n")),
            ("b/2023-03-31.md", Encoding.Latin1.GetBytes("Ein Café.  \r\nDie Woche.\r\n\r\n")),
            ("c/2023-04-07.md", Encoding.UTF8.GetBytes("Ein Café.\nDie Woche.\n")),
        ], ImportLimits.Default);

        var plan = Reading.Plan(source);

        Assert.Equal("the same as a/2023-03-31.md", Assert.Single(plan.Duplicates).Reason);
        Assert.Equal(["a/2023-03-31.md", "c/2023-04-07.md"], plan.Entries.Select(entry => entry.Entry.Path));
    }

    [Fact]
    public void What_the_journal_holds_is_a_duplicate()
    {
        var first = Reading.Plan(("2023-03-31.md", "Words.")).Entries[0];
        var known = new Dictionary<string, string> { [Convert.ToHexString(first.Fingerprint)] = "already in your journal" };

        var second = Reading.Plan(Reading.Files(("moved/2023-03-31.md", "Words.\n")), known: known);

        Assert.Equal([new DuplicateFile("moved/2023-03-31.md", "already in your journal")], second.Duplicates);
    }

    [Fact]
    public void Two_leaders_fingerprints_of_one_text_differ() => Assert.NotEqual(
        new Fingerprint(new byte[32]).OfText("a", "b"), Reading.Fingerprint.OfText("a", "b"));

    [Fact]
    public void Every_file_is_planned_left_out_skipped_or_a_duplicate()
    {
        var plan = Reading.Plan(
            new ImportChoices { LeftOut = new HashSet<int> { 1 } },
            ("2023-03-31.md", "A."), ("2023-04-07.md", "B."), ("2023-04-14.md", ""), ("2999-01-01.md", "C."), ("b/2023-03-31.md", "A."));

        Assert.Equal(
            (5, 1, 1, 3, 1), (plan.Read, plan.Entries.Count, plan.LeftOut.Count, plan.SkippedFiles, plan.Duplicates.Count));
    }

    [Fact]
    public void A_typical_week_fills_ended_weeks_that_have_nothing_recorded()
    {
        var recorded = IsoWeek.Create(2023, 14);
        var settings = new WeekSettings(WorkingDays.MondayToFriday, [], new HashSet<IsoWeek> { recorded }, Reading.Today);
        DateOnly[] dates = [IsoWeek.Create(2023, 13).Friday, IsoWeek.Create(2023, 13).Monday, recorded.Friday, Reading.Today];

        var typical = TypicalWeek.Over(dates, DimensionMinutes.Of(60, 601, 0, 0, 300), settings);

        var spread = Assert.Single(typical.Weeks);
        Assert.Equal((IsoWeek.Create(2023, 13), 961, 1), (spread.Week, spread.Investments.Sum(i => i.Minutes), typical.Recorded));
        Assert.All(spread.Investments, investment => Assert.True(investment.IsEstimated));
    }

    [Fact]
    public void A_typical_week_that_does_not_fit_into_the_days_is_refused_in_words()
    {
        var settings = new WeekSettings(WorkingDays.Monday, [], new HashSet<IsoWeek>(), Reading.Today);

        var typical = TypicalWeek.Over([new DateOnly(2023, 3, 31)], DimensionMinutes.Of(0, 3000, 0, 0, 0), settings);

        Assert.Contains("1,440", Assert.Single(typical.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_keeps_no_texts()
    {
        var files = Enumerable.Range(0, 500)
            .Select(i => ($"{new DateOnly(2000, 1, 1).AddDays(i):yyyy-MM-dd}.md", Text: i.ToString(CultureInfo.InvariantCulture) + new string('x', 20_000)))
            .ToArray();
        var source = Reading.Files(files);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var contents = Reading.Contents(source);

        Assert.Equal(500, contents.Entries.Count);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 5_000_000);
        GC.KeepAlive(source);
    }
}
