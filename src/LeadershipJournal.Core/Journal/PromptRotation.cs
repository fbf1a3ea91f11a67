using System.Text;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

/// <summary>
/// Which prompt a leader is offered in a week: the same one whenever asked, another one the week after, and
/// none again before all of its kind were offered. Each leader has an order of their own.
/// </summary>
/// <param name="leader">Whose rotation it is.</param>
/// <param name="dismissed">Identifiers of prompts the leader does not want to see again.</param>
public sealed class PromptRotation(Guid leader, IReadOnlyCollection<string> dismissed)
{
    private readonly HashSet<string> _dismissed = [.. dismissed];

    /// <summary>The prompt of a week; null when the leader has dismissed all of its kind.</summary>
    /// <param name="week">The week of the review.</param>
    /// <param name="part">The part of the reflection it opens.</param>
    /// <param name="dimension">The dimension it is about; null for life outside work.</param>
    /// <param name="another">How often "Another prompt" was asked for: each time gives the next in the rotation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="another"/> is negative.</exception>
    public Prompt? For(IsoWeek week, PromptPart part, Dimension? dimension = null, int another = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(another);
        var rotation = InOrder(part, dimension);
        return rotation.Length > 0 ? rotation[(int)(((long)week.Number + another) % rotation.Length)] : null;
    }

    private Prompt[] InOrder(PromptPart part, Dimension? dimension) =>
    [
        .. PromptLibrary.All
            .Where(prompt => prompt.Part == part && prompt.Dimension == dimension && !_dismissed.Contains(prompt.Id))
            .OrderBy(prompt => Place(prompt.Id)),
    ];

    /// <summary>FNV-1a over the leader's and the prompt's identifier: stable for all time, unlike a hash code.</summary>
    private ulong Place(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in (ReadOnlySpan<byte>)[.. leader.ToByteArray(), .. Encoding.UTF8.GetBytes(id)])
        {
            hash = unchecked((hash ^ value) * 1099511628211UL);
        }

        return hash ^ (hash >> 29);
    }
}
