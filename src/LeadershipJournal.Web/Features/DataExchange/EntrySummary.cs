using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>
/// What a preview keeps of an entry: everything but its text, so that years of journal fit in memory. Applying the
/// import reads the text again and recognises it by <see cref="TextFingerprint"/>.
/// </summary>
/// <param name="Position">The file's place in its source's order.</param>
/// <param name="Path">As the report shows it.</param>
/// <param name="Title">The entry's title, if it has one.</param>
/// <param name="Date">The date as stated.</param>
/// <param name="Place">Where the date was found.</param>
/// <param name="Tags">As written.</param>
/// <param name="Suggestions">Dimensions its words hint at.</param>
/// <param name="Remarks">What the leader should know about how it was read.</param>
/// <param name="TextFingerprint">The part of its fingerprint that does not depend on the date.</param>
public sealed record EntrySummary(
    int Position,
    string Path,
    string? Title,
    StatedDate Date,
    DatePlace Place,
    IReadOnlyList<string> Tags,
    IReadOnlyList<DimensionSuggestion> Suggestions,
    IReadOnlyList<string> Remarks,
    byte[] TextFingerprint);
