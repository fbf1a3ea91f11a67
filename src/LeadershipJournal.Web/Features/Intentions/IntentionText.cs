using System.Globalization;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Intentions;

/// <summary>Intentions as a page words them.</summary>
internal static class IntentionText
{
    /// <summary>Why a dimension is in focus.</summary>
    public static string Name(this FocusReason reason) => reason switch
    {
        FocusReason.MotivatesMe => "It motivates me",
        FocusReason.UniqueValueToAdd => "Unique value to add",
        _ => "Least explored",
    };

    /// <summary><c>From 17 August 2026</c>, <c>25 May to 16 August 2026</c>.</summary>
    public static string InForce(IsoWeek starts, IsoWeek? last) => last is { } ended
        ? $"{(starts.Monday.Year == ended.Sunday.Year ? Short(starts.Monday) : Long(starts.Monday))} to {Long(ended.Sunday)}"
        : $"From {Long(starts.Monday)}";

    /// <summary>A sum of shares, and what it lacks of a hundred or has too much.</summary>
    public static string Sum(int percent) => string.Create(CultureInfo.InvariantCulture, $"Sum {percent} %. ") + percent switch
    {
        100 => "Equal shares are not the goal; yours are.",
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{100 - percent} % are left to give."),
        _ => string.Create(CultureInfo.InvariantCulture, $"{percent - 100} % too much."),
    };

    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Short(DateOnly date) => date.ToString("d MMMM", CultureInfo.InvariantCulture);
}
