using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Assessments;

public class ScoringTests
{
    [Fact]
    public void A_dimensions_score_is_the_mean_of_its_items()
    {
        var score = Answers.Given("people", 5, 4, 4, 6)[Dimension.People];
        Assert.Equal(4.75, score.Value);
        Assert.Equal(4, score.Answered);
    }

    [Fact]
    public void An_unanswered_item_is_left_out_and_said_so()
    {
        var score = Answers.Given("people", 5, 4, null, 6)[Dimension.People];
        Assert.Equal(5, score.Value);
        Assert.Equal(1, score.Unanswered);
    }

    [Fact]
    public void Below_three_answers_a_dimension_has_no_score()
    {
        Assert.Null(Answers.Given("people", 5, null, null, 6)[Dimension.People].Value);
        Assert.Null(Answers.Given("people")[Dimension.People].Value);
    }

    [Fact]
    public void A_facet_of_two_items_needs_both()
    {
        Assert.Equal(5.5, Answers.Given("skills", 5, 6).Profile[(int)Facet.Skills].Value);
        Assert.Null(Answers.Given("skills", 5, null).Profile[(int)Facet.Skills].Value);
    }

    [Fact]
    public void How_much_a_dimension_got_is_apart_from_its_score()
    {
        var result = Answers.Score(Answers.First, new Dictionary<string, int> { ["self-amount"] = -2, ["self-1"] = 7, ["self-2"] = 7, ["self-3"] = 7 });
        Assert.Equal(-2, result.Amount(Dimension.Self));
        Assert.Null(result.Amount(Dimension.Time));
        Assert.Equal(7, result[Dimension.Self].Value);
    }

    [Fact]
    public void What_has_no_score_is_named()
    {
        var result = Answers.Level(4, 4, 4, 4, 4);
        Assert.Equal(FacetList.All.Select(facet => facet.Key()), result.Missing.Select(score => score.Scale.Key));
    }

    [Fact]
    public void The_lowest_dimensions_are_named_together_where_they_are_level()
    {
        Assert.Equal([Dimension.Value], Lowest(Answers.Level(4, 5, 4, 2, 6)));
        Assert.Equal([Dimension.Self, Dimension.Time], Lowest(Answers.Level(2, 5, 4, 3, 2)));
        Assert.Empty(Lowest(Answers.Level(4, 4, 4, 4, 4)));
        Assert.Empty(Lowest(Answers.Given("people", 1, 1, 1, 1)));
    }

    [Fact]
    public void The_next_one_is_due_a_quarter_after_the_last() =>
        Assert.Equal(new DateOnly(2027, 1, 11), AssessmentRhythm.NextDue(new DateOnly(2026, 10, 12)));

    [Theory]
    [InlineData("2026-10-12", "2026-09-14", "2026-10-11")]
    [InlineData("2026-10-18", "2026-09-14", "2026-10-11")]
    [InlineData("2026-10-19", "2026-09-21", "2026-10-18")]
    public void The_four_weeks_before_are_whole_weeks_that_had_ended(string completed, string from, string until)
    {
        var period = AssessmentRhythm.FourWeeksBefore(Tests.Given.Day(completed));
        Assert.Equal((Tests.Given.Day(from), Tests.Given.Day(until)), (period.From, period.Until));
        Assert.Empty(period.PartialWeeks);
    }

    private static IEnumerable<Dimension> Lowest(AssessmentResult result) => result.Lowest.Select(score => score.Scale.Dimension!.Value);
}
