using LeadershipJournal.Core.Commitments;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>Which review, contradiction, letting-go item or session a commitment comes from, as addresses and forms write it.</summary>
public readonly record struct OriginKey(CommitmentOrigin Kind, Guid Id)
{
    private const string Review = "review";
    private const string Contradiction = "contradiction";
    private const string LettingGo = "letting-go";
    private const string Session = "session";

    /// <summary>Where it can be read; null where it has no page of its own.</summary>
    public string? Address => Kind switch
    {
        CommitmentOrigin.WeeklyReview => $"/journal/{Id}",
        CommitmentOrigin.Contradiction => $"/contexts/contradictions/{Id}",
        CommitmentOrigin.LettingGo => $"/leading/items/{Id}",
        CommitmentOrigin.CoachingSession => $"/coaching/sessions/{Id}",
        _ => null,
    };

    /// <summary>How addresses name the kind.</summary>
    public string KindName => Kind switch
    {
        CommitmentOrigin.WeeklyReview => Review,
        CommitmentOrigin.Contradiction => Contradiction,
        CommitmentOrigin.LettingGo => LettingGo,
        _ => Session,
    };

    /// <summary>The two parts of an address; null when they name nothing a commitment can come from.</summary>
    public static OriginKey? Read(string? kind, Guid? id) => (kind, id) switch
    {
        (Review, { } from) => new OriginKey(CommitmentOrigin.WeeklyReview, from),
        (Contradiction, { } from) => new OriginKey(CommitmentOrigin.Contradiction, from),
        (LettingGo, { } from) => new OriginKey(CommitmentOrigin.LettingGo, from),
        (Session, { } from) => new OriginKey(CommitmentOrigin.CoachingSession, from),
        _ => null,
    };

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static OriginKey? Parse(string? text) => text?.Split(':') is [var kind, var id] && Guid.TryParse(id, out var from) ? Read(kind, from) : null;

    public override string ToString() => $"{KindName}:{Id}";
}

/// <summary>Something a commitment can come from, by name: <c>the weekly review of week 45</c>.</summary>
public sealed record OriginName(OriginKey Key, string Name);
