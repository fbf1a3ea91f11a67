using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>One whole ISO week as the weekly charts and tables show it.</summary>
public sealed record WeekBalance
{
    /// <summary>The week.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>The sum of its seven days.</summary>
    public required DimensionMinutes Minutes { get; init; }

    /// <summary>Whether some of its days lie in the period.</summary>
    public required bool IsInPeriod { get; init; }

    /// <summary>Whether only some of its days lie in the period, so that the period's figures count those alone.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>The intention in force in it; null before the first.</summary>
    public required Intention? Intention { get; init; }

    /// <summary>Hours worked, from where the leader said they come; null when not known.</summary>
    public required Minutes? HoursWorked { get; init; }

    /// <summary>The trend up to and including it; null before the first recorded week and in the running week.</summary>
    public DimensionShares? Trend { get; init; }

    /// <summary>The trend of the leading share up to and including it; null as <see cref="Trend"/> is.</summary>
    public Share? LeadingTrend { get; init; }

    /// <summary>Whether any minute is recorded; when not, the week is missing, never 0 %.</summary>
    public bool IsRecorded => Minutes.IsRecorded;

    /// <summary>p_wd; null when the week is missing.</summary>
    public DimensionShares? Shares => DimensionShares.Of(Minutes);

    /// <summary>Its leading share; null when the week is missing.</summary>
    public Share? LeadingShare => Minutes.LeadingShare;

    /// <summary>What of it went where it was meant to; null when the week is missing or has no intention.</summary>
    public Share? KeptToIntention => Intention is { } intention ? IntentionComparison.Kept(Minutes, intention.Shares) : null;
}
