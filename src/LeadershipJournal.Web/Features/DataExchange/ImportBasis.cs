using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>What of a leader's journal an import depends on, as it was when the import began.</summary>
/// <param name="Reader">Reads files in the leader's time zone.</param>
/// <param name="Fingerprint">The leader's fingerprints.</param>
/// <param name="Known">Fingerprints in hexadecimal of what the journal holds, with the reason such a file is a duplicate.</param>
/// <param name="Rules">The leader's kept rules.</param>
/// <param name="Weeks">Working days, leave, recorded weeks, today.</param>
public sealed record ImportBasis(
    EntryReader Reader,
    Fingerprint Fingerprint,
    IReadOnlyDictionary<string, string> Known,
    IReadOnlyList<DimensionRule> Rules,
    WeekSettings Weeks)
{
    public DateOnly Today => Weeks.Today;

    public ImportPlan Plan(ImportContents contents, ImportChoices choices) =>
        new ImportPlanner(Fingerprint, Known, Today).Plan(contents, choices);

    public TypicalWeek TypicalWeek(ImportPlan plan, ImportChoices choices) =>
        DataExchange.TypicalWeek.Over(plan.Entries.Select(entry => entry.Date), choices.TypicalWeek, Weeks);
}
