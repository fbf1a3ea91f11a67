using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.DataExchange.Mapping;

/// <summary>A dimension that an entry could be about, and the words that say so.</summary>
/// <param name="Dimension">What is suggested; it applies only when the leader accepts it.</param>
/// <param name="Because">Such as <c>“one-to-one” 4 times, “mentor” once</c>.</param>
public sealed record DimensionSuggestion(Dimension Dimension, string Because);

/// <summary>Suggests dimensions from the words of a text. Counting, not understanding: so it says what it counted.</summary>
public static partial class DimensionSuggestions
{
    private const int FewestWords = 2;
    private const int MostSuggested = 2;
    private const int ShownWords = 3;
    private const int LongestPhraseInWords = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases =
        SuggestionWords.All.Keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Most words begin no phrase, and need no longer look.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings =
        SuggestionWords.All.Keys.Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A dimension with a much smaller share of the words than the first one is an aside.</summary>
    private const double LeastOfFirst = 0.4;

    /// <summary>At most two dimensions, the one with most words first.</summary>
    public static IReadOnlyList<DimensionSuggestion> For(string? title, string body)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Count($"{title}\n{LinkTargets().Replace(body, "")}".ToLowerInvariant(), counts);
        var byDimension = counts
            .GroupBy(count => SuggestionWords.All[count.Key])
            .Select(group => (Dimension: group.Key, Total: group.Sum(word => word.Value), Words: group))
            .Where(found => found.Total >= FewestWords)
            .OrderByDescending(found => found.Total).ThenBy(found => found.Dimension)
            .Take(MostSuggested)
            .ToList();
        return
        [
            .. byDimension
                .Where(found => found.Total >= byDimension[0].Total * LeastOfFirst)
                .Select(found => new DimensionSuggestion(found.Dimension, Because(found.Words))),
        ];
    }

    /// <summary>Phrases of up to three words, the longest first, each word counted once.</summary>
    private static void Count(string text, Dictionary<string, int> counts)
    {
        var words = new List<(int Start, int End)>();
        foreach (var word in Word().EnumerateMatches(text))
        {
            words.Add((word.Index, word.Index + word.Length));
        }

        for (var i = 0; i < words.Count;)
        {
            i += CountFrom(text, words, i, counts);
        }
    }

    /// <summary>Counts the longest phrase that begins with a word; returns how many words to go on by.</summary>
    private static int CountFrom(string text, List<(int Start, int End)> words, int first, Dictionary<string, int> counts)
    {
        if (!Beginnings.Contains(text.AsSpan()[words[first].Start..words[first].End]))
        {
            return 1;
        }

        for (var length = Math.Min(LongestPhraseInWords, words.Count - first); length > 0; length--)
        {
            var span = text.AsSpan()[words[first].Start..words[first + length - 1].End];
            if (Phrases.Contains(span))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts.GetAlternateLookup<ReadOnlySpan<char>>(), span, out _)++;
                return length;
            }
        }

        return 1;
    }

    private static string Because(IEnumerable<KeyValuePair<string, int>> words) => string.Join(", ", words
        .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
        .Take(ShownWords)
        .Select(word => $"“{word.Key}” {Times(word.Value)}"));

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-:'’][\p{L}\p{N}]+)*", RegexOptions.None, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\([^()\s]{0,2000}\)|https?://[^\s)]{1,2000}", RegexOptions.None, 5000)]
    private static partial Regex LinkTargets();
}
