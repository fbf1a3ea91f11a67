namespace LeadershipJournal.Web.Charts;

/// <summary>The figures of a chart as a table.</summary>
/// <param name="Caption">Read before the table by a screen reader.</param>
/// <param name="Columns">Headings, the one over the row headings first.</param>
/// <param name="Rows">The rows in order.</param>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<ChartRow> Rows);

/// <summary>One row of a chart's table.</summary>
/// <param name="Heading">What the row is about.</param>
/// <param name="Cells">One text for each further column; a single text in a row that has nothing else to say (see <paramref name="Missing"/>).</param>
/// <param name="Missing">The row stands for something not recorded; its only cell says why and spans the columns.</param>
public sealed record ChartRow(string Heading, IReadOnlyList<string> Cells, bool Missing = false)
{
    /// <summary>A row for something that was not recorded.</summary>
    public static ChartRow Without(string heading, string reason) => new(heading, [reason], Missing: true);
}
