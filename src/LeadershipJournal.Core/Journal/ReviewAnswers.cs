using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

/// <summary>What became of last week's <em>next time</em>. The numbers are stored.</summary>
public enum NextTimeOutcome
{
    /// <summary>I did it.</summary>
    DidIt = 0,

    /// <summary>Partly.</summary>
    Partly = 1,

    /// <summary>It did not come up this week.</summary>
    NotThisWeek = 2,
}

/// <summary>What a leader wrote to one prompt.</summary>
/// <param name="PromptId">The prompt's identifier.</param>
/// <param name="Part">The part of the reflection it belongs to.</param>
/// <param name="Dimension">What it is about; none for life outside work.</param>
/// <param name="Question">The question as it was put; kept, because a later wording asks something else.</param>
/// <param name="Text">The answer in Markdown.</param>
public sealed record PromptAnswer(string PromptId, PromptPart Part, Dimension? Dimension, string Question, string Text)
{
    /// <summary>The answer to a prompt of the library.</summary>
    public static PromptAnswer To(Prompt prompt, string text) => new(prompt.Id, prompt.Part, prompt.Dimension, prompt.Text, text);
}

/// <summary>Everything a weekly review says, part by part, in Markdown.</summary>
public sealed record ReviewAnswers
{
    /// <summary>A review in which nothing is written yet.</summary>
    public static ReviewAnswers None { get; } = new();

    /// <summary>What became of last week's <em>next time</em>; null while it is not said.</summary>
    public NextTimeOutcome? LastNextTime { get; init; }

    /// <summary>What happened, in the leader's own words.</summary>
    public string WhatHappened { get; init; } = "";

    /// <summary>So what: what it means.</summary>
    public string SoWhat { get; init; } = "";

    /// <summary>Now what: what follows from it.</summary>
    public string NowWhat { get; init; } = "";

    /// <summary>Answers to prompts, life outside work among them.</summary>
    public IReadOnlyList<PromptAnswer> Prompted { get; init; } = [];

    /// <summary>The parts in the order in which a review is written and read.</summary>
    public static IReadOnlyList<PromptPart> Parts { get; } =
        [PromptPart.LifeOutsideWork, PromptPart.WhatHappened, PromptPart.SoWhat, PromptPart.NowWhat];

    /// <summary>The leader's own words in a part, apart from answers to prompts; empty where there is no such text.</summary>
    public string OwnWords(PromptPart part) => part switch
    {
        PromptPart.WhatHappened => WhatHappened,
        PromptPart.SoWhat => SoWhat,
        PromptPart.NowWhat => NowWhat,
        _ => "",
    };

    /// <summary>Answers to prompts of a part that say something, in dimension order.</summary>
    public IEnumerable<PromptAnswer> Answered(PromptPart part) => Prompted
        .Where(answer => answer.Part == part && !string.IsNullOrWhiteSpace(answer.Text))
        .OrderBy(answer => answer.Dimension);

    /// <summary>Whether anything is written in a part.</summary>
    public bool IsWritten(PromptPart part) => !string.IsNullOrWhiteSpace(OwnWords(part)) || Answered(part).Any();

    /// <summary>Whether anything is written at all.</summary>
    public bool IsWritten() => Parts.Any(IsWritten);
}
