using LeadershipJournal.Web.Features.Operating.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Tests;

/// <summary>Lets a <see cref="JournalHost"/> start with the demo's people, on the day of its own clock.</summary>
internal static class DemoRegistration
{
    public static void AddDemo(this IWebHostBuilder builder) => builder.ConfigureTestServices(services => services
        .AddSingleton(_ => new DemoData(Directory.CreateTempSubdirectory("leadershipjournal-").FullName))
        .AddScoped<DemoSeeding>());
}
