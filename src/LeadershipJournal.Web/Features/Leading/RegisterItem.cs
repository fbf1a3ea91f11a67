using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>What one ended week says about a piece of work.</summary>
/// <param name="Week">The week.</param>
/// <param name="HandsOn">Hands-on minutes that name the work; null when nothing at all is recorded in the week.</param>
/// <param name="HasRelapse">Whether a relapse is noted in it.</param>
public sealed record HandsOnWeek(IsoWeek Week, Minutes? HandsOn, bool HasRelapse);

/// <summary>A piece of hands-on work on the letting-go register.</summary>
public sealed record RegisterItem
{
    public required Guid Id { get; init; }

    public required Dimension Dimension { get; init; }

    public required string What { get; init; }

    public string? WhyIHoldOn { get; init; }

    public string? WhoTakesOver { get; init; }

    /// <summary>When it was taken off the register; null while it is on it.</summary>
    public DateOnly? ArchivedOn { get; init; }

    public required LettingGoPath Path { get; init; }

    /// <summary>Whether the first step shown is where it stood already, and what led there is left out.</summary>
    public bool StoodThereAlready { get; init; }

    /// <summary>What was noted with each step of the path.</summary>
    public required IReadOnlyList<string?> Notes { get; init; }

    /// <summary>The weeks of its bars without a hole, earliest first.</summary>
    public required IReadOnlyList<HandsOnWeek> Weeks { get; init; }

    /// <summary>The last week in which anything is recorded; null when none of the shown ones is.</summary>
    public HandsOnWeek? LastRecorded => Weeks.LastOrDefault(week => week.HandsOn is not null);

    /// <summary>The last relapse with its note; null when there is none.</summary>
    public (PathStep Step, string? Note)? LastRelapse
    {
        get
        {
            var steps = Path.Steps.Zip(Notes).Where(pair => pair.First.IsRelapse).ToList();
            return steps.Count == 0 ? null : steps[^1];
        }
    }

    /// <summary>The first recorded week of the present run without hands-on minutes; null while there are minutes, or never were any.</summary>
    public IsoWeek? QuietSince
    {
        get
        {
            var recorded = Weeks.Where(week => week.HandsOn is not null).ToList();
            var last = recorded.FindLastIndex(week => week.HandsOn > new Minutes(0));
            return last >= 0 && last < recorded.Count - 1 ? recorded[last + 1].Week : null;
        }
    }
}
