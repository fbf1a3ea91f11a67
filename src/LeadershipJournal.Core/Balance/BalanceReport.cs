using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>One dimension of a balance, whatever was intended.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Minutes">m_d and its hands-on minutes.</param>
/// <param name="Share">p_d = m_d / M; null when M = 0.</param>
/// <param name="Interval">Where p_d likely lies; null below four recorded weeks.</param>
/// <param name="Chart">Its XmR chart over <see cref="BalanceReport.ChartWeeks"/>; null below eight recorded weeks there.</param>
public sealed record DimensionBalance(Dimension Dimension, Invested Minutes, Share? Share, ShareInterval? Interval, XmrChart? Chart);

/// <summary>
/// Where the recorded minutes of a period went, beside where they were meant to go. Only ended weeks count;
/// a week without minutes is missing, not zero.
/// </summary>
public sealed record BalanceReport
{
    /// <summary>The days it is about.</summary>
    public required BalancePeriod Period { get; init; }

    /// <summary>M and m_d: recorded minutes of the period's days in ended weeks.</summary>
    public required DimensionMinutes Minutes { get; init; }

    /// <summary>n: ended ISO weeks with minutes on the period's days.</summary>
    public required int RecordedWeeks { get; init; }

    /// <summary>Ended weeks of the period without minutes, from the first week ever recorded on; earliest first.</summary>
    public required IReadOnlyList<IsoWeek> MissingWeeks { get; init; }

    /// <summary>The five dimensions in the fixed order.</summary>
    public required IReadOnlyList<DimensionBalance> Dimensions { get; init; }

    /// <summary>Against the intentions in force; null when no recorded week of the period has one.</summary>
    public required IntentionComparison? Comparison { get; init; }

    /// <summary>Recorded weeks of the period before the first intention: left out of every comparison.</summary>
    public required int WeeksBeforeIntention { get; init; }

    /// <summary>Hours worked against agreed hours over the whole weeks of the period; null when none is known.</summary>
    public required HoursKept? Hours { get; init; }

    /// <summary>The neglected dimension at the period's end, if there is one.</summary>
    public required FurthestBehind? FurthestBehind { get; init; }

    /// <summary>What changed in the period; empty when nothing did.</summary>
    public required IReadOnlyList<Change> WhatChanged { get; init; }

    /// <summary>
    /// Every ended week, missing ones too, of the period, or of the 26 weeks up to its end where that reaches
    /// back further, from the first week ever recorded on; earliest first.
    /// </summary>
    public required IReadOnlyList<WeekBalance> ChartWeeks { get; init; }

    /// <summary>The running week, when the period reaches up to it. It counts in nothing above.</summary>
    public required WeekBalance? RunningWeek { get; init; }

    /// <summary>p_d = m_d / M; null when M = 0.</summary>
    public DimensionShares? Shares => DimensionShares.Of(Minutes);

    /// <summary>Σ(leading minutes)/M; null when M = 0.</summary>
    public Share? LeadingShare => Minutes.LeadingShare;

    /// <summary>How many more recorded weeks it takes until the page can say how sure it is; 0 when it can.</summary>
    public int WeeksUntilInterval => Math.Max(0, RatioEstimate.FewestWeeks - RecordedWeeks);

    /// <summary>Whether enough weeks are recorded to give a verdict; below four there are minutes and no verdict.</summary>
    public bool HasVerdict => WeeksUntilInterval == 0;

    /// <summary>The recorded weeks that the XmR charts rest on.</summary>
    public int ChartedWeeks => ChartWeeks.Count(week => week.IsRecorded);

    /// <summary>The trend at the period's last ended week; null when nothing is recorded up to then.</summary>
    public DimensionShares? Trend => ChartWeeks is [.., var last] ? last.Trend : null;

    /// <summary>One dimension of it.</summary>
    public DimensionBalance this[Dimension dimension] => Dimensions[(int)dimension];

    /// <summary>Computes every figure of the arithmetic of balance.</summary>
    /// <exception cref="ArgumentException">The history is out of order or names a week twice.</exception>
    public static BalanceReport Of(BalanceInput input) => new BalanceArithmetic(input).Report();
}
