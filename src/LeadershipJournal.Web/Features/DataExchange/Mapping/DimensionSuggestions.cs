using System.Globalization;
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
        var words = Word().Matches(text);
        var phrases = SuggestionWords.All.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(LongestPhraseInWords, words.Count - i); length > 0; length--)
            {
                var last = words[i + length - 1];
                var span = text.AsSpan(words[i].Index, last.Index + last.Length - words[i].Index);
                if (phrases.TryGetValue(span, out _))
                {
                    var phrase = span.ToString();
                    counts[phrase] = counts.GetValueOrDefault(phrase) + 1;
                    i += length - 1;
                    break;
                }
            }
        }
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
