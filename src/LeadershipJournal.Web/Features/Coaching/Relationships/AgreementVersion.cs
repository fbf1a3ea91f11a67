using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>A version of what the two agreed on, or may agree on. Instants are in UTC.</summary>
/// <param name="Version">1 and up.</param>
/// <param name="ProposedBy">Whose proposal it was.</param>
/// <param name="ProposedAt">When it was proposed.</param>
/// <param name="Terms">What it says.</param>
/// <param name="LeaderAcceptedAt">When the leader accepted it.</param>
/// <param name="CoachAcceptedAt">When the coach accepted it.</param>
public sealed record AgreementVersion(
    int Version, CoachingSide ProposedBy, DateTime ProposedAt, AgreementTerms Terms, DateTime? LeaderAcceptedAt, DateTime? CoachAcceptedAt)
{
    /// <summary>Since when both have accepted it; null while one has not.</summary>
    public DateTime? AgreedAt => (LeaderAcceptedAt, CoachAcceptedAt) is ({ } leader, { } coach) ? (leader > coach ? leader : coach) : null;
}

/// <summary>All versions of an agreement.</summary>
/// <param name="Versions">Newest first.</param>
public sealed record AgreementHistory(IReadOnlyList<AgreementVersion> Versions)
{
    /// <summary>What is in force: the newest that both have accepted.</summary>
    public AgreementVersion? InForce => Versions.FirstOrDefault(version => version.AgreedAt is not null);

    /// <summary>What waits for one side; null when nothing does.</summary>
    public AgreementVersion? Proposal => Versions is [{ AgreedAt: null } latest, ..] ? latest : null;

    /// <summary>The newest version's number; 0 when there is none.</summary>
    public int Latest => Versions is [var latest, ..] ? latest.Version : 0;

    /// <summary>What is neither in force nor waiting, newest first.</summary>
    public IEnumerable<AgreementVersion> Earlier => Versions.Where(version => version != InForce && version != Proposal);
}
