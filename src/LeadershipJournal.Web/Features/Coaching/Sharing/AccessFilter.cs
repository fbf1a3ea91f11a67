using System.Globalization;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>Which lines of the access record are asked for. It lives in the address.</summary>
/// <param name="RelationshipId">One coach; null for all.</param>
/// <param name="Thing">One kind of thing; null for all.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Page">From 1 on.</param>
public sealed record AccessFilter(Guid? RelationshipId, AccessedThing? Thing, DateOnly? From, DateOnly? Until, int Page)
{
    private const string DatePattern = "yyyy-MM-dd";

    public static AccessFilter Read(string? coach, string? thing, string? from, string? until, int? page) => new(
        Guid.TryParse(coach, out var id) ? id : null,
        Enum.TryParse<AccessedThing>(thing, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null,
        Date(from),
        Date(until),
        Math.Max(1, page ?? 1));

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => this with { Page = 1 } == new AccessFilter(null, null, null, null, 1);

    /// <summary>How an address names a kind of thing.</summary>
    public static string Key(AccessedThing thing) => thing.ToString().ToLowerInvariant();

    /// <summary>The filter behind a page's address.</summary>
    public string Address(string page)
    {
        List<string> parts = [];
        AddIf(RelationshipId is not null, $"coach={RelationshipId}");
        AddIf(Thing is not null, $"thing={(Thing is { } thing ? Key(thing) : "")}");
        AddIf(From is not null, $"from={From:yyyy-MM-dd}");
        AddIf(Until is not null, $"until={Until:yyyy-MM-dd}");
        AddIf(Page > 1, string.Create(CultureInfo.InvariantCulture, $"page={Page}"));
        return parts.Count == 0 ? page : $"{page}?{string.Join('&', parts)}";

        void AddIf(bool wanted, string part)
        {
            if (wanted)
            {
                parts.Add(part);
            }
        }
    }

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= JournalDate.First && date.Year < 9999
            ? date
            : null;
}
