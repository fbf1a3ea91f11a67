using System.Globalization;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Journal;

/// <summary>
/// A week's minutes given at once, spread in equal whole minutes over the working days that have nothing
/// recorded and are not in the future. Minutes that do not divide go to the earliest days. All marked estimated.
/// </summary>
public sealed record WholeWeekSpread
{
    private WholeWeekSpread(IsoWeek week, IReadOnlyList<DateOnly> days, IReadOnlyList<TimeInvestment> investments)
    {
        Week = week;
        Days = days;
        Investments = investments;
    }

    /// <summary>The week.</summary>
    public IsoWeek Week { get; }

    /// <summary>The days that are filled, earliest first.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>What they are filled with, by day and dimension; sums to what was given.</summary>
    public IReadOnlyList<TimeInvestment> Investments { get; }

    /// <summary>Spreads a week's minutes, or says why it cannot.</summary>
    /// <param name="week">The week.</param>
    /// <param name="minutes">What the whole week took.</param>
    /// <param name="workingDays">The leader's working days.</param>
    /// <param name="leave">Absences; their days are not worked.</param>
    /// <param name="recorded">Days that hold minutes already, from any entry.</param>
    /// <param name="today">The leader's own date.</param>
    public static Outcome<WholeWeekSpread> Create(
        IsoWeek week,
        DimensionMinutes minutes,
        WorkingDays workingDays,
        IReadOnlyCollection<Leave> leave,
        IReadOnlyCollection<DateOnly> recorded,
        DateOnly today)
    {
        if (!minutes.IsRecorded)
        {
            return Refused("No minutes are given for the week.");
        }

        if (JournalDate.Refuse(week.Monday, today, nameof(Week)) is { } refusal)
        {
            return Outcome.Refused<WholeWeekSpread>(refusal);
        }

        DateOnly[] worked = [.. week.Days.Where(day => workingDays.Includes(day) && !leave.Any(absence => absence.Contains(day)))];
        DateOnly[] begun = [.. worked.Where(day => day <= today)];
        DateOnly[] free = [.. begun.Where(day => !recorded.Contains(day))];
        return (worked, begun, free) switch
        {
            ([], _, _) => Refused($"Week {week} has no working day to spread minutes over."),
            (_, [], _) => Refused($"The working days of week {week} are still ahead."),
            (_, _, []) => Refused($"Every working day of week {week} up to today holds minutes already, so nothing would change."),
            _ => Over(free, week, minutes),
        };
    }

    private static Outcome<WholeWeekSpread> Over(DateOnly[] days, IsoWeek week, DimensionMinutes minutes)
    {
        List<TimeInvestment> investments = [];
        for (var i = 0; i < days.Length; i++)
        {
            var sum = 0;
            foreach (var dimension in DimensionList.All)
            {
                var invested = new Invested(
                    Part(minutes[dimension].Minutes, i, days.Length),
                    Part(minutes[dimension].HandsOn, i, days.Length));
                sum += invested.Minutes;
                if (invested.Minutes > 0)
                {
                    investments.Add(TimeInvestment.Spread(days[i], dimension, invested));
                }
            }

            if (sum > Minutes.InADay)
            {
                return Refused(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{minutes.Total:#,0} minutes over {days.Length} {(days.Length == 1 ? "day" : "days")} would put {sum:#,0} on {JournalDate.InFull(days[i])}. A day has 1,440."));
            }
        }

        return Outcome.Of(new WholeWeekSpread(week, days, investments));
    }

    private static int Part(int whole, int day, int days) => (whole / days) + (day < whole % days ? 1 : 0);

    private static Outcome<WholeWeekSpread> Refused(string message) =>
        Outcome.Refused<WholeWeekSpread>(new Refusal(nameof(Week), message));
}
