using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Core.Assessments;
using Xunit;

namespace LeadershipJournal.Core.Tests.Assessments;

public class ChangeTests
{
    private static readonly MeasurementNoise Noise = MeasurementNoise.Assumed;

    [Fact]
    public void The_defaults_are_an_SD_of_1_and_a_reliability_of_80_for_four_items()
    {
        Assert.Equal(1.0, Noise.StandardDeviation);
        Assert.Equal(.80, Noise.ReliabilityOf(4), 12);
    }

    [Fact]
    public void By_Spearman_Brown_the_reliability_is_75_for_three_items_and_67_for_two()
    {
        Assert.Equal(.75, Noise.ReliabilityOf(3), 12);
        Assert.Equal(.67, Noise.ReliabilityOf(2), 2);
    }

    [Theory]
    [InlineData(4, 1.2396)]
    [InlineData(3, 1.3859)]
    [InlineData(2, 1.6003)]
    public void The_minimal_detectable_change_is_196_times_root_2_times_SD_times_root_1_minus_r(int items, double change) =>
        Assert.Equal(change, Noise.MinimalDetectableChange(items), 4);

    [Fact]
    public void With_four_answers_and_three_the_fewer_decide()
    {
        Assert.Equal(Noise.MinimalDetectableChange(3), Noise.MinimalDetectableChange(4, 3));
        Assert.Equal(Noise.MinimalDetectableChange(3), Noise.MinimalDetectableChange(3, 4));

        // 1.25 exceeds the 1.24 of four answers, but not the 1.39 of three.
        var change = Answers.Given("self", 4, 4, 4, 4).Change(Answers.Given("self", 5, 5, 5, 6), "self");
        Assert.Equal(ChangeVerdict.BeyondNoise, change.Verdict);
        var fewer = Answers.Given("self", 4, 4, 4, null).Change(Answers.Given("self", 5, 5, 5, 6), "self");
        Assert.Equal(1.25, fewer.Difference);
        Assert.Equal(ChangeVerdict.WithinNoise, fewer.Verdict);
    }

    [Theory]
    [InlineData(new[] { 4, 4, 4, 4 }, 0.0, ChangeVerdict.Unchanged)]
    [InlineData(new[] { 5, 5, 5, 4 }, 0.75, ChangeVerdict.WithinNoise)]
    [InlineData(new[] { 5, 5, 5, 5 }, 1.0, ChangeVerdict.WithinNoise)]
    [InlineData(new[] { 6, 5, 5, 5 }, 1.25, ChangeVerdict.BeyondNoise)]
    [InlineData(new[] { 3, 3, 3, 3 }, -1.0, ChangeVerdict.WithinNoise)]
    [InlineData(new[] { 2, 3, 3, 3 }, -1.25, ChangeVerdict.BeyondNoise)]
    public void Change_is_noise_unless_it_exceeds_the_minimal_detectable_change(int[] after, double difference, ChangeVerdict verdict)
    {
        var change = Answers.Given("time", 4, 4, 4, 4).Change(Answers.Given("time", [.. after.Cast<int?>()]), "time");
        Assert.Equal(difference, change.Difference);
        Assert.Equal(verdict, change.Verdict);
    }

    [Fact]
    public void A_facet_moves_beyond_noise_from_two_points_on()
    {
        Assert.Equal(ChangeVerdict.WithinNoise, Answers.Given("wisdom", 4, 4).Change(Answers.Given("wisdom", 6, 5), "wisdom").Verdict);
        Assert.Equal(ChangeVerdict.BeyondNoise, Answers.Given("wisdom", 4, 4).Change(Answers.Given("wisdom", 6, 6), "wisdom").Verdict);
    }

    [Fact]
    public void Without_one_of_two_scores_there_is_no_verdict()
    {
        var change = Answers.Given("skills", 4, 4).Change(Answers.Given("skills", 5, null), "skills");
        Assert.Null(change.Difference);
        Assert.Null(change.Verdict);
        Assert.NotNull(change.Noise);
        Assert.Null(Answers.Given("skills", 4, null).Change(Answers.Given("skills", 5, 5), "skills").Noise);
    }

    [Fact]
    public void Scores_of_two_versions_are_not_compared() =>
        Assert.Null(ScoreChange.Between(Answers.Given("people", 4, 4, 4, 4), Answers.Given(Answers.Second, "people", 4, 4, 4, 4, 4), Noise));

    [Fact]
    public void A_chart_line_breaks_where_the_version_changes_and_where_a_score_is_missing()
    {
        ScorePoint[] points =
        [
            new(Given.Day("2025-10-01"), 1, 4),
            new(Given.Day("2026-01-01"), 1, 4.5),
            new(Given.Day("2026-04-01"), 2, 3),
            new(Given.Day("2026-07-01"), 2, null),
            new(Given.Day("2026-10-01"), 2, 3.5),
        ];

        Assert.Equal([[4.0, 4.5], [3.0], [3.5]], ScoreLine.Pieces(points).Select(piece => piece.Select(point => point.Score!.Value).ToArray()));
        Assert.Empty(ScoreLine.Pieces([]));
    }

    [Fact]
    public void A_missing_score_does_not_hide_a_change_of_version()
    {
        ScorePoint[] points = [new(Given.Day("2026-01-01"), 1, 4), new(Given.Day("2026-04-01"), 2, null), new(Given.Day("2026-07-01"), 2, 4)];
        Assert.Equal(2, ScoreLine.Pieces(points).Count);
    }

    [Theory]
    [InlineData(0, .8)]
    [InlineData(double.NaN, .8)]
    [InlineData(1, 1)]
    [InlineData(1, -.1)]
    public void Noise_needs_a_spread_and_a_reliability_below_1(double standardDeviation, double reliability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeasurementNoise(standardDeviation, reliability));

    [Fact]
    public void More_items_never_mean_more_noise() => Prop.ForAll(
        Gen.Choose(1, 20).ToArbitrary(),
        Gen.Choose(0, 99).ToArbitrary(),
        (items, percent) =>
        {
            var noise = new MeasurementNoise(1, percent / 100d);
            return noise.MinimalDetectableChange(items + 1) <= noise.MinimalDetectableChange(items) + 1e-12;
        }).QuickCheckThrowOnFailure();
}
