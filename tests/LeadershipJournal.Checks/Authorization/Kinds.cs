using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>What the kinds of sharing are called in the files.</summary>
internal static class Kinds
{
    /// <summary>The kinds of a list of words.</summary>
    public static SharedKinds Parse(string words) => words switch
    {
        "any kind" => SharedKindList.Everything,
        "no kind" => SharedKinds.None,
        _ => words.Split(" or ").Aggregate(SharedKinds.None, (kinds, word) => kinds | One(word)),
    };

    private static SharedKinds One(string word) => Enum.TryParse<SharedKinds>(word.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
        ? kind
        : throw new CheckException($"'{word}' is no kind that is shared.");
}
