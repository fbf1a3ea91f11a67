using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads all coachees of the signed-in coach side by side, in a number of commands that does not grow with them.</summary>
internal sealed class OverviewReading(CoachReading door, Questionnaires questionnaires)
{
    private const SharedKinds Shown = SharedKinds.Balance | SharedKinds.Assessments | SharedKinds.Commitments | SharedKinds.Entries;

    /// <summary>Everybody whom the person coaches, each with what that one shares.</summary>
    public Task<IReadOnlyList<CoacheeCard>> ReadAsync(OverviewPeriod period, CancellationToken cancellationToken) =>
        door.OverviewAsync<IReadOnlyList<CoacheeCard>>(
            async (journals, token) =>
            {
                if (journals.Coachees.Count == 0)
                {
                    return [];
                }

                var plans = journals.Coachees.Select(coachee => Plan.Of(coachee, period)).ToList();
                var rows = await OverviewRows.ReadAsync(journals, plans.Min(plan => plan.From), plans.Min(plan => plan.FirstWeek), token);
                var told = new Told(
                    await SharedActivity.ReadAsync(journals, token),
                    await SharedScores.ReadAsync(journals, questionnaires, token),
                    await SharedWaiting.ReadAsync(journals, token));
                return [.. plans.Select(plan => Card(journals, plan, rows, told))];
            },
            cancellationToken);

    private static CoacheeCard Card(GrantedJournals journals, Plan plan, OverviewRows rows, Told told)
    {
        var ground = plan.Coachee;
        var balance = plan.IsShared ? Balance(plan, rows) : null;
        if ((ground.Coachee.Kinds & Shown) is not SharedKinds.None and var shown)
        {
            journals.Open(ground, new OpenedThing(AccessedThing.Overview, shown, default, balance?.Report is { } report ? (report.Period.FirstWeek, report.Period.LastWeek) : null));
        }

        return new CoacheeCard
        {
            Coachee = ground.Coachee,
            Agreement = AgreedTerms.Of(ground),
            BeganAt = ground.BeganAt,
            NextAt = ground.NextAt,
            Balance = balance,
            LastSession = plan.LastSession,
            Changes = [.. balance?.Changes ?? [], .. told.Scores.Since(ground), .. told.Activity.Since(ground, plan.LastSession)],
            LastReview = told.Activity.LastReview(ground),
            Waiting = told.Waiting.Of(ground),
        };
    }

    private static SharedBalance Balance(Plan plan, OverviewRows rows)
    {
        var balance = new SharedBalance { Window = plan.Window, Picked = null, LastSession = plan.LastSession };
        if (plan.Window.IsEmpty)
        {
            return balance;
        }

        var figures = rows.Figures(plan.Coachee, plan.Window);
        var report = plan.Period is { } period ? SharedBalance.Told(figures.Report(period)) : null;
        return balance with
        {
            Report = report,
            HasHistory = figures.Ground.HasHistory,
            Focus = figures.Ground.Intentions.InForce(plan.Window.Last)?.Focus?.Dimension,
            Changes = (plan.Since, plan.LastSession) switch
            {
                ({ } since, _) => [.. SharedChange.In(since == plan.Period ? report! : figures.Report(since))],
                (null, not null) => [],
                _ => [.. report is null ? [] : SharedChange.In(report)],
            },
        };
    }

    private sealed record Told(SharedActivity Activity, SharedScores Scores, SharedWaiting Waiting);

    /// <summary>Which weeks of a coachee are read and shown.</summary>
    private sealed record Plan(CoacheeGround Coachee, WeekWindow Window, DateOnly? LastSession, BalancePeriod? Since, BalancePeriod? Period)
    {
        public bool IsShared => Coachee.Coachee.Kinds.Includes(SharedKinds.Balance);

        /// <summary>The first week whose minutes the reports need: an ordinary week is known by those before the period.</summary>
        public IsoWeek From => First(period => period.FirstChartWeek(ThisWeek));

        /// <summary>The first week of the periods themselves.</summary>
        public IsoWeek FirstWeek => First(period => period.FirstWeek);

        private IsoWeek ThisWeek => IsoWeek.Of(Coachee.Coachee.Today);

        public static Plan Of(CoacheeGround coachee, OverviewPeriod period)
        {
            var today = coachee.Coachee.Today;
            var session = coachee.LastAt is { } at ? LastMeeting.Of(at, coachee.TimeZone).On : (DateOnly?)null;
            if (!coachee.Coachee.Kinds.Includes(SharedKinds.Balance))
            {
                return new Plan(coachee, default, session, Since: null, Period: null);
            }

            var window = SharedBalance.Weeks(coachee.Coachee.Terms!, today);
            var since = session is { } day ? SharedBalanceReading.Since(day, window) : null;
            var thirteen = window.WholeWeeks(PeriodChoice.Default.Resolve(today, firstRecorded: null, inForce: null));
            var shown = period is OverviewPeriod.SinceSession && session is not null ? since : thirteen;
            return new Plan(coachee, window, session, since, shown);
        }

        private IsoWeek First(Func<BalancePeriod, IsoWeek> week) =>
            Period is null ? ThisWeek : new[] { Period, Since ?? Period }.Min(week);
    }
}
