using LeadershipJournal.Core;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;
using LeadershipJournal.Web.Features.ValueContexts;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>All that the balance page shows.</summary>
public sealed record BalanceOverview
{
    /// <summary>The leader's own date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What the range picker shows as picked.</summary>
    public required PeriodChoice Choice { get; init; }

    /// <summary>What is wrong with typed dates; the page shows its default period then.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>The period's figures.</summary>
    public required BalanceReport Report { get; init; }

    /// <summary>The same of the period before; null where the calendar does not reach back so far.</summary>
    public required BalanceReport? Before { get; init; }

    /// <summary>The intention in force today; null when there is none.</summary>
    public required Intention? Intention { get; init; }

    /// <summary>Whether any week that has ended was ever recorded.</summary>
    public required bool HasHistory { get; init; }

    /// <summary>The leader's leave; it explains a missing week to the leader alone.</summary>
    public required WeeksOfLeave Leave { get; init; }

    /// <summary>What was written, whether or not it carries minutes.</summary>
    public required Written Written { get; init; }

    /// <summary>Entries and minutes by value context; null when the leader keeps none.</summary>
    public required ContextBalance? Contexts { get; init; }

    /// <summary>The first and last week the weekly charts draw; null when there is nothing to draw.</summary>
    public IReadOnlyList<WeekBalance> DrawnWeeks => BalanceCharts.Drawn(Report);
}

/// <summary>The dated absences of a leader, asked by week.</summary>
public sealed class WeeksOfLeave(IReadOnlyList<Leave> leaves, WorkingDays workingDays)
{
    /// <summary>No absence at all: what is told to everybody but the leader.</summary>
    public static WeeksOfLeave None { get; } = new([], WorkingDays.MondayToFriday);

    /// <summary>Whether leave is why nothing was recorded in the week.</summary>
    public bool Covers(IsoWeek week) => leaves.Any(leave => leave.Covers(week, workingDays));

    /// <summary>Why a week is missing, in a word or two.</summary>
    public string Reason(IsoWeek week) => Covers(week) ? "leave" : ChartText.NotRecorded;
}

/// <summary>What was written in a period.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="ByDimension">How many of them carry each dimension, in the fixed order.</param>
/// <param name="Weeks">The weeks that <paramref name="Days"/> covers.</param>
/// <param name="Days">The days with an entry.</param>
public sealed record Written(
    int Entries,
    IReadOnlyList<int> ByDimension,
    IReadOnlyList<IsoWeek> Weeks,
    IReadOnlyList<WrittenDay> Days)
{
    /// <summary>How many entries are about a dimension. An entry can be about more than one.</summary>
    public int About(Dimension dimension) => ByDimension[(int)dimension];
}
