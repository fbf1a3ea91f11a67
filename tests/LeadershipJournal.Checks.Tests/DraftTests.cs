using LeadershipJournal.Checks.Drafts;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The short form of the check <c>draft</c>: what is lost, not how late the server is, which a busy machine decides.</summary>
public sealed class DraftTests
{
    private static readonly string[] Short = ["--kills", "1", "--late", "100000"];

    [Fact]
    public async Task No_word_is_lost_when_server_and_page_die_while_it_is_typed()
    {
        var run = await ShortForm.RunAsync(new DraftCheck(), Short);

        Assert.True(run is { Failed: 0, Passed: > 0 }, run.Said);
    }

    [Fact]
    public async Task Without_the_drafts_of_the_browser_words_are_lost()
    {
        var run = await ShortForm.RunAsync(new DraftCheck(), [.. Short, "--control"]);

        Assert.Contains("words are lost", run.Said, StringComparison.Ordinal);
    }
}
