namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Something hostile, as the bytes of a file from which it can be tried again.</summary>
/// <param name="Extension">How the file's name ends.</param>
/// <param name="Bytes">The file.</param>
internal sealed record FuzzInput(string Extension, byte[] Bytes);

/// <summary>A way by which something comes in from outside.</summary>
internal abstract class FuzzArea
{
    /// <summary>What its files' names begin with.</summary>
    public abstract string Name { get; }

    /// <summary>Makes the next input.</summary>
    public abstract Task<FuzzInput> NextAsync(Random random);

    /// <summary>Tries it, and says what went wrong besides what the log knows; null when nothing did.</summary>
    public abstract Task<string?> TryAsync(FuzzInput input);

    /// <summary>What it has covered, by name.</summary>
    public virtual IEnumerable<(string Name, int Count)> Covered => [];
}
