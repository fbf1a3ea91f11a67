using LeadershipJournal.Tests;
using Microsoft.AspNetCore.Hosting;

namespace LeadershipJournal.Browser.Tests;

/// <summary>The demo, with its two years of a journal, ending on the day of the test's clock.</summary>
public sealed class ServedDemo : ServedJournal
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.AddDemo();
    }
}
