using System.Globalization;

namespace LeadershipJournal.Core.Journal;

/// <summary>Minutes that one entry holds, or asks for, on a day.</summary>
/// <param name="Label">How a sentence names the entry: <c>this review</c>, <c>the entry “Away day, notes”</c>.</param>
/// <param name="Minutes">All its minutes of that day, over all dimensions.</param>
public sealed record EntryMinutes(string Label, int Minutes);

/// <summary>A day that would hold more minutes than a day has.</summary>
/// <param name="Date">The day.</param>
/// <param name="Sum">What it would hold.</param>
/// <param name="Entries">Which entries the sum is made of, the one that asks first.</param>
public sealed record DayRefusal(DateOnly Date, int Sum, IReadOnlyList<EntryMinutes> Entries)
{
    /// <summary>Names the day, the sum and the entries. Holds titles: show it, never log it.</summary>
    public string Message
    {
        get
        {
            var parts = Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Minutes:#,0} from {entry.Label}")).ToArray();
            var list = parts.Length > 1 ? $"{string.Join(", ", parts[..^1])} and {parts[^1]}" : parts[0];
            return string.Create(CultureInfo.InvariantCulture, $"{JournalDate.InFull(Date)} would hold {Sum:#,0} minutes. A day has 1,440. {list}.");
        }
    }
}

/// <summary>For one leader and one date all investments together are at most 1,440 minutes.</summary>
public static class DayMinutes
{
    /// <summary>Why a day cannot take the minutes asked for; null when it can.</summary>
    /// <param name="date">The day.</param>
    /// <param name="asked">The entry that asks, with what it would hold on that day after the change.</param>
    /// <param name="others">What other entries hold on that day already.</param>
    public static DayRefusal? Refuse(DateOnly date, EntryMinutes asked, IReadOnlyCollection<EntryMinutes> others)
    {
        long sum = asked.Minutes;
        foreach (var other in others)
        {
            sum += other.Minutes;
        }

        return sum > Minutes.InADay
            ? new DayRefusal(date, (int)Math.Min(sum, int.MaxValue), [asked, .. others.Where(other => other.Minutes > 0)])
            : null;
    }
}
