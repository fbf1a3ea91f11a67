
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>How much an import reads before it says no.</summary>
public sealed record ImportLimits
{
    private const int Mebibyte = 1024 * 1024;

    public static ImportLimits Default { get; } = new();

    /// <summary>A Markdown file above this many bytes is reported and not read (a 1 MB text in UTF-32 still fits).</summary>
    public long FileBytes { get; init; } = 5 * Mebibyte;

    /// <summary>What one entry's text may measure in UTF-8.</summary>
    public int BodyBytes { get; init; } = TextInput.MaxBodyBytes;

    /// <summary>Front matter above this many bytes is reported and not parsed.</summary>
    public int FrontMatterChars { get; init; } = 32 * 1024;

    /// <summary>A longer title is cut; the heading it came from stays in the text.</summary>
    public int TitleChars { get; init; } = TextInput.MaxLineLength;

    /// <summary>A zip with more entries is refused before any of them is looked at.</summary>
    public int ZipEntries { get; init; } = 50_000;

    /// <summary>What all Markdown files of one import may inflate to.</summary>
    public long TotalBytes { get; init; } = 512L * Mebibyte;

    /// <summary>A file in a zip that inflates to more than this many times its packed size is refused…</summary>
    public int InflationRatio { get; init; } = 200;

    /// <summary>…once it has more bytes than this: small repetitive notes compress well too.</summary>
    public int InflationRatioFrom { get; init; } = Mebibyte / 4;
}
