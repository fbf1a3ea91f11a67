using System.Globalization;

namespace LeadershipJournal.Core.ValueContexts;

/// <summary>What a text of one line must be.</summary>
internal static class OneLine
{
    /// <summary>The most characters of a line.</summary>
    public const int Most = 500;

    /// <summary>Why a line that is needed is refused; null when it is taken.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The input the message belongs beside.</param>
    /// <param name="missing">What to say when nothing was typed.</param>
    public static Refusal? RefuseNeeded(string text, string field, string missing) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal(field, missing) : RefuseLength(text, field);

    /// <summary>Why a line is refused for its length; null when it is taken.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static Refusal? RefuseLength(string text, string field) => text.Length <= Most
        ? null
        : new Refusal(field, string.Create(CultureInfo.InvariantCulture, $"This is {text.Length:#,0} characters long. Up to {Most} fit."));
}
