using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadershipJournal.Checks;

/// <summary>Cases that anyone can bring: a JSON file with a list, or with an object that has one as <c>cases</c>.</summary>
internal static class CaseFile
{
    private static readonly JsonDocumentOptions Format = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The cases as they stand in the file.</summary>
    /// <exception cref="CheckException">The file cannot be read or holds no list.</exception>
    public static async Task<JsonArray> ReadAsync(string file)
    {
        try
        {
            var document = JsonNode.Parse(await File.ReadAllTextAsync(file), documentOptions: Format);
            return document as JsonArray ?? document?["cases"] as JsonArray
                ?? throw new CheckException($"{file} holds no list of cases.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CheckException($"{file} cannot be read: {exception.Message}");
        }
    }
}
