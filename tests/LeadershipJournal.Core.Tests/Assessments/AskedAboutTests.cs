using System.Text.RegularExpressions;
using LeadershipJournal.Core.Assessments;
using Xunit;

namespace LeadershipJournal.Core.Tests.Assessments;

public sealed partial class AskedAboutTests
{
    [Fact]
    public void No_item_about_somebody_else_speaks_of_oneself() => Assert.All(
        Current.Groups.SelectMany(group => group.Items),
        item => Assert.DoesNotMatch(FirstPerson(), AskedAbout.Text(Current, item, "Maja")));

    [Fact]
    public void The_words_a_person_is_asked_about_themselves_do() =>
        Assert.Contains(Current.Groups.SelectMany(group => group.Items), item => FirstPerson().IsMatch(item.Text));

    [Fact]
    public void How_much_a_dimension_got_is_asked_by_name() => Assert.Equal(
        "What Maja gave to Self in these four weeks was …", AskedAbout.Text(Current, Current.Groups[0].Amount!, "Maja"));

    private static Questionnaire Current => Questionnaires.Shipped.Current;

    [GeneratedRegex(@"\b(I|me|my|mine|we|our|us)\b")]
    private static partial Regex FirstPerson();
}
