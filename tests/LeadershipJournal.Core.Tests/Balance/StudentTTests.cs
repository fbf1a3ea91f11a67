using FsCheck.Fluent;
using LeadershipJournal.Core.Balance;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class StudentTTests
{
    [Theory]
    [InlineData(.975, 1, 12.7062047361747)]
    [InlineData(.975, 2, 4.30265272974946)]
    [InlineData(.975, 3, 3.18244630528371)]
    [InlineData(.975, 7, 2.36462425159278)]
    [InlineData(.975, 10, 2.22813885198627)]
    [InlineData(.99, 7, 2.99795156686853)]
    [InlineData(.025, 3, -3.18244630528371)]
    [InlineData(.5, 3, 0)]
    public void Quantiles_are_the_printed_ones(double probability, int degrees, double quantile) =>
        Assert.Equal(quantile, StudentT.Quantile(probability, degrees), 11);

    [Fact]
    public void With_many_degrees_of_freedom_the_quantile_nears_the_normal_one() =>
        Assert.Equal(1.959963984540054, StudentT.Quantile(.975, 1_000_000), 4);

    /// <summary>Simpson's rule over the density needs none of the series that the quantile rests on.</summary>
    [Fact]
    public void The_area_under_the_density_up_to_the_quantile_is_the_probability() => Given.Always(
        from degrees in Gen.Choose(1, 120)
        from thousandths in Gen.Choose(510, 990)
        select (degrees, probability: thousandths / 1000d),
        given =>
        {
            const int Steps = 20_000;
            var quantile = StudentT.Quantile(given.probability, given.degrees);
            double Shape(double t) => Math.Pow(1 + (t * t / given.degrees), -.5 * (given.degrees + 1));
            double Area(double end) => Enumerable.Range(0, Steps + 1)
                .Sum(i => Shape(end * i / Steps) * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2)) * end / (3 * Steps);

            // Substituting t = √ν·tan θ makes the whole half-line finite: ∫cos^(ν−1).
            double Half() => Math.Sqrt(given.degrees) * Enumerable.Range(0, Steps + 1)
                .Sum(i => Math.Pow(Math.Cos(Math.PI / 2 * i / Steps), given.degrees - 1) * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2)) * Math.PI / (6 * Steps);
            return Math.Abs((Area(quantile) / Half()) - ((2 * given.probability) - 1)) < 1e-8;
        },
        tests: 40);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_probability_at_or_beyond_the_ends_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(probability, 3));

    [Fact]
    public void Less_than_one_degree_of_freedom_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(.975, 0));
}
