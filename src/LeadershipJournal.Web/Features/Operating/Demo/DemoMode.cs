using System.Net;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Antiforgery;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>
/// <c>--demo</c>: a throw-away database with invented people, who can be signed in as with one click. It opens to
/// this machine only, and never runs on a store that somebody configured.
/// </summary>
internal static class DemoMode
{
    private static readonly string[] StoreSettings =
    [
        JournalStorage.DataDirectorySetting,
        JournalStorage.EngineSetting,
        JournalStorage.MasterKeySetting,
        JournalStorage.GivenMasterKeySetting,
        $"ConnectionStrings:{JournalStorage.ConnectionName}",
    ];

    /// <summary>Points the store to a new temporary directory; if it must not, says why and answers false.</summary>
    public static bool UseDemo(this WebApplicationBuilder builder, TextWriter complaints)
    {
        if (Refuse(builder.Configuration) is { } refusal)
        {
            complaints.WriteLine(refusal);
            return false;
        }

        var directory = Directory.CreateTempSubdirectory("leadershipjournal-demo-").FullName;
        builder.Configuration[JournalStorage.DataDirectorySetting] = directory;
        builder.Services.AddSingleton(_ => new DemoData(directory));
        builder.Services.AddScoped<DemoSeeding>();
        return true;
    }

    /// <summary>Why the demo must not start with this configuration; null when it may.</summary>
    public static string? Refuse(IConfiguration configuration)
    {
        if (Array.Find(StoreSettings, setting => configuration[setting] is not null) is { } configured)
        {
            return $"The demo runs on a database of its own, but {configured} is set. Start it without, so that no real journal is touched.";
        }

        var addresses = (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        return addresses.All(IsLoopback)
            ? null
            : "The demo signs in whoever clicks, so it opens to this machine only: use an address such as http://localhost:5080.";
    }

    /// <summary>Fills the empty database. Does nothing outside the demo.</summary>
    public static async Task FillDemoAsync(this WebApplication app)
    {
        if (app.Services.GetService<DemoData>() is null)
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeeding>().RunAsync(app.Lifetime.ApplicationStopping);
        app.MapPost("/demo/sign-in", SignInAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, DemoSeeding demo)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await demo.SignInAsync(form["person"].ToString()) ? Results.LocalRedirect("/") : Results.NotFound();
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}

/// <summary>Registered in the demo only: whoever asks for it knows that this is one. Takes the data directory with it when the server ends.</summary>
internal sealed class DemoData(string directory) : IDisposable
{
    public IReadOnlyList<DemoPerson> People { get; } = DemoFiles.ReadPeople();

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
