using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.Model;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>What an earlier review wanted to do differently.</summary>
public sealed record EarlierNextTime(IsoWeek Week, string Text);

/// <summary>A prompt on the form with what was answered to it; the offered one may still be without an answer.</summary>
public sealed record PromptOnForm(string Id, PromptPart Part, Dimension? Dimension, string Question, bool IsOffered);

/// <summary>What the guided editor of a week opens with.</summary>
public sealed record ReviewView
{
    public required DateOnly Today { get; init; }

    public required ReviewForm Form { get; init; }

    /// <summary>Whether the review was finished before, so that this is a change to it.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>When the draft in the form was kept, in the leader's time; null when the form holds none.</summary>
    public DateTime? DraftSavedAt { get; init; }

    /// <summary>The last <em>next time</em> before this week; null when there is none.</summary>
    public EarlierNextTime? LastNextTime { get; init; }

    public IReadOnlyList<PromptOnForm> Prompts { get; init; } = [];

    /// <summary>How many prompts the leader does not want to see again.</summary>
    public int Dismissed { get; init; }

    /// <summary>The intention in force in the week; null before the first.</summary>
    public Intention? Intention { get; init; }

    /// <summary>Why the intention in force is what it is, in the leader's words.</summary>
    public string? IntentionWhy { get; init; }

    /// <summary>The commitments due up to the week's end, overdue first.</summary>
    public IReadOnlyList<CommitmentLine> Due { get; init; } = [];

    /// <summary>Whether more are due than are shown.</summary>
    public bool MoreAreDue { get; init; }

    /// <summary>What this review has made.</summary>
    public IReadOnlyList<CommitmentLine> Made { get; init; } = [];

    /// <summary>The open questions by dimension, each dimension's oldest first.</summary>
    public ILookup<Dimension, QuestionInMind> Questions { get; init; } = Array.Empty<QuestionInMind>().ToLookup(question => question.Dimension);

    /// <summary>The letting-go items that the week's minutes name.</summary>
    public IReadOnlyList<TouchedItem> Touched { get; init; } = [];

    /// <summary>Minutes of other entries on each day.</summary>
    public IReadOnlyDictionary<DateOnly, int> OtherMinutes { get; init; } = new Dictionary<DateOnly, int>();

    /// <summary>Minutes of other entries in the whole week.</summary>
    public DimensionMinutes OtherInWeek { get; init; }

    /// <summary>The days on which the leader works, without leave.</summary>
    public IReadOnlyList<DateOnly> WorkedDays { get; init; } = [];

    /// <summary>The text kept elsewhere since this typing began.</summary>
    public OtherText? Other { get; init; }

    public IsoWeek Week => Form.Week;

    /// <summary>The agreed minutes of one working day; null without an intention or a working day.</summary>
    public int? AgreedADay => Intention is { } intention && WorkedDays.Count > 0 ? intention.AgreedHours.Value / WorkedDays.Count : null;

    /// <summary>All minutes of the week, this review's and other entries'.</summary>
    public DimensionMinutes InWeek => Week.Days.Aggregate(OtherInWeek, (sum, day) => sum + On(day));

    /// <summary>This review's minutes on a day.</summary>
    public DimensionMinutes On(DateOnly day) => DimensionList.All.Aggregate(
        default(DimensionMinutes),
        (sum, dimension) => sum.Plus(dimension, new Invested(Form.MinutesOn(day, dimension), Form.HandsOnOn(day, dimension))));

    /// <summary>The days that a whole week given at once would fill.</summary>
    public IReadOnlyList<DateOnly> FreeDays =>
        [.. WorkedDays.Where(day => day <= Today && OthersOn(day) == 0 && On(day).Total == 0)];

    /// <summary>The day whose minutes are shown: one with something wrong, the chosen one, else the last that was worked so far.</summary>
    public DateOnly ShownDay(IReadOnlyList<Refusal> refusals) =>
        refusals.DayToShow(Week)
        ?? Form.ChosenDay
        ?? WorkedDays.Where(day => day <= Today).Select(day => (DateOnly?)day).LastOrDefault()
        ?? (Week.Contains(Today) ? Today : Week.Friday);

    public int OthersOn(DateOnly day) => OtherMinutes.GetValueOrDefault(day);
}
