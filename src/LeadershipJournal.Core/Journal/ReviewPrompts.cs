using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

/// <summary>The prompts a weekly review offers: life outside work first, then one for each dimension.</summary>
public static class ReviewPrompts
{
    private static readonly PromptPart[] s_parts = [PromptPart.WhatHappened, PromptPart.SoWhat, PromptPart.NowWhat];

    /// <summary>
    /// The part that a dimension's prompt opens in a week. It moves on by one each week, so that all three parts of
    /// the reflection are asked about each dimension in three weeks, and each week asks about every part.
    /// </summary>
    /// <param name="week">The week of the review.</param>
    /// <param name="dimension">One of the five; null for life outside work, which is a part of its own.</param>
    public static PromptPart PartOf(IsoWeek week, Dimension? dimension) =>
        dimension is { } about ? s_parts[(week.Number + (int)about) % s_parts.Length] : PromptPart.LifeOutsideWork;

    /// <summary>The prompt offered; null when the leader has dismissed all of its kind.</summary>
    /// <param name="rotation">The leader's rotation.</param>
    /// <param name="week">The week of the review.</param>
    /// <param name="dimension">One of the five; null for life outside work.</param>
    /// <param name="another">How often another prompt was asked for.</param>
    public static Prompt? Offered(PromptRotation rotation, IsoWeek week, Dimension? dimension, int another)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        return rotation.For(week, PartOf(week, dimension), dimension, another);
    }
}
