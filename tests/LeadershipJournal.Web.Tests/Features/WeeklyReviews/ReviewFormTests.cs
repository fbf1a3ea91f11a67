using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.WeeklyReviews;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.WeeklyReviews;

public sealed class ReviewFormTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Spread_minutes_always_sum_to_what_was_entered()
    {
        var cases =
            from entered in Gen.Choose(0, 1400).ArrayOf(DimensionList.Count)
            from recorded in Gen.Choose(0, 1).ArrayOf(7)
            from workingDays in Gen.Choose(1, 127)
            select (entered, recorded, workingDays);

        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var form = Typed.Review(Typed.ThisWeek);
            foreach (var dimension in DimensionList.All)
            {
                form.WholeWeek(dimension, given.entered[(int)dimension]);
            }

            var asked = ReviewReader.Read(form, ReviewAnswers.None, Today).Required().WholeWeek;
            var spread = WholeWeekSpread.Create(
                Typed.ThisWeek, asked, (WorkingDays)given.workingDays, [], [.. Typed.ThisWeek.Days.Where((_, i) => given.recorded[i] == 1)], Today);
            if (!spread.Succeeded)
            {
                return true;
            }

            form.Take(spread.Value);
            var read = ReviewReader.Read(form, ReviewAnswers.None, Today).Required();
            return !read.WholeWeek.IsRecorded
                && read.Investments.All(investment => investment.IsEstimated)
                && DimensionList.All.All(dimension =>
                    read.Investments.Where(investment => investment.Dimension == dimension).Sum(investment => investment.Minutes) == given.entered[(int)dimension]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261120UL, 47UL));
    }

    [Theory]
    [InlineData("-5", "0", "Minutes cannot be negative.")]
    [InlineData("1441", "0", "A day has 1,440 minutes; 1,441 is more.")]
    [InlineData("7.5", "0", "Only whole minutes, please.")]
    [InlineData("an hour", "0", "Write minutes as a whole number, such as 45.")]
    public void Minutes_that_are_none_are_refused_beside_their_field(string minutes, string handsOn, string message)
    {
        var friday = Typed.ThisWeek.Friday;
        var form = Typed.Review(
            Typed.ThisWeek, (ReviewForm.MinutesField(friday, Dimension.Self), minutes), (ReviewForm.HandsOnField(friday, Dimension.Self), handsOn));

        var refusal = Assert.Single(ReviewReader.Read(form, ReviewAnswers.None, Today).Refusals);
        Assert.Equal((ReviewForm.MinutesField(friday, Dimension.Self), message), (refusal.Field, refusal.Message));
    }

    [Fact]
    public void Hands_on_minutes_are_part_of_the_minutes()
    {
        var form = Typed.Review(Typed.ThisWeek).Minutes(DayOfWeek.Friday, Dimension.Self, 15, handsOn: 30);

        var refusal = Assert.Single(ReviewReader.Read(form, ReviewAnswers.None, Today).Refusals);
        Assert.Equal(ReviewForm.HandsOnField(Typed.ThisWeek.Friday, Dimension.Self), refusal.Field);
    }

    [Fact]
    public void A_level_of_discomfort_means_something_only_beside_a_line()
    {
        var form = Typed.Review(Typed.ThisWeek, (ReviewForm.DiscomfortLevelField, "5"));
        Assert.Null(ReviewReader.Read(form, ReviewAnswers.None, Today).Required().DiscomfortLevel);

        form[ReviewForm.DiscomfortField] = "Nine seconds of silence.";
        Assert.Equal(5, ReviewReader.Read(form, ReviewAnswers.None, Today).Required().DiscomfortLevel);

        form[ReviewForm.DiscomfortLevelField] = "11";
        Assert.Equal("Choose a whole number from 0 to 10.", Assert.Single(ReviewReader.Read(form, ReviewAnswers.None, Today).Refusals).Message);
    }

    [Fact]
    public void A_text_of_more_than_a_megabyte_is_refused_with_its_size()
    {
        var form = Typed.Review(Typed.ThisWeek, (ReviewForm.WhatHappenedField, new string('a', 600 * 1024)), (ReviewForm.SoWhatField, new string('b', 600 * 1024)));

        var refusal = Assert.Single(ReviewReader.Read(form, ReviewAnswers.None, Today).Refusals);
        Assert.StartsWith("This text is 1.18 MB.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wording_of_a_prompt_that_was_answered_outlives_a_change_of_the_library()
    {
        var before = new ReviewAnswers { Prompted = [new PromptAnswer("gone-01", PromptPart.SoWhat, Dimension.Time, "As it was put?", "old")] };
        var form = Typed.Review(Typed.ThisWeek, (ReviewForm.PromptField("gone-01"), "new"), (ReviewForm.PromptField("unheard-of"), "nonsense"));

        Assert.Equal(before.Prompted[0] with { Text = "new" }, Assert.Single(ReviewReader.Answers(form, before).Prompted));
    }

    [Theory]
    [InlineData(2026, 47, "Week 47 · 16–22 November 2026")]
    [InlineData(2026, 40, "Week 40 · 28 September – 4 October 2026")]
    [InlineData(2026, 53, "Week 53 · 28 December 2026 – 3 January 2027")]
    public void A_week_names_month_and_year_twice_only_where_they_differ(int year, int week, string text) =>
        Assert.Equal(text, ReviewText.Dates(IsoWeek.Create(year, week)));
}
