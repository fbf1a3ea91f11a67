using System.Text;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.Journal.Searching;

/// <summary>What is searched for: words and “exact phrases”, all of which an entry must hold.</summary>
public sealed class SearchQuery
{
    /// <summary>The longest search text that is read.</summary>
    public const int MaxLength = 400;

    private const int MaxTerms = 16;

    private SearchQuery(IReadOnlyList<byte[]> terms) => Terms = terms;

    /// <summary>Folded terms, each at least one byte.</summary>
    public IReadOnlyList<byte[]> Terms { get; }

    /// <summary>Reads a search text; null when it holds no word.</summary>
    public static SearchQuery? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var typed = TextInput.Line(text);
        List<byte[]> terms = [];
        foreach (var term in Split(typed.Length > MaxLength ? typed[..MaxLength] : typed).Take(MaxTerms))
        {
            var folded = FoldTable.Instance.Fold(term).AsSpan().Trim((byte)' ').ToArray();
            if (folded.Length > 0 && !terms.Exists(known => known.AsSpan().SequenceEqual(folded)))
            {
                terms.Add(folded);
            }
        }

        return terms.Count > 0 ? new SearchQuery(terms) : null;
    }

    private static IEnumerable<string> Split(string text)
    {
        var term = new StringBuilder();
        var quoted = false;
        foreach (var character in text)
        {
            var quote = character is '"' or '“' or '”' or '„' or '«' or '»';
            if (quote || (!quoted && char.IsWhiteSpace(character)))
            {
                if (term.Length > 0)
                {
                    yield return term.ToString();
                    term.Clear();
                }

                quoted = quote ? !quoted : quoted;
            }
            else
            {
                term.Append(character);
            }
        }

        if (term.Length > 0)
        {
            yield return term.ToString();
        }
    }
}
