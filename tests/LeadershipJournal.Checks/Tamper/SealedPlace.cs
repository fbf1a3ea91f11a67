namespace LeadershipJournal.Checks.Tamper;

/// <summary>A sealed value where it lies in the database.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Line">SQLite's own number of the row.</param>
/// <param name="Leader">Whose it is; empty for the instance's own.</param>
/// <param name="Row">The id under which it was sealed.</param>
/// <param name="Stored">Its bytes, untouched.</param>
/// <param name="Open">Opens bytes as what lies in this place; answers the text.</param>
/// <param name="Foreign">The same column's value of another row of this leader; null for the instance's own and the data keys.</param>
internal sealed record SealedPlace(
    string Table, string Column, long Line, Guid Leader, Guid Row, byte[] Stored, Func<byte[], string> Open, byte[]? Foreign = null)
{
    /// <summary>What opens there while nobody has touched it.</summary>
    public string Text { get; } = Open(Stored);
}
