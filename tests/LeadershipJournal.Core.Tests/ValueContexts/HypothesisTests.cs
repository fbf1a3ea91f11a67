using LeadershipJournal.Core.ValueContexts;
using Xunit;

namespace LeadershipJournal.Core.Tests.ValueContexts;

public class HypothesisTests
{
    [Fact]
    public void A_hypothesis_without_a_measure_is_refused_at_the_field()
    {
        var refusal = Assert.Single(Hypothesis.Create("we print less", " ", "fewer errors").Refusals);
        Assert.Equal(nameof(Hypothesis.Measure), refusal.Field);
        Assert.Equal("Say what you would measure. Without a measure nothing could show that it is wrong.", refusal.Message);
    }

    [Fact]
    public void X_Y_and_Z_are_all_needed() =>
        Assert.Equal(
            [nameof(Hypothesis.IfWeDo), nameof(Hypothesis.Measure), nameof(Hypothesis.ShouldSee)],
            Hypothesis.Create("", "", "").Refusals.Select(refusal => refusal.Field));

    [Fact]
    public void A_part_of_more_than_500_characters_is_refused_with_its_size() =>
        Assert.Equal("This is 501 characters long. Up to 500 fit.", Assert.Single(Hypothesis.Create("x", "y", new string('z', 501)).Refusals).Message);

    [Theory]
    [InlineData(HypothesisStatus.Assumed)]
    [InlineData(HypothesisStatus.Testing)]
    [InlineData(HypothesisStatus.Supported)]
    [InlineData(HypothesisStatus.Refuted)]
    public void A_hypothesis_is_assumed_testing_supported_or_refuted(HypothesisStatus status) =>
        Assert.Equal(status, Verdict.Create(status, "").Required().Status);

    [Fact]
    public void There_is_no_fifth_status_and_a_finding_is_one_line()
    {
        Assert.Equal(nameof(Verdict.Status), Assert.Single(Verdict.Create((HypothesisStatus)4, "").Refusals).Field);
        Assert.Equal(nameof(Verdict.Finding), Assert.Single(Verdict.Create(HypothesisStatus.Supported, new string('x', 501)).Refusals).Field);
    }
}
