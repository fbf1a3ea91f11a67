namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>What a file turned out to be.</summary>
/// <param name="Path">As the report shows it.</param>
public abstract record FileReading(string Path);

/// <summary>It is not imported, and why.</summary>
public sealed record SkippedFile(string Path, string Reason, int Files = 1) : FileReading(Path);

/// <summary>It holds an entry.</summary>
/// <param name="Path">As the report shows it.</param>
/// <param name="Title">The entry's title, if it has one.</param>
/// <param name="Date">The date it states.</param>
/// <param name="Place">Where the date was found.</param>
/// <param name="Body">The text, verbatim but for line ends.</param>
/// <param name="Tags">Tags of the front matter and of the text, as written.</param>
/// <param name="FrontMatter">The front matter verbatim; empty if there is none.</param>
/// <param name="Remarks">What the leader should know about how it was read.</param>
public sealed record ReadEntry(
    string Path,
    string? Title,
    StatedDate Date,
    DatePlace Place,
    string Body,
    IReadOnlyList<string> Tags,
    string FrontMatter,
    IReadOnlyList<string> Remarks) : FileReading(Path);
