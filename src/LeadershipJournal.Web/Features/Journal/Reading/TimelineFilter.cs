using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>Which entries are asked for. It lives in the address, so that a filtered journal can be kept as a bookmark.</summary>
public sealed record TimelineFilter(IReadOnlyList<Dimension> Dimensions, DateOnly? From, DateOnly? Until, EntryKind? Kind)
{
    public const string Reviews = "reviews";
    public const string Entries = "entries";
    public const string Conversations = "conversations";
    private const string DatePattern = "yyyy-MM-dd";

    public static TimelineFilter Everything { get; } = new([], null, null, null);

    public bool IsEverything => Dimensions.Count == 0 && From is null && Until is null && Kind is null;

    public static TimelineFilter Read(IEnumerable<string>? dimensions, string? from, string? until, string? kind) => new(
        [.. (dimensions ?? []).Select(DimensionList.FromKey).OfType<Dimension>().Distinct().Order()],
        Date(from),
        Date(until),
        kind switch { Reviews => EntryKind.WeeklyReview, Conversations => EntryKind.Conversation, Entries => EntryKind.Entry, _ => null });

    /// <summary>The filter as a query string, with what else stands in the address.</summary>
    public string Address(int page = 1, string? month = null)
    {
        List<string> parts = [.. Dimensions.Select(dimension => $"dim={dimension.Key()}")];
        AddIf(From is not null, $"from={From:yyyy-MM-dd}");
        AddIf(Until is not null, $"until={Until:yyyy-MM-dd}");
        AddIf(Kind is not null, $"kind={Kind switch { EntryKind.WeeklyReview => Reviews, EntryKind.Conversation => Conversations, _ => Entries }}");
        AddIf(month is not null, $"month={month}");
        AddIf(page > 1, string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        return parts.Count == 0 ? "/journal" : $"/journal?{string.Join('&', parts)}";

        void AddIf(bool wanted, string part)
        {
            if (wanted)
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>In words, after the number of entries: <c>People, since 17 August 2026</c>.</summary>
    public string Describe()
    {
        List<string> parts = [];
        if (Dimensions.Count > 0)
        {
            parts.Add(string.Join(" or ", Dimensions.Select(dimension => dimension.Name())));
        }

        if (Kind is { } kind)
        {
            parts.Add(kind switch
            {
                EntryKind.WeeklyReview => "weekly reviews",
                EntryKind.Conversation => "guided conversations",
                _ => "entries without the weekly reviews and conversations",
            });
        }

        if ((From, Until) is not (null, null))
        {
            parts.Add((From, Until) switch
            {
                ({ } from, null) => $"since {InWords(from)}",
                (null, { } until) => $"until {InWords(until)}",
                _ => $"{InWords(From!.Value)} to {InWords(Until!.Value)}",
            });
        }

        return string.Join(", ", parts);
    }

    internal IQueryable<JournalEntry> Apply(JournalDb db)
    {
        var entries = db.Entries.AsQueryable();
        if (Kind is { } kind)
        {
            entries = entries.Where(entry => entry.Kind == kind);
        }

        if (From is { } from)
        {
            entries = entries.Where(entry => entry.Date >= from);
        }

        if (Until is { } until)
        {
            entries = entries.Where(entry => entry.Date <= until);
        }

        if (Dimensions.Count > 0)
        {
            var wanted = Dimensions;
            entries = entries.Where(entry => db.Tags.Any(tag => tag.EntryId == entry.Id && wanted.Contains(tag.Dimension)));
        }

        return entries;
    }

    private static string InWords(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date >= JournalDate.First
            ? date
            : null;
}
