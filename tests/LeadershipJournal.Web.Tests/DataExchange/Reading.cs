using System.IO.Compression;
using System.Text;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

/// <summary>Reads texts, folders and zips as an import does.</summary>
internal static class Reading
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly Fingerprint Fingerprint = new(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    public static EntryReader Reader(string zone = "Europe/Stockholm") =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), ImportLimits.Default);

    public static FileReading Read(string path, string text, string zone = "Europe/Stockholm") =>
        Read(path, Encoding.UTF8.GetBytes(text), zone);

    public static FileReading Read(string path, byte[] content, string zone = "Europe/Stockholm") =>
        Reader(zone).Read(new MarkdownFile(path, content));

    public static ReadEntry Entry(string path, string text, string zone = "Europe/Stockholm") =>
        Assert.IsType<ReadEntry>(Read(path, text, zone));

    public static ReadEntry Entry(string path, byte[] content) => Assert.IsType<ReadEntry>(Read(path, content));

    public static string Refusal(string path, string text) => Assert.IsType<SkippedFile>(Read(path, text)).Reason;

    public static ImportContents Contents(ImportSource source) => ImportContents.Read(source, Reader(), Fingerprint);

    public static ImportPlan Plan(ImportSource source, ImportChoices? choices = null, IReadOnlyDictionary<string, string>? known = null) =>
        new ImportPlanner(Fingerprint, known ?? new Dictionary<string, string>(), Today).Plan(Contents(source), choices ?? new ImportChoices());

    public static ImportPlan Plan(ImportChoices choices, params (string Path, string Text)[] files) => Plan(Files(files), choices);

    public static ImportPlan Plan(params (string Path, string Text)[] files) => Plan(Files(files));

    public static UploadedFilesSource Files(params (string Path, string Text)[] files) =>
        new("notes", [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))], ImportLimits.Default);

    public static byte[] Zip(params (string Path, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static List<FileReading> ReadZip(byte[] zip, ImportLimits? limits = null) =>
        [.. new ZipSource("notes.zip", () => new MemoryStream(zip), limits ?? ImportLimits.Default).Files().Select(Reader().Read)];
}
