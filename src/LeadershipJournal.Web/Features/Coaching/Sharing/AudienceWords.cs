using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>Why a coach can read an entry, or cannot, in words.</summary>
internal static class AudienceWords
{
    /// <summary>Which entries a coach reads by the rule in force.</summary>
    public static string Rule(this AudienceCoach coach, DateOnly today)
    {
        if (!coach.SeesEntries(today))
        {
            return "Sees no entries.";
        }

        var (terms, entries) = (coach.Terms!, coach.Terms!.Entries);
        var days = $"Reads entries of {JournalDate.InFull(terms.From)} to {JournalDate.InFull(terms.Until)}";
        return entries.Rule is EntriesRule.ChosenDimensions
            ? $"{days} that are about {About(entries.Dimensions)} and nothing else, and those you mark for them."
            : $"{days} that you mark for them.";
    }

    /// <summary>How an entry stands with a coach.</summary>
    public static string Standing(this AudienceCoach coach, EntryFacts entry, DateOnly today) => coach switch
    {
        _ when !coach.SeesEntries(today) => coach.IsMarked ? "Cannot read it, though you marked it: no entries are shared with them now." : "Sees no entries.",
        _ when !coach.Terms!.Covers(entry.Date) => $"Cannot read it: its day is outside {JournalDate.InFull(coach.Terms.From)} to {JournalDate.InFull(coach.Terms.Until)}.",
        _ when coach.Terms.From > today && coach.Reads(entry, today) => $"Can read it from {JournalDate.InFull(coach.Terms.From)} on.",
        { IsMarked: true } => $"Can read it until {JournalDate.InFull(coach.Terms.Until)}: you marked it.",
        _ when coach.Reads(entry, today) => $"Can read it until {JournalDate.InFull(coach.Terms.Until)}: everything it is about is shared with them.",
        _ => "Cannot read it.",
    };

    private static string About(IReadOnlyList<Dimension> dimensions) => BalanceWords.List([.. dimensions.Select(dimension => dimension.Name())]);
}
