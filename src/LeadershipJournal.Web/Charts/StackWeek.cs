using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Charts;

/// <summary>One week of <see cref="WeekStack"/>.</summary>
/// <param name="Week">Which.</param>
/// <param name="Shares">Five shares in dimension order; absent when nothing was recorded.</param>
/// <param name="Minutes">All recorded minutes.</param>
/// <param name="Kept">The part that went where it was meant to, when there was an intention.</param>
/// <param name="Running">The week has not ended: it is drawn faded.</param>
/// <param name="Missing">Why there are no shares, in a word or two.</param>
public sealed record StackWeek(
    IsoWeek Week,
    IReadOnlyList<double>? Shares,
    int Minutes = 0,
    double? Kept = null,
    bool Running = false,
    string Missing = ChartText.NotRecorded);
