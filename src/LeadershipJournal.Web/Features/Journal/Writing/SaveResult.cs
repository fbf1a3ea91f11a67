using LeadershipJournal.Core;
using LeadershipJournal.Web.Features.Coaching.Sharing;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>A text as it stands elsewhere, with when it was put there.</summary>
public sealed record OtherText(string Title, string Body, DateTime SavedAt, int Version, long Sequence, bool IsDraft);

/// <summary>What became of a save.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It is kept, as this version.</summary>
    public sealed record Saved(Guid Id, int Version) : SaveResult;

    /// <summary>Nothing was written; each reason belongs beside a field.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : SaveResult;

    /// <summary>Nothing was written: the entry was changed elsewhere since this typing began.</summary>
    public sealed record Conflict(OtherText Other) : SaveResult;

    /// <summary>Nothing was written: it would let coaches read the entry who could not before, and the leader has not said yes to them.</summary>
    public sealed record WouldShare(IReadOnlyList<AudienceCoach> Coaches) : SaveResult;

    public static SaveResult Refuse(string field, string message) => new Refused([new Refusal(field, message)]);
}
