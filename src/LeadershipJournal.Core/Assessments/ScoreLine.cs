namespace LeadershipJournal.Core.Assessments;

/// <summary>One score in the history of a scale.</summary>
/// <param name="Day">The day the assessment was finished.</param>
/// <param name="Version">The version of the questionnaire.</param>
/// <param name="Score">1 to 7; null when there was none.</param>
public readonly record struct ScorePoint(DateOnly Day, int Version, double? Score);

/// <summary>A history of scores as a line.</summary>
public static class ScoreLine
{
    /// <summary>The pieces of the line: it breaks where a score is missing and where the version of the questionnaire changes.</summary>
    /// <param name="points">Earliest first.</param>
    public static IReadOnlyList<IReadOnlyList<ScorePoint>> Pieces(IEnumerable<ScorePoint> points)
    {
        List<List<ScorePoint>> pieces = [];
        ScorePoint? before = null;
        foreach (var point in points)
        {
            if (point.Score is not null)
            {
                if (before is { Score: not null } last && last.Version == point.Version)
                {
                    pieces[^1].Add(point);
                }
                else
                {
                    pieces.Add([point]);
                }
            }

            before = point;
        }

        return pieces;
    }
}
