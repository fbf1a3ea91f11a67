using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Web.Features.Commitments;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>The commitments that a coach may read.</summary>
/// <param name="Today">The leader's own date.</param>
/// <param name="From">The first day of the grant.</param>
/// <param name="Lines">Those to be kept by their dates, then the ended ones, the latest first.</param>
public sealed record SharedCommitmentsView(DateOnly Today, DateOnly From, IReadOnlyList<CommitmentLine> Lines)
{
    /// <summary>Still to be kept, by date.</summary>
    public IReadOnlyList<CommitmentLine> Active => [.. Lines.Where(line => line.Life.IsActive)];

    /// <summary>Done or dropped, the latest first.</summary>
    public IReadOnlyList<CommitmentLine> Ended => [.. Lines.Where(line => !line.Life.IsActive)];

    /// <summary>How many are in a state.</summary>
    public int Of(CommitmentState state) => Lines.Count(line => line.Life.State == state);
}
