using LeadershipJournal.Core.Balance;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Benchmarks.Balance;

/// <summary>The balance of ten years by the service, compared with hand-written SQL, in turns in one process.</summary>
internal sealed class BalanceAgainstFloor : Promise
{
    public const int TenYears = 3_650;
    private const int WarmUp = 100;
    private const int Pairs = 400;

    public override string Name => "balance";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        var leader = await instance.AddLeaderAsync(1, TenYears, words: 40);
        var floor = new SqlFloor(instance.DatabaseFile, leader);
        var today = TemporaryInstance.Today;
        var service = await ServiceAsync(instance, leader);
        RefuseToCompare(service, floor.Report(PeriodChoice.All, today));

        var (byService, byHand) = (new Samples(), new Samples());
        for (var pair = -WarmUp; pair < Pairs; pair++)
        {
            var (one, other) = (await Samples.TimeAsync(() => ServiceAsync(instance, leader)), await Samples.TimeAsync(() => ByHandAsync()));
            if (pair >= 0)
            {
                byService.Add(one);
                byHand.Add(other);
            }
        }

        table.AtMost("balance of 10 years: the service compared with hand-written SQL (medians)", byService.Median / byHand.Median, 2, "×");
        table.Figure("balance of 10 years: the service", byService.Median, " ms");
        table.Figure("balance of 10 years: hand-written SQL", byHand.Median, " ms");

        Task ByHandAsync()
        {
            floor.Report(PeriodChoice.All, today);
            return Task.CompletedTask;
        }
    }

    /// <summary>As a request does it: with services of its own.</summary>
    public static Task<BalanceReport> ServiceAsync(TemporaryInstance instance, Guid leader)
    {
        var access = instance.ActFor(leader);
        return new BalanceService(access, new LeaderClock(access, TemporaryInstance.Clock)).ReportAsync(PeriodChoice.All);
    }

    // A floor that computes something else would be no floor.
    private static void RefuseToCompare(BalanceReport service, BalanceReport floor)
    {
        if (service.Minutes != floor.Minutes || service.Comparison?.KeptToIntention != floor.Comparison?.KeptToIntention
            || service.RecordedWeeks < 500 || service.Hours?.Weeks.Count != floor.Hours?.Weeks.Count)
        {
            throw new InvalidOperationException("Service and floor do not compute the same balance.");
        }
    }
}
