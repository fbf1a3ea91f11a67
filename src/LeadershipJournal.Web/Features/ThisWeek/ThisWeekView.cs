using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.Model;
using LeadershipJournal.Web.Features.WeeklyReviews;

namespace LeadershipJournal.Web.Features.ThisWeek;

/// <summary>How far the week's review is.</summary>
/// <param name="Line">The review as a list shows it.</param>
/// <param name="Written">The parts of it that say something.</param>
/// <param name="HasNextTime">Whether it says what comes back next week.</param>
/// <param name="KeptAt">When it was last kept, in the leader's time.</param>
public sealed record ReviewSoFar(EntryLine Line, IReadOnlySet<PromptPart> Written, bool HasNextTime, DateTime KeptAt);

/// <summary>The intention in force, with why it is what it is.</summary>
public sealed record IntentionNow(Intention Intention, string? Why, bool IsReviewDue);

/// <summary>What a leader sees first.</summary>
public sealed record ThisWeekView
{
    public required DateOnly Today { get; init; }

    /// <summary>Nothing was written, recorded or intended yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>This week's review; null when it is not begun.</summary>
    public ReviewSoFar? Review { get; init; }

    public EarlierNextTime? LastNextTime { get; init; }

    /// <summary>Minutes recorded in this week so far, by any entry.</summary>
    public DimensionMinutes Minutes { get; init; }

    /// <summary>The days of this week that hold minutes.</summary>
    public int RecordedDays { get; init; }

    public IntentionNow? Intention { get; init; }

    /// <summary>The commitments due up to the week's end, overdue first.</summary>
    public IReadOnlyList<CommitmentLine> Due { get; init; } = [];

    /// <summary>Whether more are due than are shown.</summary>
    public bool MoreAreDue { get; init; }

    /// <summary>The questions asked longest ago.</summary>
    public IReadOnlyList<QuestionInMind> Questions { get; init; } = [];

    /// <summary>The letting-go items that this week's minutes name.</summary>
    public IReadOnlyList<TouchedItem> Touched { get; init; } = [];

    /// <summary>At most one; null when there is none, or it was dismissed.</summary>
    public Suggestion? Suggestion { get; init; }

    /// <summary>This week's entries apart from the review, newest first.</summary>
    public IReadOnlyList<EntryLine> Entries { get; init; } = [];

    /// <summary>Drafts of other weeks.</summary>
    public IReadOnlyList<EntryLine> Drafts { get; init; } = [];

    public IReadOnlyList<Memory> Memories { get; init; } = [];

    /// <summary>What the last ended week brought; empty when nothing is called a change.</summary>
    public IReadOnlyList<ChangeLine> Changes { get; init; } = [];

    public IsoWeek Week => IsoWeek.Of(Today);
}
