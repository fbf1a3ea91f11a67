using System.Globalization;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.WeeklyReviews;

namespace LeadershipJournal.Web.Tests.Features.WeeklyReviews;

/// <summary>Weekly reviews as somebody types them.</summary>
internal static class Typed
{
    /// <summary>The week of the test clock: Monday 16 to Sunday 22 November 2026, today being its Friday.</summary>
    public static readonly IsoWeek ThisWeek = IsoWeek.Create(2026, 47);

    public static ReviewForm Review(IsoWeek week, params (string Field, string Value)[] fields)
    {
        var form = new ReviewForm(week, fields.ToDictionary(field => field.Field, field => field.Value))
        {
            [ReviewForm.WeekField] = week.ToString(),
            [ReviewForm.IdField] = Guid.NewGuid().ToString(),
        };
        return form;
    }

    public static ReviewForm With(this ReviewForm form, string field, string? value)
    {
        form[field] = value;
        return form;
    }

    public static ReviewForm Minutes(this ReviewForm form, DayOfWeek day, Dimension dimension, int minutes, int handsOn = 0)
    {
        var date = form.Week.Days.Single(date => date.DayOfWeek == day);
        form[ReviewForm.MinutesField(date, dimension)] = minutes.ToString(CultureInfo.InvariantCulture);
        form[ReviewForm.HandsOnField(date, dimension)] = handsOn.ToString(CultureInfo.InvariantCulture);
        return form;
    }

    public static ReviewForm WholeWeek(this ReviewForm form, Dimension dimension, int minutes) =>
        form.With(ReviewForm.WholeWeekField(dimension), minutes.ToString(CultureInfo.InvariantCulture));
}
