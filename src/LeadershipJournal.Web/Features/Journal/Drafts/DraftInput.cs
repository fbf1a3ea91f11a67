using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.Journal.Drafts;

/// <summary>A form as a browser keeps it.</summary>
/// <param name="BasedOnVersion">The entry's version on which the typing began.</param>
/// <param name="Expected">The draft the browser knows to be the server's; 0 for none.</param>
/// <param name="Sequence">This draft's own number, greater than every earlier one.</param>
/// <param name="Fields">The form's fields by name, as they were typed.</param>
public sealed record DraftInput(int BasedOnVersion, long Expected, long Sequence, Dictionary<string, string> Fields)
{
    /// <summary>Whether every field is a text: whoever sends JSON can send null for any of it.</summary>
    public bool IsWhole => Fields?.ContainsValue(null!) is false;
}

/// <summary>What became of a draft.</summary>
public abstract record DraftResult
{
    private DraftResult()
    {
    }

    /// <summary>It is kept; what would keep it from being saved is said already.</summary>
    public sealed record Kept(DateTime At, long Sequence, IReadOnlyList<Refusal> Refusals, int OtherMinutes) : DraftResult;

    /// <summary>Another text came in between; this one was not written. The draft's number tells a browser whether it was its own.</summary>
    public sealed record Conflict(DateTime At, int Version, long Sequence) : DraftResult;

    /// <summary>It cannot be kept, and why.</summary>
    public sealed record Refused(string Reason) : DraftResult;
}
