using LeadershipJournal.Tests;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Markdig;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadershipJournal.Checks.Render;

/// <summary>The application on a port of its own; in the control with a renderer that lets HTML through.</summary>
internal sealed class RenderHost(bool isControl) : JournalHost
{
    public string Start()
    {
        UseKestrel(0);
        StartServer();
        return $"http://localhost:{ClientOptions.BaseAddress.Port}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (isControl)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(provider => new MarkdownRenderer(
                provider.GetRequiredService<ILogger<MarkdownRenderer>>(),
                new MarkdownPipelineBuilder().UseAdvancedExtensions().Build(),
                (html, _) => html)));
        }
    }
}
