using System.Diagnostics;
using System.Globalization;

namespace LeadershipJournal.Checks.Drafts;

/// <summary>Numbered words and when each was typed, so that a text tells how far it goes.</summary>
internal sealed class TypedWords
{
    private readonly List<long> _times = [];

    public int Count => _times.Count;

    /// <summary>The word to type next.</summary>
    public string Next => Word(_times.Count);

    public void Typed() => _times.Add(Stopwatch.GetTimestamp());

    /// <summary>How many of the words a text begins with.</summary>
    public int In(string? text)
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var same = 0;
        while (same < words.Length && same < Count && words[same] == Word(same).Trim())
        {
            same++;
        }

        return same;
    }

    /// <summary>For how long the first of the words that are not among so many had been on an open page, up to a moment.</summary>
    /// <param name="first">How many are there.</param>
    /// <param name="opened">When the page was opened.</param>
    /// <param name="moment">Words typed after it do not count.</param>
    public TimeSpan MissingAfter(int first, long opened, long moment) => first < Count && _times[first] < moment
        ? Stopwatch.GetElapsedTime(Math.Max(_times[first], opened), moment)
        : TimeSpan.Zero;

    /// <summary>Goes on from what is left after a loss.</summary>
    public void KeepOnly(int first) => _times.RemoveRange(first, Count - first);

    private static string Word(int number) => string.Create(CultureInfo.InvariantCulture, $"word{number} ");
}
