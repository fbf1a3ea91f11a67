namespace LeadershipJournal.Web.Features.ThisWeek;

internal static class ThisWeekFeature
{
    public static IServiceCollection AddThisWeek(this IServiceCollection services) => services
        .AddScoped<SuggestionReading>()
        .AddScoped<ThisWeekService>();
}
