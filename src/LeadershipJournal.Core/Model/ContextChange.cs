using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Model;

/// <summary>The leader's context has changed since some of the meanings were last written or looked at.</summary>
/// <param name="On">The day of the newest context fact.</param>
/// <param name="Older">The dimensions whose meaning is older than that, in their fixed order; at least one.</param>
public sealed record ContextChange(DateOnly On, IReadOnlyList<Dimension> Older)
{
    /// <summary>
    /// What has changed, or null. A fact of any kind counts from its own day on: fewer people change what leading means as
    /// much as a new role does. A dimension without a meaning has nothing to look at.
    /// </summary>
    /// <param name="facts">The days of all context facts.</param>
    /// <param name="lookedAt">Per dimension that has a meaning, the day it was last written or found to hold.</param>
    /// <param name="today">The leader's own date.</param>
    public static ContextChange? Find(
        IEnumerable<DateOnly> facts, IReadOnlyDictionary<Dimension, DateOnly> lookedAt, DateOnly today)
    {
        var newest = facts.Where(day => day <= today).DefaultIfEmpty(DateOnly.MinValue).Max();
        Dimension[] older = [.. DimensionList.All.Where(dimension => lookedAt.TryGetValue(dimension, out var day) && day < newest)];
        return older.Length > 0 ? new ContextChange(newest, older) : null;
    }
}
