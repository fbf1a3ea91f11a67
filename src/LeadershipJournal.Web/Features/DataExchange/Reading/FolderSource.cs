namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>A folder on this machine. Links are not followed.</summary>
/// <param name="root">The folder.</param>
/// <param name="limits">How much is read.</param>
/// <param name="only">The one file in it that is read; null for all, in folders too.</param>
public sealed class FolderSource(string root, ImportLimits limits, string? only = null) : ImportSource
{
    private readonly DirectoryInfo _root = new(root);

    public override string Name => only ?? _root.Name;

    public override IEnumerable<SourceFile> Files()
    {
        var budget = new ReadingBudget(limits);
        foreach (var entry in only is null ? Walk(_root) : [new FileInfo(Path.Combine(_root.FullName, only))])
        {
            yield return entry is FileInfo file ? Read(file, budget) : Summary((DirectoryInfo)entry);
        }
    }

    /// <summary>Files in ordinal order of their names; a tool's folder and a linked folder come out as themselves.</summary>
    private static IEnumerable<FileSystemInfo> Walk(DirectoryInfo folder)
    {
        foreach (var entry in Listing(folder).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var descends = entry is DirectoryInfo inner && inner.LinkTarget is null && !SourcePath.IsToolFolder(inner.Name);
            if (!descends)
            {
                yield return entry;
                continue;
            }

            foreach (var below in Walk((DirectoryInfo)entry))
            {
                yield return below;
            }
        }
    }

    private static FileSystemInfo[] Listing(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private SourceFile Read(FileInfo file, ReadingBudget budget)
    {
        var path = PathOf(file);
        if (file.LinkTarget is not null)
        {
            return new RefusedFile(path, "a link, which is not followed");
        }

        if (SourcePath.Refusal(path) is { } refusal)
        {
            return new RefusedFile(path, refusal);
        }

        try
        {
            // A pipe or device has no length either, and opening one could wait for ever.
            return budget.Refusal(file.Length) is { } why
                ? new RefusedFile(path, why)
                : new MarkdownFile(path, File.ReadAllBytes(file.FullName));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new RefusedFile(path, "it cannot be opened (missing permission, or another program holds it)");
        }
    }

    private RefusedFile Summary(DirectoryInfo folder) => folder.LinkTarget is not null
        ? new RefusedFile($"{PathOf(folder)}/", "a link to a folder, which is not followed")
        : new RefusedFile($"{PathOf(folder)}/", "a hidden or tool's folder, not looked into", Count(folder));

    private static int Count(DirectoryInfo folder) =>
        Listing(folder).Sum(entry => entry is DirectoryInfo { LinkTarget: null } inner ? Count(inner) : 1);

    private string PathOf(FileSystemInfo entry) => Path.GetRelativePath(_root.FullName, entry.FullName).Replace('\\', '/');
}
