using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>The kinds of entries in words.</summary>
internal static class EntryKinds
{
    /// <summary><c>Weekly review, week 47</c>, <c>Conversation</c>, <c>Entry</c>.</summary>
    public static string Name(EntryKind kind, IsoWeek week) => kind switch
    {
        EntryKind.WeeklyReview => $"Weekly review, week {week.WeekOfYear}",
        EntryKind.Conversation => "Conversation",
        _ => "Entry",
    };
}
