using System.Collections.Frozen;
using System.Text;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Judges a file by its path alone.</summary>
public static class SourcePath
{
    private const int LongestPath = 1024;

    private static readonly FrozenSet<string> MarkdownExtensions =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".md", ".markdown", ".mdown", ".mkd");

    private static readonly FrozenSet<string> ArchiveExtensions =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".zip", ".gz", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz");

    private static readonly FrozenSet<string> ToolFolders =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "node_modules", "__MACOSX", "CVS");

    /// <summary>Why the file is not read, or null when it looks like a Markdown file within the import.</summary>
    public static string? Refusal(string path)
    {
        if (LeadsOutside(path))
        {
            return "its path leads outside the import";
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        var extension = Path.GetExtension(name);
        return name switch
        {
            _ when path.Length > LongestPath => "its path is too long",
            _ when name.StartsWith('.') => "a hidden file",
            _ when MarkdownExtensions.Contains(extension) => null,
            _ when ArchiveExtensions.Contains(extension) => "an archive inside the import is not opened",
            _ => "not Markdown",
        };
    }

    /// <summary>A folder whose files are a tool's and nobody's notes: hidden ones, version control, packages.</summary>
    public static bool IsToolFolder(string name) => name.Length > 1 && name[0] == '.' && name != ".." || ToolFolders.Contains(name);

    /// <summary>The outermost tool folder on the way to a file, as a path that ends in a slash; null if there is none.</summary>
    public static string? ToolFolderOf(string path)
    {
        var start = 0;
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', start))
        {
            if (IsToolFolder(path[start..slash]))
            {
                return path[..(slash + 1)];
            }

            start = slash + 1;
        }

        return null;
    }

    /// <summary>The path as a report may show it: no line breaks, no control or direction characters, no broken ones.</summary>
    public static string Shown(string path)
    {
        var shown = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            shown.Append(Rune.IsControl(rune) || IsDirection(rune.Value) ? Rune.ReplacementChar : rune);
        }

        return shown.ToString();
    }

    private static bool LeadsOutside(string path) =>
        path.Length == 0 || path[0] == '/' || (path.Length > 1 && path[1] == ':') || path.Split('/').Contains("..");

    private static bool IsDirection(int c) => c is 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
