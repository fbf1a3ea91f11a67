using LeadershipJournal.Core.Coaching;
using Xunit;

namespace LeadershipJournal.Core.Tests.Coaching;

public sealed class AgreementTermsTests
{
    [Fact]
    public void Terms_that_keep_the_rules_are_taken_with_their_ends_trimmed()
    {
        var terms = AgreementTerms.Create(" More time for people. ", CoachingStance.Mentor, "\nNothing leaves the room.\n", 3).Required();
        Assert.Equal(("More time for people.", CoachingStance.Mentor, "Nothing leaves the room.", 3), (terms.Purpose, terms.Stance, terms.Confidentiality, terms.EveryWeeks));
    }

    [Fact]
    public void Everything_that_is_missing_is_said_at_once()
    {
        var refused = AgreementTerms.Create(" ", null, null, null);
        Assert.Equal(["Purpose", "Confidentiality", "Stance"], refused.Refusals.Select(refusal => refusal.Field));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(26, true)]
    [InlineData(27, false)]
    [InlineData(-3, false)]
    public void A_rhythm_is_one_to_twenty_six_weeks(int weeks, bool taken) =>
        Assert.Equal(taken, AgreementTerms.Create("a", CoachingStance.Coach, "b", weeks).Succeeded);

    [Fact]
    public void Meeting_as_needed_is_a_rhythm_too() => Assert.Null(AgreementTerms.Create("a", CoachingStance.Coach, "b", null).Required().EveryWeeks);

    [Theory]
    [InlineData(AgreementTerms.LongestText, true)]
    [InlineData(AgreementTerms.LongestText + 1, false)]
    public void A_text_has_a_longest_length(int length, bool taken)
    {
        Assert.Equal(taken, AgreementTerms.Create(new string('a', length), CoachingStance.Coach, "b", null).Succeeded);
        Assert.Equal(taken, AgreementTerms.Create("a", CoachingStance.Coach, new string('b', length), null).Succeeded);
    }

    [Fact]
    public void A_stance_is_one_of_the_three() =>
        Assert.Equal("Stance", Assert.Single(AgreementTerms.Create("a", (CoachingStance)3, "b", null).Refusals).Field);
}
