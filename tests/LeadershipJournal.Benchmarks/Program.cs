using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LeadershipJournal.Benchmarks;
using LeadershipJournal.Benchmarks.Balance;
using LeadershipJournal.Benchmarks.Coaching;
using LeadershipJournal.Benchmarks.Journal;
using LeadershipJournal.Benchmarks.OwnModel;
using LeadershipJournal.Benchmarks.Storage;
using LeadershipJournal.Benchmarks.ValueContexts;

if (args is ["parts", .. var rest])
{
    var inProcess = ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .WithOptions(ConfigOptions.DisableOptimizationsValidator);
    BenchmarkSwitcher.FromTypes([typeof(PartsOfABalance), typeof(PartsOfASearch)]).Run([.. rest, "--filter", "*"], inProcess);
    return 0;
}

return await Table.RunAsync(
    args,
    [
        new WriterGateTurns(),
        new BalanceAgainstFloor(),
        new BalanceAmongMany(),
        new BalancePageTime(),
        new ContextsPageTime(),
        new OwnModelPagesTime(),
        new CoacheesPageTime(),
        new SearchTime(),
        new ImportTime(),
    ]);
