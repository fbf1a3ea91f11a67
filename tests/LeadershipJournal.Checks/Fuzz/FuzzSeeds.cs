using System.Text;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Texts to begin with: notes in every shape that an import knows, the payloads of <c>render</c>, and samples that lie beside the repository.</summary>
internal static class FuzzSeeds
{
    private const int MostSamples = 40;

    private static readonly string[] s_notes =
    [
        "---\ntitle: A week\ndate: 2026-11-02\ntags: [people, value]\n---\n# A week\n\nListened more than I spoke.\n\n- one\n  - two\n    1. three\n",
        "+++\ntitle = \"A week\"\ndate = 2026-11-02T10:00:00Z\ntags = [\"self\"]\n[extra]\na = 1\n+++\nText\n",
        "{\n  \"title\": \"A week\",\n  \"date\": \"2026-11-02\",\n  \"tags\": [\"time\"]\n}\n\nText\n",
        "---\ntitle: &a [*a, *a]\ndate: 02/11/2026\nweek_ending: 2026-11-06T00:00:00.000Z\n? complex\n: key\nlist: !!binary aGVsbG8=\nlong: >-\n  folded\n  text\n---\n## Week 1: 28-07-2017\n\nText\n",
        "# 2026-W45\n\n| a | b |\n|---|:-:|\n| **1** | `2` |\n\n```cs\nvar a = 1;\n```\n\n> quoted\n>> twice\n\nA note[^1] and a [link](https://a.example \"t\").\n\n[^1]: The note.\n    Further.\n",
        "<<<<<<< HEAD\n# One\n=======\n# Two\n>>>>>>> other\n",
        "Friday 13 November 2026\n\nMinutes: 90 people, 2h value\n#people #value/strategy\n\n- [ ] open\n- [x] done ~~gone~~\n",
        "Title\n=====\n\n1) a\n2) b\n\n* * *\n\n![picture](https://a.example/a.png) <https://a.example> www.a.example a@b.example\n\n\\*no\\* &copy; &#x41;\n",
    ];

    /// <summary>All of them, always in the same order.</summary>
    public static async Task<IReadOnlyList<byte[]>> ReadAsync()
    {
        List<byte[]> seeds = [.. s_notes.Select(Encoding.UTF8.GetBytes), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(s_notes[0])).ToArray(), Encoding.Latin1.GetBytes("# Caf\u00e9\n\nna\u00efve\n")];
        seeds.AddRange((await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Render", "payloads.txt"))).Where(line => line.Length > 0).Select(Encoding.UTF8.GetBytes));
        foreach (var sample in Samples())
        {
            seeds.Add(await File.ReadAllBytesAsync(sample));
        }

        return seeds;
    }

    // From wherever the tool is started: the first folder upwards that has shared/samples beside it.
    private static IEnumerable<string> Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "shared", "samples");
            if (Directory.Exists(samples))
            {
                return Directory.EnumerateFiles(samples, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(MostSamples);
            }
        }

        return [];
    }
}
