using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Coaching;

/// <summary>What a sharing grant lets one coach see: kinds, days, and which entries.</summary>
public sealed record GrantTerms
{
    private GrantTerms(SharedKinds kinds, DateOnly from, DateOnly until, EntrySharing entries)
    {
        Kinds = kinds;
        From = from;
        Until = until;
        Entries = entries;
    }

    /// <summary>What is shared; <see cref="SharedKinds.None"/> while sharing is stopped.</summary>
    public SharedKinds Kinds { get; }

    /// <summary>The first day a coach sees anything of.</summary>
    public DateOnly From { get; }

    /// <summary>The last day a coach sees anything of, and the last on which the grant holds.</summary>
    public DateOnly Until { get; }

    /// <summary>Which entries, where entries are shared.</summary>
    public EntrySharing Entries { get; }

    /// <summary>The first week that lies within the days as a whole.</summary>
    public IsoWeek FirstWholeWeek => From.DayOfWeek is DayOfWeek.Monday ? IsoWeek.Of(From) : IsoWeek.Of(From).AddWeeks(1);

    /// <summary>The last week that lies within the days as a whole; before <see cref="FirstWholeWeek"/> when there is none.</summary>
    public IsoWeek LastWholeWeek => Until.DayOfWeek is DayOfWeek.Sunday ? IsoWeek.Of(Until) : IsoWeek.Of(Until).AddWeeks(-1);

    /// <summary>Takes terms that keep the rules, or says which they break.</summary>
    /// <param name="kinds">Any of the seven.</param>
    /// <param name="from">The first day covered.</param>
    /// <param name="until">The last day covered; not before <paramref name="from"/>, at most ten years after it.</param>
    /// <param name="entries">Which entries; chosen dimensions need at least one.</param>
    public static Outcome<GrantTerms> Create(SharedKinds kinds, DateOnly? from, DateOnly? until, EntrySharing entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        List<Refusal> refusals = [];
        if ((kinds & ~SharedKindList.Everything) != SharedKinds.None)
        {
            refusals.Add(new Refusal(nameof(Kinds), "Choose among the seven kinds."));
        }

        if (from is null)
        {
            refusals.Add(new Refusal(nameof(From), "Say from which day on."));
        }
        else if (from < JournalDate.First)
        {
            refusals.Add(new Refusal(nameof(From), $"The journal begins on {JournalDate.InFull(JournalDate.First)}."));
        }

        if (until is null)
        {
            refusals.Add(new Refusal(nameof(Until), "Say until which day."));
        }
        else if (until < from)
        {
            refusals.Add(new Refusal(nameof(Until), $"{JournalDate.InFull(until.Value)} is before the first day. Choose a day from {JournalDate.InFull(from.Value)} on."));
        }
        else if (from is { } first && until > first.AddYears(LongestYears))
        {
            refusals.Add(new Refusal(nameof(Until), $"A grant lasts ten years at most, here until {JournalDate.InFull(first.AddYears(LongestYears))}."));
        }

        if (kinds.Includes(SharedKinds.Entries) && entries.Rule is EntriesRule.ChosenDimensions && entries.Dimensions.Count == 0)
        {
            refusals.Add(new Refusal(nameof(Entries), "Choose at least one dimension, or share only those you mark."));
        }

        return refusals.Count == 0
            ? Outcome.Of(new GrantTerms(kinds, from!.Value, until!.Value, entries))
            : Outcome.Refused<GrantTerms>(refusals);
    }

    /// <summary>Whether a kind, or all of several, may be read on a day.</summary>
    /// <param name="needed">What is asked for.</param>
    /// <param name="today">The leader's own date.</param>
    public bool Allows(SharedKinds needed, DateOnly today) => Kinds.Includes(needed) && HoldsOn(today);

    /// <summary>Whether the grant holds on a day: it ends with its last day.</summary>
    /// <param name="today">The leader's own date.</param>
    public bool HoldsOn(DateOnly today) => today <= Until && Kinds != SharedKinds.None;

    /// <summary>Whether a day exists for the coach.</summary>
    /// <param name="date">A day of the journal.</param>
    public bool Covers(DateOnly date) => date >= From && date <= Until;

    /// <summary>Whether an entry that is kept, neither a draft nor in the trash, is among what a coach may read.</summary>
    /// <param name="date">The entry's day; outside the days covered there is none.</param>
    /// <param name="isMarked">Whether the leader marked it for this coach.</param>
    /// <param name="isPlainEntry">False for a weekly review and a guided conversation.</param>
    /// <param name="tags">What the entry is about.</param>
    public bool IncludesEntry(DateOnly date, bool isMarked, bool isPlainEntry, IReadOnlyCollection<Dimension> tags) =>
        Kinds.Includes(SharedKinds.Entries) && Covers(date) && Entries.Includes(isMarked, isPlainEntry, tags);

    /// <summary>Whether these terms let a coach see something that others did not.</summary>
    /// <param name="before">The terms in force; null when nothing was shared.</param>
    public bool Widens(GrantTerms? before) =>
        Kinds != SharedKinds.None
        && (before is null
            || (Kinds & ~before.Kinds) != SharedKinds.None
            || From < before.From
            || Until > before.Until
            || (Kinds.Includes(SharedKinds.Entries) && Entries.Rule is EntriesRule.ChosenDimensions
                && (before.Entries.Rule is EntriesRule.Marked || Entries.Dimensions.Except(before.Entries.Dimensions).Any())));

    private const int LongestYears = 10;
}
