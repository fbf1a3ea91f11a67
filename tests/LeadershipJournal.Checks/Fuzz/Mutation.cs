using System.Text;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Makes something else of a file: bits, pieces, order, and what stands where nothing should.</summary>
internal static class Mutation
{
    private const int MostSteps = 6;
    private const int MostRepeats = 400;
    private const int Largest = 2 * 1024 * 1024;

    /// <summary>The bytes after a few steps.</summary>
    /// <param name="seed">What to begin with.</param>
    /// <param name="others">Where pieces of other files come from.</param>
    /// <param name="random">What decides.</param>
    public static byte[] Of(byte[] seed, IReadOnlyList<byte[]> others, Random random)
    {
        var bytes = seed;
        for (var steps = random.Next(1, MostSteps); steps > 0 && bytes.Length < Largest; steps--)
        {
            bytes = Step(bytes, others, random);
        }

        return bytes;
    }

    private static byte[] Step(byte[] bytes, IReadOnlyList<byte[]> others, Random random)
    {
        var (from, to) = Range(bytes.Length, random);
        return random.Next(9) switch
        {
            0 when bytes.Length > 0 => Flipped(bytes, random),
            1 => [.. bytes[..from], .. bytes[to..]],
            2 => bytes[..from],
            3 => [.. bytes[..from], .. Piece(others, random), .. bytes[from..]],
            4 => [.. bytes[..from], .. Repeated(bytes[from..to], random), .. bytes[to..]],
            5 => [.. bytes[..from], .. random.GetItems(Broken, random.Next(1, 5)).SelectMany(piece => piece), .. bytes[to..]],
            6 => [.. bytes[to..], .. bytes[..to]],
            _ => [.. bytes[..from], .. Encoding.UTF8.GetBytes(HostileText.Next(random)), .. bytes[from..]],
        };
    }

    // Marks of encodings, halves of letters, ends of files.
    private static readonly byte[][] Broken =
    [
        [0], [0xff], [0xfe, 0xff], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0x1a], [0xff, 0xff, 0xff, 0xff], [0x0d],
        "PK\x05\x06"u8.ToArray(), "PK\x01\x02"u8.ToArray(),
    ];

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        byte[] flipped = [.. bytes];
        for (var bits = random.Next(1, 9); bits > 0; bits--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static IEnumerable<byte> Repeated(byte[] piece, Random random) =>
        Enumerable.Repeat(piece, piece.Length < 256 ? random.Next(2, MostRepeats) : 2).SelectMany(bytes => bytes);

    private static byte[] Piece(IReadOnlyList<byte[]> others, Random random)
    {
        var other = others[random.Next(others.Count)];
        var (from, to) = Range(other.Length, random);
        return other[from..to];
    }

    private static (int From, int To) Range(int length, Random random)
    {
        var from = random.Next(length + 1);
        return (from, Math.Min(length, from + random.Next(random.Next(4) == 0 ? length + 1 : 40)));
    }
}
