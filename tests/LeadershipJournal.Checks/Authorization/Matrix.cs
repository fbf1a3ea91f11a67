using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Who may see what at one place: the words of the matrix, understood.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsOpen">Nobody's things are shown there: public, for everybody who is signed in, or a job.</param>
/// <param name="IsOwn">Everybody sees what is their own.</param>
/// <param name="IsBothSides">The two of a relationship see what is theirs together.</param>
/// <param name="Under">A coach sees things of these kinds within the grant, and the leader the same; null where no coach reads.</param>
internal sealed record Rule(string Text, bool IsOpen, bool IsOwn, bool IsBothSides, SharedKinds? Under)
{
    private const string CoachUnder = "coach under ";

    /// <summary>Understands the words of a rule, several joined by "and".</summary>
    public static Rule Parse(string text)
    {
        var rule = new Rule(text, IsOpen: false, IsOwn: false, IsBothSides: false, Under: null);
        foreach (var part in text.Split(" and ", StringSplitOptions.TrimEntries))
        {
            rule = part switch
            {
                "public" or "signed in" or "job" => rule with { IsOpen = true },
                "own" or "leader" or "coach" or "operator" => rule with { IsOwn = true },
                "both sides" => rule with { IsBothSides = true },
                _ when part.StartsWith(CoachUnder, StringComparison.Ordinal) => rule with { Under = Kinds(part[CoachUnder.Length..]) },
                _ => throw new CheckException($"The matrix says '{part}', which is no rule."),
            };
        }

        return rule;
    }

    private static SharedKinds Kinds(string words) => words switch
    {
        "any kind" => SharedKindList.Everything,
        "no kind" => SharedKinds.None,
        _ => words.Split(" or ").Aggregate(SharedKinds.None, (kinds, word) => kinds | (Enum.TryParse<SharedKinds>(word.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? kind
            : throw new CheckException($"The matrix says '{word}', which is no kind."))),
    };
}

/// <summary>A line of the matrix.</summary>
/// <param name="Subject">A route, an endpoint, or a method of a service.</param>
/// <param name="Rule">Who may see what there.</param>
/// <param name="Ids">What the ids in the address are, in their order.</param>
/// <param name="Rest">What must be there for those who may see it; for a method how it is reached.</param>
internal sealed record MatrixLine(string Subject, Rule Rule, IReadOnlyList<string> Ids, string Rest)
{
    public IEnumerable<string> Shown => Rest.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The file that says who may see what.</summary>
internal static class Matrix
{
    /// <summary>Where the file lies beside the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Authorization", "matrix.txt");

    /// <summary>Reads lines of <c>subject | rule | ids | shown</c>; what begins with # is for people alone.</summary>
    public static async Task<IReadOnlyList<MatrixLine>> ReadAsync(string file)
    {
        if (!File.Exists(file))
        {
            throw new CheckException($"There is no file {file}.");
        }

        return
        [
            .. from line in await File.ReadAllLinesAsync(file)
               where line.Length > 0 && line[0] != '#'
               select Parse(line),
        ];
    }

    private static MatrixLine Parse(string line) => line.Split('|', StringSplitOptions.TrimEntries) switch
    {
        [var subject, var rule, .. var rest] => new MatrixLine(
            subject, Rule.Parse(rule), rest is [{ Length: > 0 } ids, ..] ? ids.Split(", ") : [], rest is [_, var shown, ..] ? shown : ""),
        _ => throw new CheckException($"'{line}' is no line of the matrix."),
    };
}
