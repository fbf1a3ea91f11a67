using System.Globalization;

namespace LeadershipJournal.Checks.Import;

/// <summary>A folder of as many dated notes as asked for, 300 words each.</summary>
internal static class GeneratedNotes
{
    private const int WordsANote = 300;
    private static readonly DateOnly First = new(1995, 1, 1);

    private static readonly string[] Words =
    [
        "budget", "calendar", "coaching", "desk", "evening", "feedback", "Friday", "garden", "handover", "hiring", "kitchen", "listened", "meeting",
        "morning", "outcome", "plan", "priorities", "quiet", "release", "retrospective", "the", "a", "we", "they", "and", "but", "with", "about", "wrote",
    ];

    public static async Task WriteAsync(DirectoryInfo folder, int count)
    {
        var random = new Random(20261120);
        for (var i = 0; i < count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{First.AddDays(i):yyyy-MM-dd}.md");
            var text = string.Join(' ', random.GetItems(Words, WordsANote));
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, name), string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Note {i}\ntags: [people, value]\n---\n{text}\n"));
        }
    }
}
