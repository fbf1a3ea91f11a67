using LeadershipJournal.Tests;
using Microsoft.AspNetCore.Hosting;

namespace LeadershipJournal.Checks.Screenshots;

/// <summary>The demo on a port of its own, always on the same day, so that a picture changes only when the page does.</summary>
internal sealed class DemoHost : JournalHost
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
        builder.AddDemo();
    }
}
