namespace LeadershipJournal.Checks.Authorization;

/// <summary>A line of the matrix.</summary>
/// <param name="Subject">A route, an endpoint, or a method of a service.</param>
/// <param name="Rule">Who may see what there.</param>
/// <param name="Ids">What the ids in the address are, in their order.</param>
/// <param name="Rest">What must be there for those who may see it; for a method how it is reached.</param>
internal sealed record MatrixLine(string Subject, Rule Rule, IReadOnlyList<string> Ids, string Rest)
{
    /// <summary>What must be there for those who may see it.</summary>
    public IEnumerable<string> Shown => Rest.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The relationship among the ids; null where none is asked for.</summary>
    public Guid? RelationshipIn(IReadOnlyList<Guid> ids) => Ids.Index().FirstOrDefault(id => id.Item == "relationship") is { Item: not null } found ? ids[found.Index] : null;
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
