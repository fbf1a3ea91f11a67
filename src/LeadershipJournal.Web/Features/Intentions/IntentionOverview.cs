using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Intentions;

/// <summary>One intention of the history.</summary>
/// <param name="Id">Names it when it is withdrawn.</param>
/// <param name="Intention">What was meant.</param>
/// <param name="Last">The last week it was in force; null when nothing follows it.</param>
/// <param name="Why">Why it changed, in the leader's words.</param>
/// <param name="IsFirst">Whether nothing came before it.</param>
public sealed record IntentionLine(Guid Id, Intention Intention, IsoWeek? Last, string? Why, bool IsFirst)
{
    public bool IsInForce(IsoWeek week) => Intention.Starts <= week && !(Last < week);

    public bool IsAhead(IsoWeek week) => Intention.Starts > week;
}

/// <summary>All intentions of a leader, and what a new one can start from.</summary>
/// <param name="Today">The leader's own date.</param>
/// <param name="History">Newest first.</param>
/// <param name="Recorded">Shares of the last recorded weeks that have ended; null when nothing is recorded.</param>
public sealed record IntentionOverview(DateOnly Today, IReadOnlyList<IntentionLine> History, RecordedShares? Recorded)
{
    public IsoWeek ThisWeek => IsoWeek.Of(Today);

    public IntentionLine? InForce => History.FirstOrDefault(line => line.IsInForce(ThisWeek));

    /// <summary>The one that is set to follow; null when none is.</summary>
    public IntentionLine? Ahead => History.LastOrDefault(line => line.IsAhead(ThisWeek));

    /// <summary>Whether the review-on date of the one in force has come and no other is set to follow.</summary>
    public bool IsReviewDue => InForce?.Intention.IsReviewDue(Today) == true && Ahead is null;
}

/// <summary>Where the minutes of some recorded weeks went, in whole per cent.</summary>
public sealed record RecordedShares(IntendedShares Shares, int Weeks);
