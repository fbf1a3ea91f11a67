namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>What is typed for one dimension: whether the entry is about it, and the minutes as they were typed.</summary>
public sealed class DimensionInput
{
    public bool Chosen { get; set; }

    public string? Minutes { get; set; }

    public string? HandsOn { get; set; }

    /// <summary>The id of the value context the minutes were spent in.</summary>
    public string? Context { get; set; }

    /// <summary>The id of the piece of work on the letting-go register that the hands-on minutes went into.</summary>
    public string? LettingGo { get; set; }
}
