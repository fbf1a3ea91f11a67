using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Features.Coaching.Coachees;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>What a coach takes along to a session, on one page; of what is shared, and nothing else.</summary>
/// <param name="Next">The next session with its agenda; null when none is planned.</param>
/// <param name="Last">The last session that was held; null before the first.</param>
/// <param name="LastOutcome">What came of it, as far as it fits.</param>
/// <param name="Balance">The balance within the grant; null where it is not shared.</param>
/// <param name="Commitments">Those still to be kept; null where they are not shared.</param>
/// <param name="Questions">The leader's open questions; null where the model is not shared.</param>
/// <param name="Threads">What the two have not finished talking about, as far as it is about something shared.</param>
public sealed record SessionPack(
    NextSessionView? Next,
    SessionLine? Last,
    string? LastOutcome,
    SharedBalance? Balance,
    IReadOnlyList<PackLine>? Commitments,
    IReadOnlyList<PackLine>? Questions,
    IReadOnlyList<PackLine> Threads)
{
    /// <summary>How many lines of each kind fit the page.</summary>
    public const int MostLines = 4;

    /// <summary>How many topics fit the page.</summary>
    public const int MostTopics = 6;

    /// <summary>How many characters of a line fit the page.</summary>
    public const int LongestLine = 100;

    /// <summary>How many characters of an outcome fit the page.</summary>
    public const int LongestOutcome = 360;

    private const string Cut = " …";

    /// <summary>As much of a text as fits, cut between words and with a sign that more follows.</summary>
    public static string Fit(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most);
        end = end < most / 2 ? most : end;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), Cut);
    }
}

/// <summary>A line of the page.</summary>
/// <param name="Text">What it says, as far as it fits.</param>
/// <param name="Dimension">What it is about, where that is one dimension.</param>
/// <param name="Note">A word about it.</param>
public sealed record PackLine(string Text, Dimension? Dimension = null, string? Note = null);
