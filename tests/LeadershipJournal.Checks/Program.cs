using LeadershipJournal.Checks;
using LeadershipJournal.Checks.Balance;
using LeadershipJournal.Checks.Coverage;
using LeadershipJournal.Checks.Import;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Checks.Weeks;

return await CheckList.RunAsync(
    args,
    [
        new BalanceCheck(),
        new CoverageCheck(),
        new WeeksCheck(),
        new SeedCheck(),
        new ImportCheck(),
    ]);
