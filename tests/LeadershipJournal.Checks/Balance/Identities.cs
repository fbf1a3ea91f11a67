using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Checks.Balance;

/// <summary>What holds for every balance, whatever a case expects.</summary>
internal static class Identities
{
    private const double RoundingError = 1e-9;

    public static void Expect(string name, BalanceReport report, Findings findings)
    {
        findings.Expect(report.Shares is null == (report.Minutes.Total == 0), $"{name}: there are shares exactly when there are minutes");
        if (report.Shares is { } shares)
        {
            findings.Expect(IsAlmost(DimensionList.All.Sum(dimension => shares[dimension].Value), 1), $"{name}: shares sum to 1");
        }

        if (report.Comparison is { } comparison)
        {
            Expect(name, comparison, findings);
        }
    }

    private static void Expect(string name, IntentionComparison comparison, Findings findings)
    {
        var apart = comparison.Dimensions.Sum(dimension => Math.Abs(dimension.Gap)) / 2;
        var kept = comparison.Dimensions.Sum(dimension => Math.Min(dimension.Share.Value, dimension.Intended.Value));
        var toMove = comparison.MinutesToMove;
        findings.Expect(IsAlmost(comparison.KeptToIntention.Value, kept), $"{name}: kept to intention is the sum of the smaller shares");
        findings.Expect(IsAlmost(comparison.KeptToIntention.Value, 1 - apart), $"{name}: kept to intention is 1 less half the differences");
        findings.Expect(IsAlmost(toMove.Exact, apart * comparison.Minutes.Total / comparison.Weeks), $"{name}: minutes to move follow from the gaps");
        findings.Expect(toMove.Moves.Sum(move => move.Minutes.Value) == toMove.AWeek.Value, $"{name}: moves sum to the minutes to move");
        foreach (var dimension in DimensionList.All)
        {
            var leaving = toMove.Moves.Where(move => move.From == dimension).Sum(move => move.Minutes.Value);
            var arriving = toMove.Moves.Where(move => move.To == dimension).Sum(move => move.Minutes.Value);
            findings.Expect(leaving - arriving == toMove.Gaps[(int)dimension], $"{name}: moves balance {dimension.Key()}");
        }
    }

    private static bool IsAlmost(double left, double right) => Math.Abs(left - right) <= RoundingError * Math.Max(1, Math.Abs(right));
}
