namespace LeadershipJournal.Core.Model;

/// <summary>What a context fact is about. The numbers are stored.</summary>
public enum ContextFactKind
{
    /// <summary>A role, as it began.</summary>
    Role = 0,

    /// <summary>A pivot: the role became another.</summary>
    RolePivot = 1,

    /// <summary>How the organisation is cut.</summary>
    Structure = 2,

    /// <summary>How many people there are.</summary>
    Headcount = 3,

    /// <summary>The team as inherited.</summary>
    TeamAsInherited = 4,

    /// <summary>Asked to lead something, such as a transformation.</summary>
    AskedToLead = 5,

    /// <summary>Anything else that changes what leadership means here.</summary>
    Other = 6,
}
