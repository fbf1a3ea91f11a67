namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Finds the marks that an unfinished merge leaves in a file.</summary>
public static class ConflictMarkers
{
    /// <summary>The line, counted from 1, on which a conflict begins that also ends; null if there is none.</summary>
    public static int? FirstLine(string text)
    {
        int? opened = null;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (opened is null && IsMarker(line, '<'))
            {
                opened = number;
            }
            else if (opened is not null && IsMarker(line, '>'))
            {
                return opened;
            }
        }

        return null;
    }

    private static bool IsMarker(ReadOnlySpan<char> line, char mark) =>
        line.Length >= 7 && line[..7].IndexOfAnyExcept(mark) < 0 && (line.Length == 7 || line[7] == ' ');
}
