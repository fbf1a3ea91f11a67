namespace LeadershipJournal.Web.Charts;

/// <summary>Something on a chart that can be pointed at or reached with the arrow keys.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Figures">What it says, a line for each figure.</param>
/// <param name="X">Fraction of the width: the left end of a column, the middle of a dot.</param>
/// <param name="Width">The column's width as a fraction; ignored for a dot.</param>
/// <param name="Y">A dot's height in pixels; absent for a column, which is as high as the plot.</param>
public sealed record ChartPoint(string Name, IReadOnlyList<string> Figures, double X, double Width = 0, double? Y = null)
{
    /// <summary>All lines as one text that reads well aloud and breaks well in a tooltip.</summary>
    public string Text => $"{Name}:\n{string.Join(",\n", Figures)}";
}
