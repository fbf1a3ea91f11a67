namespace LeadershipJournal.Web.Charts;

/// <summary>How a page shows its charts. Cascaded; without it charts are drawn and their tables folded.</summary>
public enum ChartView
{
    /// <summary>Drawings, with each table behind a disclosure.</summary>
    Charts,

    /// <summary>Tables only.</summary>
    Tables,
}
