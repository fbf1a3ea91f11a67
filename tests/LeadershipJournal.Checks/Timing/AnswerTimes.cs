namespace LeadershipJournal.Checks.Timing;

/// <summary>How long one kind of asker waited, in milliseconds, and what they read.</summary>
internal sealed class AnswerTimes(string name)
{
    private readonly List<double> _times = [];
    private readonly HashSet<string> _answers = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>The different answers, each with its status, headers, length and words.</summary>
    public IReadOnlySet<string> Answers => _answers;

    /// <summary>The time in the middle.</summary>
    public double Median
    {
        get
        {
            double[] sorted = [.. _times.Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public void Add(TimeSpan time, string answer)
    {
        _times.Add(time.TotalMilliseconds);
        _answers.Add(answer);
    }

    /// <summary>
    /// How often a time of this one is longer than one of the other, ties by halves: .5 when nobody can tell them apart, 0 or 1 when one
    /// answer is enough (Mann and Whitney 1947; the area under the curve of whoever guesses by a threshold).
    /// </summary>
    public double LongerThan(AnswerTimes other) =>
        _times.Sum(mine => other._times.Sum(theirs => mine > theirs ? 1.0 : mine < theirs ? 0.0 : 0.5)) / ((double)_times.Count * other._times.Count);

    /// <summary>The standard deviation of that number where there is no difference.</summary>
    public double ChanceOf(AnswerTimes other)
    {
        double mine = _times.Count, theirs = other._times.Count;
        return Math.Sqrt((mine + theirs + 1) / (12 * mine * theirs));
    }
}
