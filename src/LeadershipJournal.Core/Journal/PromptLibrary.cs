using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

/// <summary>What part of the reflection a prompt opens: life outside work first, then what happened, so what, now what.</summary>
public enum PromptPart
{
    /// <summary>The opening of every weekly review: real life, which is never measured in minutes.</summary>
    LifeOutsideWork,

    /// <summary>What happened: an observation from the week.</summary>
    WhatHappened,

    /// <summary>So what: the meaning the leader finds in it.</summary>
    SoWhat,

    /// <summary>Now what: the step that follows from it.</summary>
    NowWhat,
}

/// <summary>One open question that a weekly review can offer.</summary>
/// <param name="Id">Stable kebab-case identifier; a reworded prompt keeps it, a new question gets a new one.</param>
/// <param name="Part">The part of the reflection that the question opens.</param>
/// <param name="Dimension">The dimension that the question is about; none for life outside work.</param>
/// <param name="Text">The question as the leader reads it, at most 110 characters.</param>
public sealed record Prompt(string Id, PromptPart Part, Dimension? Dimension, string Text);

/// <summary>Every prompt the journal can offer, in a fixed order: life outside work, then dimension by dimension.</summary>
public static partial class PromptLibrary
{
    /// <summary>All prompts; the identifiers are unique and outlive a change of wording.</summary>
    public static IReadOnlyList<Prompt> All { get; } =
    [
        .. LifeOutsideWork,
        .. Self,
        .. People,
        .. Improvement,
        .. Value,
        .. Time,
    ];
}
