namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>What is typed for one dimension: whether the entry is about it, and the minutes as they were typed.</summary>
public sealed class DimensionInput
{
    public bool Chosen { get; set; }

    public string? Minutes { get; set; }

    public string? HandsOn { get; set; }
}
