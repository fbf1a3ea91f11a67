using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>What a leader chose for one coach, as it was sent.</summary>
public sealed record GrantForm(
    Guid RelationshipId, SharedKinds Kinds, EntriesRule Rule, IReadOnlyList<Dimension> Dimensions, string? From, string? Until)
{
    public const string RelationshipField = "Relationship";
    public const string KindsField = "Kinds";
    public const string RuleField = "Rule";
    public const string DimensionsField = "Dimensions";
    public const string FromField = nameof(From);
    public const string UntilField = nameof(Until);

    /// <summary>How the form says "all of chosen dimensions".</summary>
    public const string ChosenRule = "chosen";

    /// <summary>How the form says "those I mark".</summary>
    public const string MarkedRule = "marked";

    private const string DatePattern = "yyyy-MM-dd";
    private const int MonthsProposed = 6;

    /// <summary>The form with what is in force; while nothing is, a proposal of days and no kind.</summary>
    public static GrantForm Of(Guid relationshipId, GrantTerms? terms, DateOnly began, DateOnly today) => terms is null
        ? new GrantForm(relationshipId, SharedKinds.None, EntriesRule.Marked, [], Day(began), Day(today.AddMonths(MonthsProposed)))
        : new GrantForm(relationshipId, terms.Kinds, terms.Entries.Rule, terms.Entries.Dimensions, Day(terms.From), Day(terms.Until));

    /// <summary>Reads what a browser sent; null when it does not name a relationship.</summary>
    public static GrantForm? Read(IFormCollection form) => Guid.TryParse(form[RelationshipField], out var id)
        ? new GrantForm(
            id,
            SharingWords.FromKeys(form[KindsField]),
            form[RuleField] == ChosenRule ? EntriesRule.ChosenDimensions : EntriesRule.Marked,
            [.. form[DimensionsField].Select(DimensionList.FromKey).OfType<Dimension>().Distinct().Order()],
            form[FromField],
            form[UntilField])
        : null;

    /// <summary>The terms, or what is wrong with them, by field.</summary>
    public Outcome<GrantTerms> Terms()
    {
        List<Refusal> refusals = [];
        var (from, until) = (ReadDay(From, FromField, refusals), ReadDay(Until, UntilField, refusals));
        var terms = GrantTerms.Create(Kinds, from, until, new EntrySharing(Rule, Dimensions));
        refusals.AddRange(terms.Refusals.Where(refusal => refusals.TrueForAll(known => known.Field != refusal.Field)));
        return refusals.Count == 0 ? terms : Outcome.Refused<GrantTerms>(refusals);
    }

    private static DateOnly? ReadDay(string? text, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        refusals.Add(new Refusal(field, "This is no date of the calendar. Write it as year, month and day: 2026-11-20."));
        return null;
    }

    private static string Day(DateOnly day) => day.ToString(DatePattern, CultureInfo.InvariantCulture);
}
