using System.IO.Compression;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>
/// A zip archive. Nothing is written to disk, whatever its paths say, and nothing is inflated further than the
/// limits, whatever sizes it states.
/// </summary>
/// <param name="name">The archive's file name.</param>
/// <param name="open">Opens the archive from its start; it must be seekable.</param>
/// <param name="limits">How much is read.</param>
public sealed class ZipSource(string name, Func<Stream> open, ImportLimits limits) : ImportSource
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    public override string Name { get; } = name;

    public override IEnumerable<SourceFile> Files()
    {
        using var stream = open();
        using var archive = Open(stream);
        var budget = new ReadingBudget(limits);
        var summaries = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var path = entry.FullName.Replace('\\', '/');
            if (path.EndsWith('/') && entry.Length == 0)
            {
                continue;
            }

            if (SourcePath.ToolFolderOf(path) is { } folder)
            {
                summaries[folder] = summaries.GetValueOrDefault(folder) + 1;
                continue;
            }

            yield return Read(entry, path, budget);
        }

        foreach (var (folder, files) in summaries)
        {
            yield return new RefusedFile(folder, "a hidden or tool's folder, not looked into", files);
        }
    }

    private ZipArchive Open(Stream stream)
    {
        if (ZipDirectory.CountEntries(stream) is { } count && count > limits.ZipEntries)
        {
            throw new ImportRefusedException($"The zip says it holds {count} files; an import takes up to {limits.ZipEntries}.");
        }

        try
        {
            stream.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count <= limits.ZipEntries
                ? archive
                : throw new ImportRefusedException($"The zip holds more than {limits.ZipEntries} files.");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            throw new ImportRefusedException("This is not a zip that can be read: it is damaged or of another kind.");
        }
    }

    private SourceFile Read(ZipArchiveEntry entry, string path, ReadingBudget budget)
    {
        if (((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink)
        {
            return new RefusedFile(path, "a link, which is not followed");
        }

        if (SourcePath.Refusal(path) is { } refusal)
        {
            return new RefusedFile(path, refusal);
        }

        if (budget.Refusal(entry.Length) is { } why)
        {
            return new RefusedFile(path, why);
        }

        try
        {
            return Inflate(entry, path);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new RefusedFile(path, "damaged in the zip, encrypted, or packed in a way that cannot be read");
        }
    }

    private SourceFile Inflate(ZipArchiveEntry entry, string path)
    {
        if (entry.IsEncrypted)
        {
            return new RefusedFile(path, "encrypted; bring the zip without a password");
        }

        using var packed = entry.Open();
        var content = new byte[entry.Length];
        var read = packed.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (read < content.Length || packed.ReadByte() >= 0)
        {
            return new RefusedFile(path, "its size in the zip is not the size it says; it was not read");
        }

        return read > limits.InflationRatioFrom && read / Math.Max(1, entry.CompressedLength) > limits.InflationRatio
            ? new RefusedFile(path, $"it inflates to more than {limits.InflationRatio} times its size, as no written text does")
            : new MarkdownFile(path, content);
    }
}
