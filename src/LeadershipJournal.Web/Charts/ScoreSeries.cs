using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Charts;

/// <summary>The scores of one dimension over time.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Points">Earliest first, one for each assessment.</param>
public sealed record ScoreSeries(Dimension Dimension, IReadOnlyList<ScorePoint> Points);
