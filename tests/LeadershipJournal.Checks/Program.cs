using LeadershipJournal.Checks.Assessments;
using LeadershipJournal.Checks.Authorization;
using LeadershipJournal.Checks.Backups;
using LeadershipJournal.Checks.Balance;
using LeadershipJournal.Checks.Coverage;
using LeadershipJournal.Checks.Crash;
using LeadershipJournal.Checks.Drafts;
using LeadershipJournal.Checks.Erasing;
using LeadershipJournal.Checks.Fuzz;
using LeadershipJournal.Checks.Import;
using LeadershipJournal.Checks.Live;
using LeadershipJournal.Checks.Render;
using LeadershipJournal.Checks.Screenshots;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Checks.Tamper;
using LeadershipJournal.Checks.Timing;
using LeadershipJournal.Checks.Upgrade;
using LeadershipJournal.Checks.Weeks;

namespace LeadershipJournal.Checks;

/// <summary>Where the tool begins. Not called Program: that is the application's, which some checks start.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => args switch
    {
        [UpgradingProcess.Command, ..] => UpgradingProcess.RunAsync(args),
        [FuzzingProcess.Command, ..] => FuzzingProcess.RunAsync(args),
        _ => RunCheckAsync(args),
    };

    private static Task<int> RunCheckAsync(string[] args) => CheckList.RunAsync(
        args,
        [
            new BalanceCheck(),
            new CoverageCheck(),
            new AssessmentCheck(),
            new WeeksCheck(),
            new SeedCheck(),
            new ImportCheck(),
            new RenderCheck(),
            new ScreenshotCheck(),
            new UpgradeCheck(),
            new BackupCheck(),
            new CrashCheck(),
            new DraftCheck(),
            new TamperCheck(),
            new EraseCheck(),
            new TimingCheck(),
            new RevokeCheck(),
            new AuthorizationCheck(),
            new LeakCheck(),
            new FuzzCheck(),
        ]);
}
