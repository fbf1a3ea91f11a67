namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Finds what a path on this machine is: a folder, a zip or a Markdown file.</summary>
public static class LocalSource
{
    /// <summary>The source at a path.</summary>
    /// <exception cref="ImportRefusedException">There is nothing at the path, or nothing that can be imported.</exception>
    public static ImportSource Of(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return new FolderSource(full, ImportLimits.Default);
        }

        if (!File.Exists(full))
        {
            throw new ImportRefusedException($"There is no folder or file {path}.");
        }

        if (string.Equals(Path.GetExtension(full), ".zip", StringComparison.OrdinalIgnoreCase))
        {
            return new ZipSource(Path.GetFileName(full), () => OpenZip(full), ImportLimits.Default);
        }

        return SourcePath.Refusal(Path.GetFileName(full)) is null
            ? new FolderSource(Path.GetDirectoryName(full)!, ImportLimits.Default, Path.GetFileName(full))
            : throw new ImportRefusedException($"{path} is neither a folder, nor a zip, nor a Markdown file.");
    }

    private static FileStream OpenZip(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ImportRefusedException($"{path} cannot be opened.");
        }
    }
}
