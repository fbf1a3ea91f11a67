using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Who may see what at one place, and write it: the words of the matrix, understood.</summary>
/// <param name="Text">The words.</param>
internal sealed record Rule(string Text)
{
    private const string CoachUnder = "coach under ";

    /// <summary>Whether nobody's things are shown there: it is public, for everybody who is signed in, or a job.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Whether everybody sees what is their own.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>Whether the coach of a relationship has something of their own there.</summary>
    public bool IsCoachs { get; private init; }

    /// <summary>Whether the two of a relationship see what is theirs together.</summary>
    public bool IsBothSides { get; private init; }

    /// <summary>A coach sees things of these kinds within the grant, and the leader the same; null where no coach reads.</summary>
    public SharedKinds? Under { get; private init; }

    /// <summary>Understands the words of a rule, several joined by "and".</summary>
    public static Rule Parse(string text)
    {
        var rule = new Rule(text);
        foreach (var part in text.Split(" and ", StringSplitOptions.TrimEntries))
        {
            rule = part switch
            {
                "public" or "signed in" or "job" => rule with { IsOpen = true },
                "own" or "leader" => rule with { IsOwn = true },
                "coach" => rule with { IsCoachs = true },
                "both sides" => rule with { IsBothSides = true },
                _ when part.StartsWith(CoachUnder, StringComparison.Ordinal) => rule with { Under = Kinds.Parse(part[CoachUnder.Length..]) },
                _ => throw new CheckException($"The matrix says '{part}', which is no rule."),
            };
        }

        return rule;
    }
}
