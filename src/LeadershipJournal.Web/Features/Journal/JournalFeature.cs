using LeadershipJournal.Web.Features.Journal.Drafts;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.Journal.Searching;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Infrastructure.Markdown;

namespace LeadershipJournal.Web.Features.Journal;

/// <summary>Writing, finding and reading entries.</summary>
internal static class JournalFeature
{
    public static IServiceCollection AddJournal(this IServiceCollection services)
    {
        services.AddSingleton<MarkdownRenderer>();
        services.AddScoped<EntryEditing>();
        services.AddScoped<EntryWriter>();
        services.AddScoped<Trash>();
        services.AddScoped<DraftService>();
        services.AddScoped<EntryReading>();
        services.AddScoped<EntryHistory>();
        services.AddScoped<JournalTimeline>();
        services.AddScoped<JournalSearch>();
        services.AddScoped<TrashReading>();
        return services;
    }

    public static void MapJournal(this WebApplication app)
    {
        app.MapDrafts();
        app.MapMarkdownPreview();
    }
}
