using LeadershipJournal.Core;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads the balance of one leader within a grant, with the queries and the arithmetic of the leader's own page.</summary>
internal static class SharedBalanceReading
{
    /// <summary>The balance of the period asked for, as far as it is shared.</summary>
    /// <param name="journal">The leader's journal, with balance granted.</param>
    /// <param name="request">What stands in the address.</param>
    /// <param name="lastSession">The leader's date of the last session, if there was one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<SharedBalance> ReadAsync(
        GrantedJournal journal, PeriodRequest request, DateOnly? lastSession, CancellationToken cancellationToken)
    {
        var today = journal.Coachee.Today;
        var window = SharedBalance.Weeks(journal.Terms, today);
        if (window.IsEmpty)
        {
            return new SharedBalance { Window = window, Picked = PeriodChoice.Default.ToString(), LastSession = lastSession };
        }

        var reading = new BalanceReading(journal.Db, window);
        var ground = await reading.GroundAsync((_, _) => ValueTask.FromResult(today), cancellationToken);
        var since = lastSession is { } session ? Since(session, window) : null;
        var (picked, refusals, period) = Choose(request, ground, window, since);
        var figures = await reading.FiguresAsync(ground, since is null ? [period] : [period, since], cancellationToken);
        var report = SharedBalance.Told(figures.Report(period));
        return new SharedBalance
        {
            Window = window,
            Picked = picked,
            Refusals = refusals,
            Report = report,
            HasHistory = ground.HasHistory,
            Focus = ground.Intentions.InForce(window.Last)?.Focus?.Dimension,
            LastSession = lastSession,
            Changes = (since, lastSession) switch
            {
                ({ } weeks, _) => [.. SharedChange.In(figures.Report(weeks))],
                (null, not null) => [],
                _ => [.. SharedChange.In(report)],
            },
        };
    }

    /// <summary>Says which weeks are shown.</summary>
    public static void Open(GrantedJournal journal, SharedBalance? balance, AccessedThing thing, SharedKinds under)
    {
        if (balance?.Report is { } report)
        {
            var first = report.ChartWeeks is [var drawn, ..] && drawn.Week < report.Period.FirstWeek ? drawn.Week : report.Period.FirstWeek;
            journal.Open(thing, under, weeks: (first, report.Period.LastWeek));
        }
        else
        {
            journal.Open(thing, under);
        }
    }

    /// <summary>The ended weeks from that of a session on; null when none has ended since.</summary>
    public static BalancePeriod? Since(DateOnly session, WeekWindow window) =>
        IsoWeek.Of(session) is var week && week <= window.Last
            ? window.WholeWeeks(BalancePeriod.Between(week.Monday, window.Last.Sunday))
            : null;

    private static (string? Picked, IReadOnlyList<Refusal> Refusals, BalancePeriod Period) Choose(
        PeriodRequest request, BalanceGround ground, WeekWindow window, BalancePeriod? since)
    {
        if (request is { HasDates: false, Period: SharedBalance.SinceSession } && since is not null)
        {
            return (SharedBalance.SinceSession, [], since);
        }

        var chosen = request.Choose(ground.Today);
        var choice = chosen.Value ?? PeriodChoice.Default;
        if (window.WholeWeeks(ground.Resolve(choice)) is { } period)
        {
            return (request.HasDates ? null : choice.ToString(), chosen.Refusals, period);
        }

        IReadOnlyList<Refusal> refusals = request.HasDates ? [new Refusal(nameof(PeriodRequest.From), "No whole week that is shared and has ended lies in these days.")] : [];
        return (request.HasDates ? null : PeriodChoice.Default.ToString(), refusals, window.WholeWeeks(ground.Resolve(PeriodChoice.Default))!);
    }
}
