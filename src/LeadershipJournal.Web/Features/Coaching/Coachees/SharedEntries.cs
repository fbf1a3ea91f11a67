using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Reading;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>An entry in the list of those a coach may read. Its minutes are no part of it: they are finer than a week.</summary>
/// <param name="Line">The entry.</param>
/// <param name="IsNew">Whether it came to be shared after the last session.</param>
public sealed record SharedEntryLine(EntryLine Line, bool IsNew);

/// <summary>A page of the entries that a coach may read, newest first.</summary>
/// <param name="Entries">Its entries.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="LastSession">The day of the last session; null before the first.</param>
public sealed record SharedEntryList(IReadOnlyList<SharedEntryLine> Entries, int Total, int Page, int Pages, DateOnly? LastSession);

/// <summary>One entry as a coach reads it: the text as it is now.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">Its day.</param>
/// <param name="Kind">What sort of entry.</param>
/// <param name="Title">Its title, if it has one.</param>
/// <param name="Body">Markdown.</param>
/// <param name="NextTime">How a weekly review ends.</param>
/// <param name="Tags">What it is about.</param>
public sealed record SharedEntryView(
    Guid Id, DateOnly Date, EntryKind Kind, string? Title, string Body, string? NextTime, IReadOnlyList<Dimension> Tags)
{
    /// <summary>The shared entry before it.</summary>
    public Neighbour? Earlier { get; init; }

    /// <summary>The shared entry after it.</summary>
    public Neighbour? Later { get; init; }

    /// <summary>What it is called: its title, or what stands in for one.</summary>
    public string Name => Title ?? (Kind is EntryKind.WeeklyReview
        ? string.Create(CultureInfo.InvariantCulture, $"Review of week {IsoWeek.Of(Date).WeekOfYear}")
        : JournalDate.InFull(Date));

    /// <summary>What sort of entry, in words.</summary>
    public string KindName => EntryKinds.Name(Kind, IsoWeek.Of(Date)).ToLowerInvariant();
}
