using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>One week of the discomfort log.</summary>
/// <param name="Week">The week.</param>
/// <param name="ReviewId">The entry of its review; null when the week has none.</param>
/// <param name="Level">0 to 10; null when the review gives none.</param>
/// <param name="Line">What was uncomfortable.</param>
/// <param name="Gave">What it gave.</param>
public sealed record DiscomfortWeek(IsoWeek Week, Guid? ReviewId, int? Level = null, string? Line = null, string? Gave = null);

/// <summary>What a conversation with myself said in numbers.</summary>
public sealed record AnswerScores(Guid EntryId, DateOnly Date, int? Whom, int? What, int? Difference)
{
    /// <summary>The number given to a question; null when none was.</summary>
    public int? Of(string topicId) => topicId switch
    {
        ConversationTopics.Whom => Whom,
        ConversationTopics.What => What,
        ConversationTopics.Difference => Difference,
        _ => null,
    };
}

/// <summary>The last conversation with management: which of its questions were answered.</summary>
public sealed record LastWithManagement(Guid EntryId, DateOnly Date, ConversationAnswers Answers);

/// <summary>Everything the page about leading and contributing shows.</summary>
public sealed record LeadingOverview
{
    public required DateOnly Today { get; init; }

    /// <summary>Every decision, newest first.</summary>
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }

    public required PulledBothWays Pulled { get; init; }

    /// <summary>The register with what was taken off it.</summary>
    public required IReadOnlyList<RegisterItem> AllItems { get; init; }

    /// <summary>The last weeks without a hole, earliest first; the running one only when its review is written.</summary>
    public required IReadOnlyList<DiscomfortWeek> Discomfort { get; init; }

    /// <summary>Conversations with myself, earliest first.</summary>
    public required IReadOnlyList<AnswerScores> WithMyself { get; init; }

    public LastWithManagement? WithManagement { get; init; }

    /// <summary>The decision in force; null before the first.</summary>
    public DecisionLine? InForce => Decisions.FirstOrDefault(line => line.Decision.Date <= Today);

    /// <summary>Those that something has followed, newest first.</summary>
    public IEnumerable<DecisionLine> Before => Decisions.Where(line => line.Until is not null);

    public IEnumerable<RegisterItem> Items => AllItems.Where(item => item.ArchivedOn is null);

    public IEnumerable<RegisterItem> Archived => AllItems.Where(item => item.ArchivedOn is not null);

    /// <summary>The weeks the bars show.</summary>
    public IReadOnlyList<IsoWeek> Weeks => LettingGoReading.LastWeeks(IsoWeek.Of(Today));
}
