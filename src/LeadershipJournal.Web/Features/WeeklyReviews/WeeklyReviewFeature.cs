namespace LeadershipJournal.Web.Features.WeeklyReviews;

internal static class WeeklyReviewFeature
{
    public static IServiceCollection AddWeeklyReviews(this IServiceCollection services)
    {
        services.AddScoped<ReviewEditing>();
        services.AddScoped<ReviewWriter>();
        services.AddScoped<DismissedPrompts>();
        return services;
    }
}
