using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Leading;

/// <summary>
/// Composes the Markdown by which a guided conversation is read: with whom, then each answered question under a
/// heading of its own, its number beside it, then what else came up.
/// </summary>
public static class ConversationBody
{
    /// <summary>How the last part is called, on the form as in the text.</summary>
    public const string ElseHeading = "What else came up";

    private const string Markup = "\\`*_{}[]<>#|~&!";

    /// <summary>The whole conversation; empty when nothing is said.</summary>
    public static string Compose(ConversationAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (!answers.IsWritten)
        {
            return "";
        }

        List<string> blocks = [];
        if (answers.With.Length > 0)
        {
            blocks.Add($"With {Literal(answers.With)}.");
        }

        foreach (var topic in answers.Topics.Where(topic => topic.IsAnswered))
        {
            blocks.Add(topic.Score is { } score
                ? string.Create(CultureInfo.InvariantCulture, $"## {topic.Question} {score} of {TopicAnswer.MostScore}")
                : $"## {topic.Question}");
            Add(blocks, topic.Text);
        }

        if (!string.IsNullOrWhiteSpace(answers.Else))
        {
            blocks.Add($"## {ElseHeading}");
            Add(blocks, answers.Else);
        }

        return string.Join("\n\n", blocks);
    }

    private static void Add(List<string> blocks, string text)
    {
        if (MarkdownBlock.Of(text) is { Length: > 0 } block)
        {
            blocks.Add(block);
        }
    }

    // A name is no markup, whatever stands in it.
    private static string Literal(string name) =>
        string.Concat(name.Select(character => Markup.Contains(character) ? $"\\{character}" : character.ToString()));
}
