using System.Text;

namespace LeadershipJournal.Tests;

/// <summary>Looks through everything an instance leaves behind: each file of its data directory, and its log.</summary>
public static class StoredInPlain
{
    public const string Log = "the log";

    /// <summary>Where a text of ASCII letters stands in plain, whatever its case, one or two bytes to a letter.</summary>
    public static IReadOnlyList<string> PlacesOf(this JournalHost host, string text)
    {
        var wide = string.Join('\0', text.AsEnumerable());
        List<string> places =
        [
            .. from file in Directory.EnumerateFiles(host.DataDirectory, "*", SearchOption.AllDirectories)
               let content = Read(file)
               where Holds(content, text) || Holds(content, wide)
               select Path.GetRelativePath(host.DataDirectory, file),
        ];
        return host.Log.Lines.Any(line => Holds(line, text)) ? [.. places, Log] : places;
    }

    private static bool Holds(string content, string text) => content.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
