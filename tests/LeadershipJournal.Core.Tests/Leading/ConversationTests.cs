using LeadershipJournal.Core.Leading;
using Xunit;

namespace LeadershipJournal.Core.Tests.Leading;

public class ConversationTests
{
    [Fact]
    public void The_conversation_with_management_is_about_value_the_decision_the_team_and_staffing() =>
        Assert.Equal(["value", "decision", "team", "staffing"], ConversationTopics.Of(ConversationKind.WithManagement).Select(topic => topic.Id));

    [Fact]
    public void The_conversation_with_myself_asks_whom_I_work_for_what_I_do_and_whether_it_makes_a_difference() =>
        Assert.Equal(
            ["Do I enjoy who I work for?", "Do I enjoy what I do?", "Does my contribution make a difference?"],
            ConversationTopics.Of(ConversationKind.WithMyself).Select(topic => topic.Question));

    [Fact]
    public void There_are_no_other_conversations() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConversationTopics.Of((ConversationKind)2));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Answers_go_from_0_to_10(int score) => Assert.Null(ConversationAnswers.Refuse(score, "Form.Score[what]"));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void An_answer_outside_0_to_10_is_refused(int score) =>
        Assert.Equal(new Refusal("Form.Score[what]", "Choose a whole number from 0 to 10."), ConversationAnswers.Refuse(score, "Form.Score[what]"));

    [Fact]
    public void A_conversation_reads_with_whom_each_answer_under_its_question_and_what_else_came_up() => Assert.Equal(
        """
        With Renske Smit.

        ## What is of value?

        *Fewer* appeals.

        ## What else came up

        Parking.
        """.ReplaceLineEndings("\n"),
        ConversationBody.Compose(new ConversationAnswers
        {
            With = "Renske Smit",
            Topics = [new("value", "What is of value?", "\n*Fewer* appeals.\n"), new("team", "Whom do we need?", "  ")],
            Else = "Parking.",
        }));

    [Fact]
    public void A_number_stands_beside_its_question_even_without_words() => Assert.Equal(
        "## Do I enjoy what I do? 6 of 10",
        ConversationBody.Compose(new ConversationAnswers { Topics = [new("what", "Do I enjoy what I do?", "", 6)] }));

    [Fact]
    public void Zero_is_an_answer_and_none_is_not()
    {
        Assert.True(new ConversationAnswers { Topics = [new("what", "What?", "", 0)] }.IsWritten);
        Assert.False(new ConversationAnswers { With = "Renske", Topics = [new("what", "What?", " ")] }.IsWritten);
        Assert.Equal("", ConversationBody.Compose(new ConversationAnswers { With = "Renske" }));
    }

    [Fact]
    public void A_name_is_no_markup() => Assert.StartsWith(
        "With \\<b\\>Jo \\*Ann-Marie\\*.",
        ConversationBody.Compose(new ConversationAnswers { With = "<b>Jo *Ann-Marie*", Else = "x" }),
        StringComparison.Ordinal);

    [Fact]
    public void A_code_fence_left_open_does_not_swallow_the_next_answer() => Assert.Contains(
        "```\nx\n```\n\n## What else came up",
        ConversationBody.Compose(new ConversationAnswers { Topics = [new("value", "Value?", "```\nx")], Else = "y" }),
        StringComparison.Ordinal);
}
