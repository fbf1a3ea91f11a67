using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>What a weekly review says, every field right.</summary>
public sealed record ReviewContent
{
    public string Title { get; init; } = "";

    public ReviewAnswers Answers { get; init; } = ReviewAnswers.None;

    public string NextTime { get; init; } = "";

    public string Discomfort { get; init; } = "";

    public int? DiscomfortLevel { get; init; }

    public string DiscomfortGave { get; init; } = "";

    /// <summary>Hours worked in the week, in minutes.</summary>
    public int? WorkedMinutes { get; init; }

    /// <summary>Minutes given day by day.</summary>
    public IReadOnlyList<TimeInvestment> Investments { get; init; } = [];

    /// <summary>Minutes given for the whole week at once, still to be spread.</summary>
    public DimensionMinutes WholeWeek { get; init; }

    /// <summary>The dimensions it is about: those with minutes, and those whose prompt was answered.</summary>
    public IReadOnlyList<Dimension> Tags =>
    [
        .. DimensionList.All.Where(dimension =>
            Investments.Any(investment => investment.Dimension == dimension)
            || Answers.Prompted.Any(answer => answer.Dimension == dimension && !string.IsNullOrWhiteSpace(answer.Text))),
    ];

    /// <summary>Whether there is anything to keep.</summary>
    public bool IsEmpty => !Answers.IsWritten() && Investments.Count == 0 && !WholeWeek.IsRecorded
        && Title.Length == 0 && NextTime.Length == 0 && Discomfort.Length == 0 && DiscomfortGave.Length == 0 && WorkedMinutes is null;
}
