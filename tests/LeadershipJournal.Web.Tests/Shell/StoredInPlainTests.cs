using LeadershipJournal.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>The tests that find nothing in plain prove something only while this search finds what does lie there.</summary>
public sealed class StoredInPlainTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task What_lies_in_plain_in_the_database_is_found()
    {
        await host.CreatePersonAsync();
        Assert.Contains(host.PlacesOf(JournalHost.TimeZone.ToUpperInvariant()), place => place.StartsWith("journal.db", StringComparison.Ordinal));
    }

    [Fact]
    public void What_lies_in_plain_in_any_other_file_is_found()
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.DataDirectory, "elsewhere"));
        File.WriteAllBytes(Path.Combine(folder.FullName, "left.tmp"), System.Text.Encoding.Unicode.GetBytes("a kumquat left behind"));
        Assert.Equal([Path.Combine("elsewhere", "left.tmp")], host.PlacesOf("kumquat"));
    }

    [Fact]
    public void What_was_logged_is_found()
    {
        host.Services.GetRequiredService<ILogger<StoredInPlainTests>>().LogInformation("The word was {Word}.", "Physalis");
        Assert.Equal([StoredInPlain.Log], host.PlacesOf("physalis"));
    }
}
