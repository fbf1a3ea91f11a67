using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>What the leader's settings say about weeks: which days are worked, and what is recorded already.</summary>
/// <param name="WorkingDays">The leader's working days.</param>
/// <param name="Leave">Absences.</param>
/// <param name="RecordedWeeks">Weeks that hold any minute.</param>
/// <param name="Today">The leader's own date.</param>
public sealed record WeekSettings(
    WorkingDays WorkingDays, IReadOnlyCollection<Leave> Leave, IReadOnlySet<IsoWeek> RecordedWeeks, DateOnly Today);

/// <summary>The leader's guess of a week, laid over the weeks an import brings that have nothing recorded.</summary>
/// <param name="Weeks">The weeks that get minutes, with what they get.</param>
/// <param name="Recorded">How many weeks have minutes already and stay as they are.</param>
/// <param name="Refused">Weeks that cannot take the minutes, and why.</param>
public sealed record TypicalWeek(
    IReadOnlyList<WholeWeekSpread> Weeks, int Recorded, IReadOnlyList<(IsoWeek Week, string Reason)> Refused)
{
    public static TypicalWeek None { get; } = new([], 0, []);

    /// <summary>Spreads the guess; weeks that have begun but not ended are left to the leader.</summary>
    public static TypicalWeek Over(IEnumerable<DateOnly> dates, DimensionMinutes? guess, WeekSettings settings)
    {
        if (guess is not { IsRecorded: true } minutes)
        {
            return None;
        }

        var spreads = new List<WholeWeekSpread>();
        var refused = new List<(IsoWeek, string)>();
        var brought = dates.Select(IsoWeek.Of).Distinct().Where(week => week.Sunday < settings.Today).Order().ToList();
        foreach (var week in brought.Where(week => !settings.RecordedWeeks.Contains(week)))
        {
            var spread = WholeWeekSpread.Create(week, minutes, settings.WorkingDays, settings.Leave, [], settings.Today);
            if (spread.Succeeded)
            {
                spreads.Add(spread.Value);
            }
            else
            {
                refused.Add((week, spread.Refusals[0].Message));
            }
        }

        return new TypicalWeek(spreads, brought.Count(settings.RecordedWeeks.Contains), refused);
    }
}
