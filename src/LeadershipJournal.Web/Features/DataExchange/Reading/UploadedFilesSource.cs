namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Single files a browser sent, in memory.</summary>
public sealed class UploadedFilesSource(string name, IReadOnlyList<(string Path, byte[] Content)> files, ImportLimits limits) : ImportSource
{
    public override string Name { get; } = name;

    public override IEnumerable<SourceFile> Files()
    {
        var budget = new ReadingBudget(limits);
        foreach (var (path, content) in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            yield return (SourcePath.Refusal(path) ?? budget.Refusal(content.Length)) is { } refusal
                ? new RefusedFile(path, refusal)
                : new MarkdownFile(path, content);
        }
    }
}
