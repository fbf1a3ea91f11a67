using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>What is recorded in an ISO week, or in those of its days that lie in a period.</summary>
/// <param name="Week">The week.</param>
/// <param name="Minutes">The sum of its days.</param>
public readonly record struct WeekMinutes(IsoWeek Week, DimensionMinutes Minutes);
