using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Balance;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>The days asked for, as they stand in the address: a choice of the range picker, or two typed dates.</summary>
public sealed record PeriodRequest(string? Period = null, string? From = null, string? Until = null)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Whether two dates were typed.</summary>
    public bool HasDates => From is not null || Until is not null;

    /// <summary>What was picked, or what is wrong with the typed dates. An unknown choice is the default.</summary>
    /// <param name="today">The leader's own date.</param>
    public Outcome<PeriodChoice> Choose(DateOnly today)
    {
        if (!HasDates)
        {
            return Outcome.Of(PeriodChoice.Parse(Period, today) ?? PeriodChoice.Default);
        }

        return (Day(From), Day(Until)) switch
        {
            ({ } from, { } until) => PeriodChoice.Between(from, until, today),
            var (from, until) => Outcome.Refused<PeriodChoice>(
            [
                .. from is null ? [Unreadable(nameof(From), From)] : Array.Empty<Refusal>(),
                .. until is null ? [Unreadable(nameof(Until), Until)] : Array.Empty<Refusal>(),
            ]),
        };
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Refusal Unreadable(string field, string? text) => string.IsNullOrWhiteSpace(text)
        ? new Refusal(field, "Give a date.")
        : new Refusal(field, "There is no such date. Write year, month and day, such as 2026-11-15.");
}
