using System.Text;

namespace LeadershipJournal.Checks.Seeding;

/// <summary>Text with the lengths and the repetitions of journal entries, made from a stock of words; the same seed makes the same text.</summary>
internal sealed class SeedText(Random random)
{
    private static readonly string[] Words =
        """
        we they she he I team leader meeting week plan decision customer delivery product budget quarter hiring interview feedback
        conversation question answer listened asked promised noticed learned tried stopped started moved agreed refused explained
        wrote read planned cancelled shortened prepared followed waited helped taught stood beside let go held on quiet loud slow
        careful honest tired glad proud uneasy surprised clear vague useful late early nobody somebody everyone together alone again
        never always often sometimes before after because although until while without about between across under risk outcome output
        measure value context structure change habit energy balance hours evening morning weekend family walk sleep café naïve résumé
        Zürich København Łódź señor über façade priority backlog incident review retro roadmap strategy board finance sales support
        design engineering colleague manager mentor coach apprentice successor handover note memo letter promise doubt trust
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A few words.</summary>
    public string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    /// <summary>Markdown of about so many words: a heading, paragraphs of sentences, now and then a list.</summary>
    public string Body(int words)
    {
        var body = new StringBuilder("## ").Append(Phrase(4)).Append("\n\n");
        for (var written = 4; written < words;)
        {
            var sentence = Math.Min(words - written, random.Next(6, 18));
            if (random.Next(12) == 0)
            {
                body.Append("\n\n- ");
            }

            body.Append(Phrase(sentence)).Append(". ");
            written += sentence;
        }

        return body.ToString();
    }

    private string Word() => Words[random.Next(Words.Length)];
}
