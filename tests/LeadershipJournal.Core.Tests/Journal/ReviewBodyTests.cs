using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public sealed class ReviewBodyTests
{
    [Fact]
    public void A_review_reads_life_first_then_what_happened_so_what_now_what()
    {
        var body = ReviewBody.Compose(new ReviewAnswers
        {
            NowWhat = "c",
            SoWhat = "b",
            WhatHappened = "a",
            Prompted = [Answer(PromptPart.LifeOutsideWork, null, "Who laughed?", "Nora.")],
        });

        Assert.Equal(
            """
            ## Life outside work

            ### Who laughed?

            Nora.

            ## What happened

            a

            ## So what

            b

            ## Now what

            c
            """,
            body);
    }

    [Fact]
    public void An_answer_stands_under_its_question_after_the_leaders_own_words()
    {
        var body = ReviewBody.Compose(new ReviewAnswers
        {
            SoWhat = "Own words.",
            Prompted =
            [
                Answer(PromptPart.SoWhat, Dimension.Time, "Best use?", "No."),
                Answer(PromptPart.SoWhat, Dimension.People, "Who grew?", "Elin."),
            ],
        });

        Assert.Equal("## So what\n\nOwn words.\n\n### People: Who grew?\n\nElin.\n\n### Time: Best use?\n\nNo.", body);
    }

    [Fact]
    public void Parts_and_prompts_without_text_leave_no_heading() => Assert.Equal(
        "## Now what\n\nGo.",
        ReviewBody.Compose(new ReviewAnswers
        {
            WhatHappened = " \n\t",
            NowWhat = "\n\nGo.\n\n",
            Prompted = [Answer(PromptPart.WhatHappened, Dimension.Self, "Energy?", "  ")],
        }));

    [Fact]
    public void Nothing_written_is_an_empty_body() => Assert.Equal("", ReviewBody.Compose(ReviewAnswers.None));

    [Theory]
    [InlineData("```\ncode", "```\ncode\n```")]
    [InlineData("~~~~ text\ncode\n```\n~~~", "~~~~ text\ncode\n```\n~~~\n~~~~")]
    [InlineData("```\ncode\n```", "```\ncode\n```")]
    [InlineData("``` not ` a fence", "``` not ` a fence")]
    public void A_code_block_left_open_ends_with_its_part(string written, string composed) => Assert.Equal(
        $"## What happened\n\n{composed}\n\n## So what\n\nmore",
        ReviewBody.Compose(new ReviewAnswers { WhatHappened = written, SoWhat = "more" }));

    [Fact]
    public void An_indented_first_line_stays_indented() => Assert.Equal(
        "## So what\n\n    code", ReviewBody.Compose(new ReviewAnswers { SoWhat = "\n    code\n" }));

    [Fact]
    public void An_answered_prompt_makes_its_part_written()
    {
        var answers = new ReviewAnswers { Prompted = [Answer(PromptPart.NowWhat, Dimension.Value, "?", "!")] };

        Assert.True(answers.IsWritten(PromptPart.NowWhat));
        Assert.False(answers.IsWritten(PromptPart.SoWhat));
        Assert.True(answers.IsWritten());
    }

    private static PromptAnswer Answer(PromptPart part, Dimension? dimension, string question, string text) =>
        new("prompt", part, dimension, question, text);
}
