using System.Globalization;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>Commitments as pages word them.</summary>
internal static class CommitmentText
{
    /// <summary><c>Was due Wednesday 18 November</c>, <c>Due today</c>, <c>Due 4 December</c>, <c>No due date</c>.</summary>
    public static string Due(CommitmentLife life, DateOnly today) => life.Due switch
    {
        null => "No due date",
        { } due when due == today && life.IsActive => "Due today",
        { } due when !life.IsActive || due < today => $"Was due {Day(due, today)}",
        { } due => $"Due {Day(due, today)}",
    };

    public static string Name(this CommitmentMoment moment) => moment switch
    {
        CommitmentMoment.PastItsDate => "Past its date",
        CommitmentMoment.ThisWeek => "This week",
        CommitmentMoment.Later => "Later",
        _ => "No date",
    };

    /// <summary>A step in the history.</summary>
    public static string Name(this StepLine step, DateOnly today) => step.Event switch
    {
        CommitmentEvent.Note => "Noted",
        CommitmentEvent.CarriedOver => step.DueBefore is { } before ? $"Carried over from {Short(before, today)}" : "Given a date",
        CommitmentEvent.Done => "Done",
        CommitmentEvent.Dropped => "Dropped",
        _ => "Opened again",
    };

    /// <summary>What is said right after a step.</summary>
    public static string Taken(CommitmentEvent taken, DateOnly? due) => taken switch
    {
        CommitmentEvent.Note => "The note is kept.",
        CommitmentEvent.CarriedOver when due is { } day => $"Carried over to {day.ToString("dddd d MMMM", CultureInfo.InvariantCulture)}.",
        CommitmentEvent.Done => "Done.",
        CommitmentEvent.Dropped => "Dropped, with its reason.",
        _ => "It is open again.",
    };

    /// <summary>What carrying over to next week is called: <c>Carry over to week 48</c>.</summary>
    public static string CarryOver(CommitmentLife life, DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"Carry over to week {IsoWeek.Of(life.NextWeek(today)).WeekOfYear}");

    /// <summary><c>4 November</c>, with the year where it is another one.</summary>
    public static string Short(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    // Near days are named by their weekday too.
    private static string Day(DateOnly day, DateOnly today) =>
        (Math.Abs(day.DayNumber - today.DayNumber) < 7 ? day.ToString("dddd ", CultureInfo.InvariantCulture) : "") + Short(day, today);

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many)}");
}
