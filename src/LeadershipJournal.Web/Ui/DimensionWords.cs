using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Ui;

/// <summary>How dimensions are named where space is short.</summary>
public static class DimensionWords
{
    /// <summary>The name, shortened where it is long.</summary>
    public static string ShortName(this Dimension dimension) => dimension switch
    {
        Dimension.Improvement => "Org. improvement",
        Dimension.Value => "Value mgmt",
        _ => dimension.Name(),
    };
}
