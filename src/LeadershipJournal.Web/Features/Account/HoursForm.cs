using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Where the hours worked in a week come from.</summary>
internal sealed class HoursForm
{
    public HoursWorkedSource Source { get; set; }
}
