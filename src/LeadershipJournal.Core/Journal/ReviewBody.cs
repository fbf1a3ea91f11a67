using System.Text;
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
        var trimmed = text.ReplaceLineEndings("\n").Trim('\n').TrimEnd();
        if (trimmed.Length > 0)
        {
            blocks.Add(CloseFence(trimmed));
        }
    }

    /// <summary>A code fence left open would swallow every part after it.</summary>
    private static string CloseFence(string text)
    {
        string? open = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var fence = FenceOf(line);
            if (fence.Length == 0)
            {
                continue;
            }

            if (open is null)
            {
                open = fence.ToString();
            }
            else if (fence[0] == open[0] && fence.Length >= open.Length && line.Trim().Length == fence.Length)
            {
                open = null;
            }
        }

        return open is null ? text : new StringBuilder(text).Append('\n').Append(open).ToString();
    }

    private static ReadOnlySpan<char> FenceOf(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart(' ');
        if (line.Length - start.Length > 3 || start is not ['`' or '~', ..])
        {
            return [];
        }

        var length = start.IndexOfAnyExcept(start[0]);
        length = length < 0 ? start.Length : length;
        var isFence = length >= 3 && (start[0] == '~' || !start[length..].Contains('`'));
        return isFence ? start[..length] : [];
    }
}
