using LeadershipJournal.Tests;
using Microsoft.AspNetCore.Hosting;

namespace LeadershipJournal.Browser.Tests;

/// <summary>The same, sending mail; anybody may register.</summary>
public sealed class MailedServedJournal : ServedJournal
{
    public MailBox Mail { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Mail.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        Mail.Use(builder);
        builder.UseSetting("Registration", "Open");
    }
}
