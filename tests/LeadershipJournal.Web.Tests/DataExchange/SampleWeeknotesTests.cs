using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

/// <summary>Real published weeknotes, kept beside the repository; skipped where they are absent.</summary>
public sealed class SampleWeeknotesTests
{
    [Fact]
    public void Every_parliament_weeknote_is_dated_and_every_file_accounted_for()
    {
        var plan = Plan("parliament");

        Assert.Equal(71, plan.Read);
        Assert.Equal(plan.Read, plan.Entries.Count + plan.SkippedFiles + plan.Duplicates.Count);
        Assert.Equal(new DateOnly(2017, 7, 28), DateOf(plan, "1/index.md"));
        Assert.Equal(IsoWeek.Create(2018, 14).Friday, DateOf(plan, "2018/14/index.md"));
        Assert.Equal(
            ["2018/index.md", "README.md", "index.md", "notes/photo-api/index.md"],
            plan.Skipped.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.Contains("line 1", plan.Skipped.Single(file => file.Path == "README.md").Reason, StringComparison.Ordinal);
        Assert.Empty(plan.Duplicates);
    }

    [Fact]
    public void Every_team_weeknote_is_dated_by_its_front_matter_and_unwritten_ones_are_skipped()
    {
        var plan = Plan("team");

        Assert.Equal(40, plan.Read);
        Assert.Equal(["2023-11-10.md", "2023-11-17.md", "2023-11-24.md"], plan.Skipped.Select(file => file.Path));
        Assert.All(plan.Skipped, file => Assert.Equal("no text below its front matter", file.Reason));
        Assert.All(plan.Entries, entry => Assert.Equal($"{entry.Date:yyyy-MM-dd}.md", entry.Entry.Path));
    }

    private static DateOnly DateOf(ImportPlan plan, string path) => plan.Entries.Single(entry => entry.Entry.Path == path).Date;

    private static ImportPlan Plan(string folder)
    {
        var root = Sample(folder);
        Assert.SkipWhen(root is null, $"../shared/samples/weeknotes/{folder} is not there.");
        return Reading.Plan(new FolderSource(root!, ImportLimits.Default));
    }

    internal static string? Sample(string folder)
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            var root = Path.Combine(up.FullName, "shared", "samples", "weeknotes", folder);
            if (Directory.Exists(root))
            {
                return root;
            }
        }

        return null;
    }
}
