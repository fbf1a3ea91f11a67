using System.Globalization;
using System.Text;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Texts that something may stumble over: ends of ranges, broken encodings, very long and very deep ones.</summary>
internal static class HostileText
{
    private const int Longest = 70_000;
    private const int LongestOfAll = 1_300_000;

    private static readonly string[] s_dates =
    [
        "0001-01-01", "9999-12-31", "9999-12-32", "0000-00-00", "2026-02-29", "2024-02-29", "10000-01-01", "-0001-01-01", "2026-11-20T00:00:00Z",
        "20261120", "2026-W53", "2025-W53", "2026-W00", "9999-W52", "9999-W53", "0001-W01", "2026-W1", "1582-10-10", "2026-Q5", "9999-Q4", "0000", "9999", "99999",
        "26:00", "23:59:60", "24:00", "-1:00",
    ];

    private static readonly string[] s_numbers =
    [
        "0", "-0", "-1", "1", "1440", "1441", "10080", "10081", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1e309", "1e5", "NaN", "Infinity",
        "0x10", "١٢", "１２", "1,440", "1.5", "1:30", "1h", "999999999999999999999999", " 15 ", "+15", "15m", "0.0000000001", "--1",
    ];

    private static readonly string[] s_ids =
    [
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{0198f000-0000-7000-8000-000000000000}", "not-an-id", "0", "' OR 1=1 --",
        "../../etc/passwd", "019a0000000070008000000000000000", "0198F000-0000-7000-8000-00000000000G",
    ];

    private static readonly string[] s_words =
    [
        "", " ", "\0", "a\0b", "\r\n", "\r", "\n\n\n", "\t", "\u0085", "\u2028", "\u202e", "\ufeff", "\ufffd", "\uffff", "\ufffe", "a\ufffe@b.example", "\ud83d", "\udc00", "a\ud800b", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301", "ﷺ", "İ", "ß",
        "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "{0}", "%s%n", "${7*7}", "{{7*7}}", "on", "true", "null", "undefined", "[]", "{}", "self", "Self,People", "-3",
        "self-1", "people-amount", "dimension:self", "Mission", "Mentor", "yes", "http://", "https://journal.example/\\x", "mailto:a@b\0", "a@b", "@", "a@journal.example", "2026-11-02..2026-11-01",
        "Europe/Oslo", "Nowhere/Land", "Etc/GMT+12", "Pacific/Kiritimati", "=1+1", "C:\\con", "%00", "%zz", "%", "+", "&", "=", ";", "a=b&c=d",
    ];

    /// <summary>One of them.</summary>
    public static string Next(Random random) => random.Next(12) switch
    {
        0 or 1 => Of(s_dates, random),
        2 or 3 => Of(s_numbers, random),
        4 => Of(s_ids, random),
        5 => Joined(random),
        6 => Deep(random),
        7 when random.Next(4) == 0 => Long(random),
        8 => Noise(random),
        _ => Of(s_words, random),
    };

    /// <summary>Something very long, now and then more than any field takes.</summary>
    public static string Long(Random random)
    {
        var unit = Of(s_words, random) is { Length: > 0 } word ? word : "x";
        var length = random.Next(6) == 0 ? LongestOfAll : random.Next(300, Longest);
        return new StringBuilder().Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();
    }

    private static string Joined(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => Of(random.Next(2) == 0 ? s_words : s_dates, random)));

    private static string Deep(Random random)
    {
        var (opening, closing) = random.Next(6) switch
        {
            0 => ("[", "]"),
            1 => ("{\"a\":", "}"),
            2 => ("> ", ""),
            3 => ("((", "))"),
            4 => ("<b>", "</b>"),
            _ => ("- ", ""),
        };
        var depth = random.Next(10, 3000);
        return $"{new StringBuilder().Insert(0, opening, depth)}x{new StringBuilder().Insert(0, closing, depth)}";
    }

    private static string Noise(Random random) => string.Create(random.Next(1, 60), random, static (text, random) =>
    {
        foreach (ref var letter in text)
        {
            letter = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7f));
        }
    });

    /// <summary>A day somewhere around the journal's own.</summary>
    public static string NearDate(Random random) =>
        new DateOnly(2026, 11, 20).AddDays(random.Next(-500, 40)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Of(string[] texts, Random random) => texts[random.Next(texts.Length)];
}
