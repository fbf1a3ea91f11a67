using System.Buffers.Binary;
using System.IO.Compression;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public sealed class ImportSourceTests : IDisposable
{
    private static readonly byte[] Note = "Words."u8.ToArray();
    private readonly string _root = Directory.CreateTempSubdirectory("import-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_gives_every_file_and_a_hidden_folder_as_one_line()
    {
        Write("2023-03-31.md", "Words.");
        Write("sub/2023-04-07.markdown", "Words.");
        Write("sub/photo.jpg", "x");
        Write("empty.md", "");
        Write(".git/HEAD", "x");
        Write(".git/objects/ab", "x");
        Write(".obsidian/app.json", "x");

        var files = Folder();

        Assert.Equal(
            [".git/ 2", ".obsidian/ 1", "2023-03-31.md 1", "empty.md 1", "sub/2023-04-07.markdown 1", "sub/photo.jpg 1"],
            files.Select(file => $"{file.Path} {(file as RefusedFile)?.Files ?? 1}"));
        Assert.Equal(["empty", "not Markdown"], files.Skip(2).OfType<RefusedFile>().Select(file => file.Reason));
    }

    [Fact]
    public void Links_are_reported_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");
        Write("inner/2023-03-31.md", "Words.");
        File.CreateSymbolicLink(Path.Combine(_root, "passwd.md"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_root, "loop"), _root);

        var refused = Folder().OfType<RefusedFile>().ToList();

        Assert.Equal(["loop/", "passwd.md"], refused.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.All(refused, file => Assert.Contains("not followed", file.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_reported_without_being_read()
    {
        using (var large = File.Create(Path.Combine(_root, "2023-03-31.md")))
        {
            large.SetLength(50L * 1024 * 1024);
        }

        Assert.Equal("too large: 50 MB, and a file may have 5 MB", Assert.IsType<RefusedFile>(Assert.Single(Folder())).Reason);
    }

    [Theory]
    [InlineData("../2023-03-31.md")]
    [InlineData("a/../../2023-03-31.md")]
    [InlineData("/etc/2023-03-31.md")]
    [InlineData("C:\\notes\\2023-03-31.md")]
    [InlineData("..\\2023-03-31.md")]
    public void A_path_that_leads_out_of_the_zip_is_refused(string path) =>
        Assert.Contains("outside", Skipped(Reading.Zip((path, Note))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Archives_inside_a_zip_are_not_opened() =>
        Assert.Contains("not opened", Skipped(Reading.Zip(("inner.zip", Reading.Zip(("2023-03-31.md", Note))))).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_link_in_a_zip_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = archive.CreateEntry("2023-03-31.md");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var target = link.Open();
            target.Write("/etc/passwd"u8);
        }

        Assert.Contains("link", Skipped(stream.ToArray()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_size_and_by_ratio()
    {
        var read = Reading.ReadZip(Reading.Zip(("2023-03-31.md", new byte[60 * 1024 * 1024]), ("2023-04-07.md", new byte[4 * 1024 * 1024])));

        Assert.Contains("too large: 60 MB", ((SkippedFile)read[0]).Reason, StringComparison.Ordinal);
        Assert.Contains("more than 200 times", ((SkippedFile)read[1]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_that_is_a_lie_is_found_out()
    {
        var zip = Reading.Zip(("2023-03-31.md", new byte[100_000]));
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 24), 10);

        Assert.IsType<SkippedFile>(Assert.Single(Reading.ReadZip(zip)));
    }

    [Fact]
    public void All_files_together_have_a_limit_and_those_before_it_are_read()
    {
        var zip = Reading.Zip(("2023-03-31.md", Note), ("2023-04-07.md", Note));

        var read = Reading.ReadZip(zip, ImportLimits.Default with { TotalBytes = 8 });

        Assert.IsType<ReadEntry>(read[0]);
        Assert.Contains("another one", ((SkippedFile)read[1]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_with_too_many_entries_is_refused_as_a_whole()
    {
        var zip = Reading.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.md", Note))]);

        var refused = Assert.Throws<ImportRefusedException>(() => Reading.ReadZip(zip, ImportLimits.Default with { ZipEntries = 19 }));

        Assert.Contains("20 files", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stated_number_of_entries_is_believed_before_the_zip_is_opened()
    {
        var zip = Reading.Zip(("2023-03-31.md", Note));
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\x05\x06"u8) + 10), 60_000);

        Assert.Throws<ImportRefusedException>(() => Reading.ReadZip(zip));
    }

    [Theory]
    [InlineData("no zip at all")]
    [InlineData("")]
    [InlineData("PK\x05\x06")]
    public void What_is_no_zip_is_refused_with_a_message(string content) =>
        Assert.Throws<ImportRefusedException>(() => Reading.ReadZip(System.Text.Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void A_damaged_file_in_a_zip_does_not_stop_the_others()
    {
        var words = Enumerable.Range(0, 4000).Select(i => (byte)(32 + (i * 7919 % 90))).ToArray();
        var zip = Reading.Zip(("2023-03-31.md", words), ("2023-04-07.md", Note));
        zip.AsSpan(60, 30).Clear();

        var read = Reading.ReadZip(zip);

        Assert.IsType<ReadEntry>(read[^1]);
        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void A_path_is_shown_without_characters_that_break_or_turn_a_line() =>
        Assert.Equal("a\uFFFDb\uFFFDc.md", SourcePath.Shown("a\nb\u202Ec.md"));

    private static SkippedFile Skipped(byte[] zip) => Assert.IsType<SkippedFile>(Assert.Single(Reading.ReadZip(zip)));

    private List<SourceFile> Folder() => [.. new FolderSource(_root, ImportLimits.Default).Files()];

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
