using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange.Uploads;

/// <summary>What the preview page sends: decisions about the entries it shows, tags, the order of dates, a typical week.</summary>
internal sealed class ChoicesForm(IFormCollection form)
{
    public const string Action = "action";
    public const string Page = "page";
    public const string Shown = "shown";
    public const string Take = "take";
    public const string Accept = "accept";
    public const string Tag = "tag";
    public const string TagDimension = "tag-dimension";
    public const string Dates = "dates";
    public const string Week = "week-";

    public const string AcceptAll = "accept-all";
    public const string AcceptNone = "accept-none";
    public const string Import = "import";
    public const string Discard = "discard";

    public string Asked => form[Action].ToString();

    /// <summary>The page to show next, from 1.</summary>
    public int NextPage => Number(form[Page].LastOrDefault()) ?? 1;

    /// <summary>The typical week as typed.</summary>
    public IReadOnlyDictionary<Dimension, string> TypedWeek => DimensionList.All.ToDictionary(
        dimension => dimension, dimension => form[Week + dimension.Key()].ToString().Trim());

    /// <summary>The value of an accepted suggestion.</summary>
    public static string AcceptValue(int position, Dimension dimension) =>
        string.Create(CultureInfo.InvariantCulture, $"{position}:{dimension.Key()}");

    /// <summary>The choices after this form; entries on other pages keep theirs.</summary>
    public ImportChoices Apply(ImportChoices before, ImportPlan plan)
    {
        var shown = form[Shown].Select(Number).OfType<int>().ToHashSet();
        var taken = form[Take].Select(Number).OfType<int>().ToHashSet();
        return before with
        {
            LeftOut = before.LeftOut.Except(shown).Concat(shown.Except(taken)).ToHashSet(),
            Accepted = Accepted(before, plan, shown),
            Rules = Rules(before.Rules),
            DateOrder = form.ContainsKey(Dates) ? Order(form[Dates].ToString()) : before.DateOrder,
            TypicalWeek = ReadWeek(TypedWeek).Minutes,
        };
    }

    /// <summary>A typed week in minutes, or what is wrong with it.</summary>
    public static (DimensionMinutes? Minutes, string? Problem) ReadWeek(IReadOnlyDictionary<Dimension, string> typed)
    {
        var minutes = default(DimensionMinutes);
        foreach (var (dimension, text) in typed)
        {
            var (number, refusal) = TimeInvestment.Read(text);
            if (refusal is not null || number is < 0 or > Core.Journal.Minutes.InAWeek)
            {
                return (null, $"{dimension.Name()}: {refusal?.Message ?? "write the minutes of a week, from 0 to 10,080."}");
            }

            minutes = minutes.Plus(dimension, new Invested(number ?? 0));
        }

        return minutes.Total > Core.Journal.Minutes.InAWeek
            ? (null, "Together this is more than the 10,080 minutes of a week.")
            : (minutes.IsRecorded ? minutes : null, null);
    }

    private HashSet<(int, Dimension)> Accepted(ImportChoices before, ImportPlan plan, HashSet<int> shown)
    {
        var ticked = form[Accept].Select(AcceptedValue).OfType<(int Position, Dimension)>().Where(pair => shown.Contains(pair.Position));
        return Asked switch
        {
            AcceptNone => [],
            AcceptAll => [.. plan.Entries.SelectMany(entry => entry.Entry.Suggestions.Select(s => (entry.Entry.Position, s.Dimension)))],
            _ => [.. before.Accepted.Where(pair => !shown.Contains(pair.Position)), .. ticked],
        };
    }

    /// <summary>Tags given a dimension here become rules of their own; those set to none lose theirs.</summary>
    private List<DimensionRule> Rules(IReadOnlyList<DimensionRule> before)
    {
        var pairs = form[Tag].Zip(form[TagDimension], (tag, key) => (Tag: tag ?? "", Dimension: DimensionList.FromKey(key))).ToList();
        var mentioned = pairs.Select(pair => TagMapping.Plain(pair.Tag)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Where(rule => !mentioned.Contains(TagMapping.Plain(rule.Tag))),
            .. pairs.Where(pair => pair.Dimension is not null && DimensionRules.Refuse(pair.Tag, []) is null)
                .Select(pair => new DimensionRule(pair.Tag.Trim(), pair.Dimension!.Value)),
        ];
    }

    private static (int Position, Dimension Dimension)? AcceptedValue(string? value) =>
        value?.Split(':') is [var position, var key] && Number(position) is { } number && DimensionList.FromKey(key) is { } dimension
            ? (number, dimension)
            : null;

    private static DayMonthOrder? Order(string value) =>
        Enum.TryParse<DayMonthOrder>(value, out var order) && Enum.IsDefined(order) ? order : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
