using System.Globalization;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Coachees;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>How threads are named: by what they are about, never by what is said.</summary>
internal static class ThreadWords
{
    /// <summary>What a thread is about, as it stands after "about".</summary>
    public static string About(ThreadView thread) => (thread.Place, thread.Entry) switch
    {
        (ThreadPlace.AnEntry, { Kind: EntryKind.WeeklyReview } review) => $"the review of {Week(Core.Journal.IsoWeek.Of(review.Date))}",
        (ThreadPlace.AnEntry, { Kind: EntryKind.Conversation } talk) => $"the conversation of {Day(talk.Date)}",
        (ThreadPlace.AnEntry, { } entry) => $"the entry of {Day(entry.Date)}",
        _ => About(thread.Place),
    };

    /// <inheritdoc cref="About(ThreadView)"/>
    public static string About(ThreadPlace place) => place switch
    {
        ThreadPlace.AWeek about => Week(about.Week),
        ThreadPlace.ADimension about => about.Dimension.Name(),
        _ => "an entry",
    };

    /// <summary>Where one side reads what a thread is about; null where there is no such page any more.</summary>
    public static string? AddressOf(ThreadView thread, CoachingSide mine) => (thread.Place, mine) switch
    {
        (ThreadPlace.AnEntry, _) when thread.Entry is null => null,
        (ThreadPlace.AnEntry about, CoachingSide.Leader) => $"/journal/{about.EntryId}",
        (ThreadPlace.AnEntry about, _) => $"{CoacheeTab.Entries.Address(thread.RelationshipId)}/{about.EntryId}",
        (_, CoachingSide.Leader) => "/balance",
        _ => CoacheeTab.Balance.Address(thread.RelationshipId),
    };

    /// <summary>Day and time, as the reader's clock shows them.</summary>
    public static string At(DateTime instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), zone).ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private static string Week(Core.Journal.IsoWeek week) => string.Create(CultureInfo.InvariantCulture, $"week {week.WeekOfYear} of {week.Year}");

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
