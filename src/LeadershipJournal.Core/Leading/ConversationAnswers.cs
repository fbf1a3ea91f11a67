namespace LeadershipJournal.Core.Leading;

/// <summary>What was said to one question.</summary>
/// <param name="TopicId">The question's identifier.</param>
/// <param name="Question">The question as it was put; kept, because a later wording asks something else.</param>
/// <param name="Text">The answer in Markdown; empty where only a number was given.</param>
/// <param name="Score">0 to 10, only with myself; null where none was given.</param>
public sealed record TopicAnswer(string TopicId, string Question, string Text, int? Score = null)
{
    /// <summary>The highest answer; the lowest is 0.</summary>
    public const int MostScore = 10;

    /// <summary>Whether anything is said.</summary>
    public bool IsAnswered => Score is not null || !string.IsNullOrWhiteSpace(Text);
}

/// <summary>Everything that is said in a guided conversation.</summary>
public sealed record ConversationAnswers
{
    /// <summary>A conversation in which nothing is said yet.</summary>
    public static ConversationAnswers None { get; } = new();

    /// <summary>With whom it was held; empty when not said, and with myself.</summary>
    public string With { get; init; } = "";

    /// <summary>The answers in the order of the questions.</summary>
    public IReadOnlyList<TopicAnswer> Topics { get; init; } = [];

    /// <summary>What else came up, in Markdown.</summary>
    public string Else { get; init; } = "";

    /// <summary>Whether anything is said at all; a name alone says nothing.</summary>
    public bool IsWritten => Topics.Any(topic => topic.IsAnswered) || !string.IsNullOrWhiteSpace(Else);

    /// <summary>The number given to a question; null when there is none.</summary>
    public int? Score(string topicId) => Topics.FirstOrDefault(topic => topic.TopicId == topicId)?.Score;

    /// <summary>The text given to a question; empty when there is none.</summary>
    public string Text(string topicId) => Topics.FirstOrDefault(topic => topic.TopicId == topicId)?.Text ?? "";

    /// <summary>Why a number is not taken; null when it is.</summary>
    /// <param name="score">0 to 10.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static Refusal? Refuse(int score, string field) => score is < 0 or > TopicAnswer.MostScore
        ? new Refusal(field, "Choose a whole number from 0 to 10.")
        : null;
}
