using DiffPlex;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.Journal.Reading;

public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of a comparison of two texts.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>Compares two texts by words. Texts of a size where that would take seconds are compared by where they begin to differ.</summary>
internal static class TextDiff
{
    private const int MostWords = 20_000;

    private static readonly char[] s_separators = [' ', '\n', '\t'];

    public static IReadOnlyList<DiffPart> Compare(string before, string after)
    {
        var start = CommonStart(before, after);
        var end = CommonEnd(before.AsSpan(start), after.AsSpan(start));
        var (removed, added) = (before[start..^end], after[start..^end]);
        List<DiffPart> parts = [];
        Add(parts, DiffKind.Same, before[..start]);
        if (Words(removed) + Words(added) > MostWords)
        {
            Add(parts, DiffKind.Removed, removed);
            Add(parts, DiffKind.Added, added);
        }
        else
        {
            AddWords(parts, removed, added);
        }

        Add(parts, DiffKind.Same, before[^end..]);
        return parts;
    }

    private static void AddWords(List<DiffPart> parts, string before, string after)
    {
        var diff = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, s_separators);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(parts, DiffKind.Same, Join(diff.PiecesOld, at, block.DeleteStartA - at));
            Add(parts, DiffKind.Removed, Join(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            Add(parts, DiffKind.Added, Join(diff.PiecesNew, block.InsertStartB, block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(parts, DiffKind.Same, Join(diff.PiecesOld, at, diff.PiecesOld.Length - at));
    }

    private static string Join(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));

    private static void Add(List<DiffPart> parts, DiffKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts.Count > 0 && parts[^1].Kind == kind)
        {
            parts[^1] = parts[^1] with { Text = parts[^1].Text + text };
        }
        else
        {
            parts.Add(new DiffPart(kind, text));
        }
    }

    private static int Words(ReadOnlySpan<char> text) => TextInput.CountWords(text);

    // Both ends are cut between words, so that a word is shown as changed or not, never in half.
    private static int CommonStart(string before, string after)
    {
        var common = before.AsSpan().CommonPrefixLength(after);
        return common == before.Length && common == after.Length ? common : before.AsSpan(0, common).LastIndexOfAny(' ', '\n') + 1;
    }

    private static int CommonEnd(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var most = Math.Min(before.Length, after.Length);
        var common = 0;
        while (common < most && before[^(common + 1)] == after[^(common + 1)])
        {
            common++;
        }

        var blank = before[^common..].IndexOfAny(' ', '\n');
        return blank < 0 ? 0 : common - blank;
    }
}
