using BenchmarkDotNet.Attributes;
using LeadershipJournal.Core.Balance;

namespace LeadershipJournal.Benchmarks.Balance;

/// <summary>Where the time of a balance goes.</summary>
[MemoryDiagnoser]
public class PartsOfABalance
{
    private TemporaryInstance? _instance;
    private SqlFloor? _floor;
    private Guid _leader;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _instance = await TemporaryInstance.CreateAsync();
        _leader = await _instance.AddLeaderAsync(1, BalanceAgainstFloor.TenYears, words: 10);
        _floor = new SqlFloor(_instance.DatabaseFile, _leader);
    }

    [Benchmark(Baseline = true)]
    public object ByHand() => _floor!.Report(PeriodChoice.All, TemporaryInstance.Today);

    [Benchmark]
    public async Task<object> Service() => await BalanceAgainstFloor.ServiceAsync(_instance!, _leader);

    [Benchmark]
    public async Task OpenAJournal()
    {
        await using var db = await _instance!.Store.OpenAsync(_leader);
    }

    [GlobalCleanup]
    public void CleanUp() => _instance?.Dispose();
}
