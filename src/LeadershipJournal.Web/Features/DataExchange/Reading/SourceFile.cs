namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>A file of the import, with its path relative to the import's root and slashes between folders.</summary>
public abstract record SourceFile(string Path);

/// <summary>A Markdown file with its bytes.</summary>
public sealed record MarkdownFile(string Path, byte[] Content) : SourceFile(Path);

/// <summary>A file that is not read, and why. A hidden folder counts as one line for all the files in it.</summary>
public sealed record RefusedFile(string Path, string Reason, int Files = 1) : SourceFile(Path);

/// <summary>Where an import's files come from. Enumerating reads them one after the other, in the same order each time.</summary>
public abstract class ImportSource
{
    /// <summary>What the leader knows it by: the name of a folder or of an uploaded file.</summary>
    public abstract string Name { get; }

    public abstract IEnumerable<SourceFile> Files();
}

/// <summary>The import as a whole cannot be read; the message is for the person who started it.</summary>
public sealed class ImportRefusedException(string message) : Exception(message);
