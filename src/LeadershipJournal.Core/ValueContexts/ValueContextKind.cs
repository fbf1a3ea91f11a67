namespace LeadershipJournal.Core.ValueContexts;

/// <summary>What sort of value a context is about. The numbers are stored.</summary>
public enum ValueContextKind
{
    /// <summary>Private: my family, my own life.</summary>
    Private = 0,

    /// <summary>Mission: what the organisation, a function or a team is there for.</summary>
    Mission = 1,

    /// <summary>Political: whoever decides on the organisation.</summary>
    Political = 2,

    /// <summary>Public: taxpayers, citizens, customers at large.</summary>
    Public = 3,

    /// <summary>Professional: a profession and its growth.</summary>
    Professional = 4,
}

/// <summary>What is known about a value hypothesis. The numbers are stored.</summary>
public enum HypothesisStatus
{
    /// <summary>Assumed; nobody has looked.</summary>
    Assumed = 0,

    /// <summary>Being tested.</summary>
    Testing = 1,

    /// <summary>What was measured supports it.</summary>
    Supported = 2,

    /// <summary>What was measured refutes it.</summary>
    Refuted = 3,
}

/// <summary>What an entry that is evidence says about its hypothesis. The numbers are stored.</summary>
public enum EvidenceSide
{
    /// <summary>It speaks for the hypothesis.</summary>
    For = 0,

    /// <summary>It speaks against the hypothesis.</summary>
    Against = 1,
}
