using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>Weeks, days and refusals as the review's page words them.</summary>
internal static class ReviewText
{
    /// <summary><c>Week 47 · 16–22 November 2026</c>, with month and year twice only where they differ.</summary>
    public static string Dates(IsoWeek week)
    {
        var (monday, sunday) = (week.Monday, week.Sunday);
        var from = monday.Year != sunday.Year ? Format(monday, "d MMMM yyyy") : monday.Month != sunday.Month ? Format(monday, "d MMMM") : Format(monday, "%d");
        var dash = monday.Month == sunday.Month ? "–" : " – ";
        return string.Create(CultureInfo.InvariantCulture, $"Week {week.WeekOfYear} · {from}{dash}{Format(sunday, "d MMMM yyyy")}");
    }

    /// <summary><c>Friday 20 November</c>.</summary>
    public static string Day(DateOnly day) => Format(day, "dddd d MMMM");

    /// <summary><c>Friday</c>.</summary>
    public static string Weekday(DateOnly day) => Format(day, "dddd");

    /// <summary><c>Thursday and Friday</c>.</summary>
    public static string Weekdays(IReadOnlyList<DateOnly> days) => days switch
    {
        [] => "",
        [var only] => Weekday(only),
        _ => $"{string.Join(", ", days.SkipLast(1).Select(Weekday))} and {Weekday(days[^1])}",
    };

    public static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public static string? Of(this IReadOnlyList<Refusal> refusals, string field) =>
        refusals.FirstOrDefault(refusal => refusal.Field == field)?.Message;

    /// <summary>The day with something wrong in it, so that it is shown first; null when no day has.</summary>
    public static DateOnly? DayToShow(this IReadOnlyList<Refusal> refusals, IsoWeek week) => week.Days
        .Where(day => refusals.Any(refusal => refusal.Field.StartsWith(ReviewForm.DayPart(day), StringComparison.Ordinal)))
        .Select(day => (DateOnly?)day)
        .FirstOrDefault();

    /// <summary>The same refusals for a list away from their fields: minutes say their day and dimension.</summary>
    public static IReadOnlyList<Refusal> Named(this IReadOnlyList<Refusal> refusals, IsoWeek week) =>
        [.. refusals.Select(refusal => new Refusal("", Name(refusal.Field, week) + refusal.Message))];

    private static string Name(string field, IsoWeek week)
    {
        foreach (var dimension in DimensionList.All)
        {
            if (field == ReviewForm.WholeWeekField(dimension))
            {
                return $"Whole week, {dimension.Name()}: ";
            }

            foreach (var day in week.Days)
            {
                if (field.StartsWith(ReviewForm.DayPart(day, dimension), StringComparison.Ordinal))
                {
                    return $"{Weekday(day)}, {dimension.Name()}: ";
                }
            }
        }

        return field switch
        {
            _ when field.StartsWith(ReviewForm.PlanStart, StringComparison.Ordinal) => "Commitment: ",
            ReviewForm.WorkedField => "Hours worked: ",
            ReviewForm.NextTimeField => "Next time: ",
            ReviewForm.TitleField => "Title: ",
            _ => "",
        };
    }
}
