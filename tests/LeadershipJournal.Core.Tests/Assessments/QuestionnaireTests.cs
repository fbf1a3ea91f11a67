using System.Text.RegularExpressions;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Assessments;

public partial class QuestionnaireTests
{
    [Fact]
    public void It_asks_five_dimensions_times_four_items_and_six_facets_times_two()
    {
        Assert.Equal(DimensionList.All, Answers.First.Dimensions.Select(scale => scale.Dimension!.Value));
        Assert.All(Answers.First.Dimensions, scale => Assert.Equal(4, scale.Items.Count));
        Assert.Equal(FacetList.All.Select(facet => facet.Name()), Answers.First.Profile.Select(scale => scale.Name));
        Assert.All(Answers.First.Profile, scale => Assert.Equal(2, scale.Items.Count));
        Assert.Equal(37, Answers.First.Count);
    }

    [Fact]
    public void There_are_six_screens_the_five_dimensions_and_the_leading_profile() =>
        Assert.Equal(
            ["self", "people", "improvement", "value", "time", "leading-profile"],
            Answers.First.Groups.Select(group => group.Key));

    [Fact]
    public void Beside_each_dimension_stands_whether_it_got_too_little_or_too_much()
    {
        var amounts = Answers.First.Groups.Select(group => group.Amount).OfType<QuestionItem>().ToList();
        Assert.Equal(5, amounts.Count);
        Assert.All(amounts, item => Assert.Equal([-3, -2, -1, 0, 1, 2, 3], item.Scale.Points));
        Assert.Equal("too little", PointScale.Amount.Label(-2));
        Assert.Equal("about right", PointScale.Amount.Label(0));
        Assert.Equal("too much", PointScale.Amount.Label(2));
    }

    [Fact]
    public void Seven_labelled_frequency_points_run_from_never_to_always()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], PointScale.Frequency.Points);
        Assert.Equal(
            ["never", "very rarely", "rarely", "sometimes", "often", "very often", "always"],
            PointScale.Frequency.Points.Select(PointScale.Frequency.Label));
        Assert.Throws<ArgumentOutOfRangeException>(() => PointScale.Frequency.Label(8));
    }

    [Fact]
    public void An_item_is_one_behaviour_in_the_past_without_a_negative()
    {
        var behaviours = Answers.First.Groups.SelectMany(group => group.Behaviours).ToList();
        Assert.Equal(32, behaviours.Count);
        Assert.All(behaviours, item => Assert.Matches(BeginsWithAVerb, item.Text));
        Assert.All(behaviours, item => Assert.DoesNotMatch(Negative, item.Text));
        Assert.All(behaviours, item => Assert.DoesNotContain(" and ", item.Text, StringComparison.Ordinal));
        Assert.Equal(behaviours.Count, behaviours.Select(item => item.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void An_items_id_is_stable()
    {
        Assert.Equal("listened to a person I lead until they said that I had understood them.", Answers.First.Find("people-1")?.Text);
        Assert.Equal("took part in something in which I am a beginner.", Answers.First.Find("discomfort-2")?.Text);
        Assert.Equal(PointScale.Amount, Answers.First.Find("time-amount")?.Scale);
        Assert.Null(Answers.First.Find("people-9"));
        Assert.Null(Answers.First.Find(null));
    }

    [Fact]
    public void A_changed_wording_is_a_new_version_and_the_old_one_stays()
    {
        var both = new Questionnaires(Answers.Second, Answers.First);
        Assert.Equal(2, both.Current.Version);
        Assert.Equal("a", both.Current.Find("people-1")?.Text);
        Assert.StartsWith("listened to", both[1].Find("people-1")?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_used_once_in_a_version()
    {
        var self = QuestionScale.Of(Dimension.Self, "a");
        Assert.Throws<ArgumentException>(() => new Questionnaire(3, [self, self, self, self, self], []));
        Assert.Throws<ArgumentException>(() => new Questionnaire(3, Answers.First.Dimensions, [Answers.First.Profile[0], Answers.First.Profile[0]]));
        Assert.Throws<ArgumentException>(() => new Questionnaire(3, Answers.First.Dimensions, [QuestionScale.Of(Facet.Skills)]));
    }

    [Theory]
    [InlineData("people-1", 0, "Choose a point from 1 to 7.")]
    [InlineData("people-1", 8, "Choose a point from 1 to 7.")]
    [InlineData("people-amount", 4, "Choose a point from −3 to 3.")]
    [InlineData("people-5", 4, "Version 1 of the questionnaire has no such question. Nothing else is lost by that.")]
    [InlineData("", 4, "Version 1 of the questionnaire has no such question. Nothing else is lost by that.")]
    public void A_point_outside_the_scale_and_an_unknown_item_are_refused(string id, int point, string message)
    {
        Assert.Equal(new Refusal(id, message), Answers.First.Refuse(id, point));
        Assert.Equal([message], AnswerSheet.Create(Answers.First, new Dictionary<string, int> { [id] = point, ["self-1"] = 4 }).Refusals.Select(refusal => refusal.Message));
    }

    private const string Negative = "\\b(not|no|never|nothing|nobody|without|avoid\\w*|fail\\w*|un\\w+ly|refus\\w*)\\b";

    [GeneratedRegex("^[a-z]+ .+\\.$")]
    private static partial Regex BeginsWithAVerb { get; }
}
