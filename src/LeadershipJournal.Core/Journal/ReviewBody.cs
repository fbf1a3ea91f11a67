using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

/// <summary>
/// Composes the Markdown by which a weekly review is read: a heading for each part that says something, the
/// leader's own words, then each answered prompt under a heading of its own.
/// </summary>
public static class ReviewBody
{
    /// <summary>The whole review; empty when nothing is written.</summary>
    public static string Compose(ReviewAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        List<string> blocks = [];
        foreach (var part in ReviewAnswers.Parts.Where(answers.IsWritten))
        {
            blocks.Add($"## {Heading(part)}");
            Add(blocks, answers.OwnWords(part));
            foreach (var answer in answers.Answered(part))
            {
                blocks.Add($"### {Heading(answer)}");
                Add(blocks, answer.Text);
            }
        }

        return string.Join("\n\n", blocks);
    }

    /// <summary>How a part is called, on the form as in the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the four parts.</exception>
    public static string Heading(PromptPart part) => part switch
    {
        PromptPart.LifeOutsideWork => "Life outside work",
        PromptPart.WhatHappened => "What happened",
        PromptPart.SoWhat => "So what",
        PromptPart.NowWhat => "Now what",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A review has four parts."),
    };

    private static string Heading(PromptAnswer answer) =>
        answer.Dimension is { } dimension ? $"{dimension.Name()}: {answer.Question}" : answer.Question;

    private static void Add(List<string> blocks, string text)
    {
        if (MarkdownBlock.Of(text) is { Length: > 0 } block)
        {
            blocks.Add(block);
        }
    }
}
