using FsCheck.Fluent;
using LeadershipJournal.Core.Leading;
using Xunit;

namespace LeadershipJournal.Core.Tests.Leading;

public class LettingGoPathTests
{
    private static readonly DateOnly Begun = Given.Day("2026-08-17");

    [Fact]
    public void The_way_goes_from_holding_over_teaching_and_standing_beside_to_let_go()
    {
        var path = Path();
        foreach (var stage in LettingGoPath.Stages.Skip(1))
        {
            path = path.Move(stage, path.Steps[^1].Date.AddDays(7), Given.Today).Required();
        }

        Assert.Equal(
            [LettingGoStage.Holding, LettingGoStage.Teaching, LettingGoStage.StandingBeside, LettingGoStage.LetGo],
            path.Steps.Select(step => step.Stage));
        Assert.Equal(LettingGoStage.LetGo, path.Stage);
        Assert.Empty(path.Relapses);
    }

    [Fact]
    public void A_stage_may_be_left_out() =>
        Assert.Equal(LettingGoStage.LetGo, Path().Move(LettingGoStage.LetGo, Given.Today, Given.Today).Required().Stage);

    [Fact]
    public void Moving_back_is_recorded_as_a_relapse()
    {
        var path = Path()
            .Move(LettingGoStage.StandingBeside, Given.Day("2026-09-01"), Given.Today).Required()
            .Move(LettingGoStage.Teaching, Given.Day("2026-10-01"), Given.Today).Required();

        Assert.Equal(LettingGoStage.Teaching, path.Stage);
        Assert.Equal(new PathStep(Given.Day("2026-10-01"), LettingGoStage.Teaching, IsRelapse: true), Assert.Single(path.Relapses));
    }

    [Fact]
    public void A_relapse_can_be_noted_without_a_change_of_stage()
    {
        var path = Path()
            .Move(LettingGoStage.StandingBeside, Given.Day("2026-09-01"), Given.Today).Required()
            .Relapse(Given.Day("2026-10-01"), Given.Today).Required();

        Assert.Equal(LettingGoStage.StandingBeside, path.Stage);
        Assert.Equal(Given.Day("2026-10-01"), Assert.Single(path.Relapses).Date);
        Assert.Equal(Given.Day("2026-09-01"), path.Since);
    }

    [Fact]
    public void A_step_before_the_last_one_is_refused_and_the_last_ones_day_is_named()
    {
        var refused = Path().Move(LettingGoStage.Teaching, Begun.AddDays(-1), Given.Today);
        Assert.Equal(
            new Refusal("Date", "Sunday 16 August 2026 is before the last step, of Monday 17 August 2026. Steps go on from there."),
            Assert.Single(refused.Refusals));
        Assert.Equal("Date", Assert.Single(Path().Relapse(Begun.AddDays(-1), Given.Today).Refusals).Field);
    }

    [Fact]
    public void Two_steps_may_be_made_on_one_day() => Assert.True(Path().Move(LettingGoStage.Teaching, Begun, Given.Today).Succeeded);

    [Fact]
    public void A_step_in_the_future_is_refused()
    {
        Assert.Equal("Date", Assert.Single(Path().Move(LettingGoStage.Teaching, Given.Today.AddDays(1), Given.Today).Refusals).Field);
        Assert.Equal("Date", Assert.Single(Path().Relapse(Given.Today.AddDays(1), Given.Today).Refusals).Field);
        Assert.Equal("Date", Assert.Single(LettingGoPath.Begin(LettingGoStage.Holding, Given.Today.AddDays(1), Given.Today).Refusals).Field);
    }

    [Fact]
    public void A_move_to_the_present_stage_is_refused() =>
        Assert.Equal("Stage", Assert.Single(Path().Move(LettingGoStage.Holding, Given.Today, Given.Today).Refusals).Field);

    [Fact]
    public void What_is_no_stage_is_refused() =>
        Assert.Equal("Stage", Assert.Single(Path().Move((LettingGoStage)4, Given.Today, Given.Today).Refusals).Field);

    [Theory]
    [InlineData("2026-08-16", null)]
    [InlineData("2026-08-17", LettingGoStage.Holding)]
    [InlineData("2026-09-01", LettingGoStage.Teaching)]
    [InlineData("2026-11-20", LettingGoStage.Teaching)]
    public void The_stage_on_a_day_is_that_of_the_last_step_up_to_it(string day, LettingGoStage? stage) =>
        Assert.Equal(stage, Path().Move(LettingGoStage.Teaching, Given.Day("2026-09-01"), Given.Today).Required().On(Given.Day(day)));

    [Fact]
    public void A_path_without_a_step_is_none() => Assert.Throws<ArgumentException>(() => new LettingGoPath([]));

    [Fact]
    public void Whatever_is_done_nothing_is_ever_taken_out_of_the_path()
    {
        var actions = from stages in Gen.Choose(0, 4).ArrayOf(12) from days in Gen.Choose(-3, 20).ArrayOf(12) select (stages, days);
        Given.Always(actions, asked =>
        {
            var path = Path();
            foreach (var (stage, days) in asked.stages.Zip(asked.days))
            {
                var day = path.Steps[^1].Date.AddDays(days);
                var next = stage == 4 ? path.Relapse(day, Given.Today) : path.Move((LettingGoStage)stage, day, Given.Today);
                if (next.Value is { } longer)
                {
                    var isBack = longer.Stage < path.Stage || stage == 4;
                    if (!longer.Steps.SkipLast(1).SequenceEqual(path.Steps) || longer.Steps[^1].IsRelapse != isBack)
                    {
                        return false;
                    }

                    path = longer;
                }
            }

            return path.Steps.Select(step => step.Date).SequenceEqual(path.Steps.Select(step => step.Date).Order());
        });
    }

    private static LettingGoPath Path() => LettingGoPath.Begin(LettingGoStage.Holding, Begun, Given.Today).Required();
}
