using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>A leader's settings as the page shows them.</summary>
public sealed record LeaderSettings(
    string Email, bool IsEmailConfirmed, string TimeZone, WorkingDays WorkingDays, HoursWorkedSource HoursWorked, IReadOnlyList<LeaveLine> Leaves);

/// <summary>One absence in the list.</summary>
public sealed record LeaveLine(Guid Id, DateOnly From, DateOnly Until, string? Name)
{
    /// <summary><c>13 July to 2 August 2026</c>, with the year once when it is the same.</summary>
    public string Dates => From == Until
        ? Long(From)
        : $"{(From.Year == Until.Year ? Short(From) : Long(From))} to {Long(Until)}";

    /// <summary><c>Weeks 29 to 31</c>.</summary>
    public string Weeks
    {
        get
        {
            var (first, last) = (IsoWeek.Of(From), IsoWeek.Of(Until));
            return first == last ? $"Week {first.WeekOfYear}" : $"Weeks {first.WeekOfYear} to {last.WeekOfYear}";
        }
    }

    private static string Short(DateOnly date) => date.ToString("d MMMM", System.Globalization.CultureInfo.InvariantCulture);

    private static string Long(DateOnly date) => date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
