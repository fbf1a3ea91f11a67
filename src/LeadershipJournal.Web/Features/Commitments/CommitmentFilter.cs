using System.Globalization;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>Which commitments are asked for. It lives in the address.</summary>
/// <param name="State">Open, done or dropped; what was carried over is open.</param>
/// <param name="Dimension">One of the five; null for all.</param>
/// <param name="Page">From 1 on.</param>
public sealed record CommitmentFilter(CommitmentState State, Dimension? Dimension, int Page)
{
    private const string Done = "done";
    private const string Dropped = "dropped";

    public static CommitmentFilter Read(string? state, string? dimension, int? page) => new(
        state switch { Done => CommitmentState.Done, Dropped => CommitmentState.Dropped, _ => CommitmentState.Open },
        DimensionList.FromKey(dimension),
        Math.Max(1, page ?? 1));

    public bool IsOpen => State == CommitmentState.Open;

    /// <summary>Where it is shown, with what has just happened.</summary>
    public string Address(string? then = null)
    {
        List<string> parts = [];
        if (!IsOpen)
        {
            parts.Add($"state={(State == CommitmentState.Done ? Done : Dropped)}");
        }

        if (Dimension is { } dimension)
        {
            parts.Add($"dim={dimension.Key()}");
        }

        if (Page > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"page={Page}"));
        }

        if (then is not null)
        {
            parts.Add(then);
        }

        return parts.Count == 0 ? "/commitments" : $"/commitments?{string.Join('&', parts)}";
    }
}
