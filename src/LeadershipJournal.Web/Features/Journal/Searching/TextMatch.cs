namespace LeadershipJournal.Web.Features.Journal.Searching;

/// <summary>How well a folded text fits a search.</summary>
internal static class TextMatch
{
    private const int TitleWeight = 6;
    private const int CountedHits = 8;

    /// <summary>0 when a term is missing; else the higher, the better: whole words, in the title, more than once.</summary>
    public static double Score(SearchQuery query, ReadOnlySpan<byte> title, ReadOnlySpan<byte> body)
    {
        var score = 0d;
        foreach (var term in query.Terms)
        {
            var found = (TitleWeight * Weigh(title, term)) + Weigh(body, term);
            if (found == 0)
            {
                return 0;
            }

            score += Math.Log2(1 + found);
        }

        return score;
    }

    // A whole word counts three, the beginning of one two, anything else one.
    private static int Weigh(ReadOnlySpan<byte> text, ReadOnlySpan<byte> term)
    {
        var weight = 0;
        var offset = 0;
        for (var hit = 0; hit < CountedHits; hit++)
        {
            var found = text[offset..].IndexOf(term);
            if (found < 0)
            {
                break;
            }

            var start = offset + found;
            var end = start + term.Length;
            var begins = start == 0 || !IsWordByte(text[start - 1]);
            var ends = end == text.Length || !IsWordByte(text[end]);
            weight += begins && ends ? 3 : begins ? 2 : 1;
            offset = end;
        }

        return weight;
    }

    private static bool IsWordByte(byte value) => value >= 0x80 || char.IsAsciiLetterOrDigit((char)value);
}
