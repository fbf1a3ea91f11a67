using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Intentions;

/// <summary>An intention as typed. Everything is text, so that what was typed comes back when it is refused.</summary>
public sealed class IntentionForm
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int MostOfWhy = 4000;

    public string? Starts { get; set; }

    public string? Self { get; set; }

    public string? People { get; set; }

    public string? Improvement { get; set; }

    public string? Value { get; set; }

    public string? Time { get; set; }

    public string? AgreedHours { get; set; }

    /// <summary>A dimension's key; nothing for no focus.</summary>
    public string? Focus { get; set; }

    /// <summary>A <see cref="Core.Intentions.FocusReason"/> by name.</summary>
    public string? FocusReason { get; set; }

    public string? ReviewOn { get; set; }

    public string? Why { get; set; }

    /// <summary>Which shares to fill in, when a button for that was pressed instead of saving.</summary>
    public string? Preset { get; set; }

    /// <summary>What the five shares sum to so far; what is no number counts nothing.</summary>
    public int Sum => DimensionList.All.Sum(dimension => Percent(this[dimension]) ?? 0);

    /// <summary>A share as typed.</summary>
    public string? this[Dimension dimension]
    {
        get => dimension switch
        {
            Dimension.Self => Self,
            Dimension.People => People,
            Dimension.Improvement => Improvement,
            Dimension.Value => Value,
            _ => Time,
        };
    }

    /// <summary>A form that starts where an intention stands.</summary>
    public static IntentionForm From(Intention? intention, DateOnly starts) => new()
    {
        Starts = starts.ToString(DayFormat, CultureInfo.InvariantCulture),
        AgreedHours = intention is null ? null : HoursText.Of(intention.AgreedHours),
        Focus = intention?.Focus?.Dimension.Key(),
        FocusReason = intention?.Focus?.Reason.ToString(),
        ReviewOn = intention?.ReviewOn is { } review && review > starts ? review.ToString(DayFormat, CultureInfo.InvariantCulture) : null,
    };

    /// <summary>Fills in five shares.</summary>
    public void Take(IntendedShares shares)
    {
        Self = Text(shares.Self);
        People = Text(shares.People);
        Improvement = Text(shares.Improvement);
        Value = Text(shares.Value);
        Time = Text(shares.Time);
    }

    /// <summary>The intention, or everything that is wrong with what was typed.</summary>
    public Outcome<Intention> Read(DateOnly today)
    {
        List<Refusal> refusals = [];
        var shares = ReadShares(refusals);
        var starts = ReadDay(Starts, nameof(Starts), "Choose the Monday from which it is in force.", refusals);
        var reviewOn = string.IsNullOrWhiteSpace(ReviewOn) ? null : ReadDay(ReviewOn, nameof(ReviewOn), "This is no date.", refusals);
        var (agreed, hoursRefused) = HoursText.Read(AgreedHours, nameof(AgreedHours));
        if (hoursRefused is not null || agreed is null)
        {
            refusals.Add(hoursRefused ?? new Refusal(nameof(AgreedHours), "Write the hours you agreed to work a week, such as 37:30."));
        }

        if (TextInput.LineTooLong(WhyText(), MostOfWhy) is { } tooLong)
        {
            refusals.Add(new Refusal(nameof(Why), tooLong));
        }

        var focus = DimensionList.FromKey(Focus);
        FocusReason? reason = Enum.TryParse<FocusReason>(FocusReason, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        var intention = Intention.Create(
            starts ?? Intention.NextMonday(today), shares ?? IntendedShares.Equal, agreed ?? 0, focus, focus is null ? null : reason, reviewOn, today);
        refusals.AddRange(intention.Refusals);
        return refusals.Count == 0 ? intention : Outcome.Refused<Intention>(refusals);
    }

    /// <summary>Why it changed, in the form in which it is kept.</summary>
    public string WhyText() => TextInput.Lines(Why).Trim();

    private IntendedShares? ReadShares(List<Refusal> refusals)
    {
        Span<int> percents = stackalloc int[DimensionList.Count];
        var complete = true;
        foreach (var dimension in DimensionList.All)
        {
            if (Percent(this[dimension]) is { } percent)
            {
                percents[(int)dimension] = percent;
            }
            else
            {
                complete = false;
                refusals.Add(new Refusal(dimension.ToString(), $"Write the share of {dimension.Name()} in whole per cent, 0 to 100."));
            }
        }

        if (!complete)
        {
            return null;
        }

        var shares = IntendedShares.Create(percents[0], percents[1], percents[2], percents[3], percents[4]);
        refusals.AddRange(shares.Refusals);
        return shares.Value;
    }

    private static DateOnly? ReadDay(string? text, string field, string message, List<Refusal> refusals)
    {
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        refusals.Add(new Refusal(field, message));
        return null;
    }

    private static int? Percent(string? text) =>
        int.TryParse(text?.Trim().TrimEnd('%').TrimEnd(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent)
        && Math.Abs((long)percent) <= 1_000_000
            ? percent
            : null;

    private static string Text(int percent) => percent.ToString(CultureInfo.InvariantCulture);
}
