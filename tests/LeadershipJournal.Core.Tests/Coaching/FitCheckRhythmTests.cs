using LeadershipJournal.Core.Coaching;
using Xunit;

namespace LeadershipJournal.Core.Tests.Coaching;

public sealed class FitCheckRhythmTests
{
    private static readonly DateOnly Held = new(2026, 11, 20);

    [Fact]
    public void Nobody_is_asked_before_a_session_was_held() =>
        Assert.False(FitCheckRhythm.IsDue(firstHeldOn: null, lastAnsweredOn: null, Held));

    [Fact]
    public void The_first_session_asks_on_its_day() =>
        Assert.True(FitCheckRhythm.IsDue(Held, lastAnsweredOn: null, Held));

    [Fact]
    public void An_answer_rests_the_question_for_a_quarter()
    {
        Assert.False(FitCheckRhythm.IsDue(Held, Held.AddDays(2), Held.AddDays(2 + 90)));
        Assert.True(FitCheckRhythm.IsDue(Held, Held.AddDays(2), Held.AddDays(2 + 91)));
    }
}
