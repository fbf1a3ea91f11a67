namespace LeadershipJournal.Web.Features.Model;

internal static class ModelFeature
{
    public static IServiceCollection AddModel(this IServiceCollection services) => services
        .AddScoped<MeaningReading>()
        .AddScoped<QuestionReading>()
        .AddScoped<ModelReading>()
        .AddScoped<MeaningHistoryReading>()
        .AddScoped<MeaningWriter>()
        .AddScoped<QuestionWriter>()
        .AddScoped<ContextFactWriter>();
}
