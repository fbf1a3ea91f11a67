using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Leading;

/// <summary>Days on which something has happened: of the calendar of the journal, and not in the future.</summary>
internal static class PastDay
{
    /// <summary>Why a day is not taken; null when it is.</summary>
    public static Refusal? Refuse(DateOnly date, DateOnly today, string field, string rule) => date > today
        ? new Refusal(field, $"{rule}; {JournalDate.InFull(date)} is still to come.")
        : JournalDate.Refuse(date, today, field);
}
