using System.Text.Json;
using System.Text.Json.Serialization;
using LeadershipJournal.Core.Leading;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>The stored form of a conversation's answers, before it is sealed. Names are kept, so an old row reads for ever.</summary>
internal static class ConversationAnswersJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(ConversationAnswers answers) => JsonSerializer.Serialize(answers, Options);

    /// <summary>Reads what <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">The text is no stored conversation.</exception>
    public static ConversationAnswers Read(string json) => JsonSerializer.Deserialize<ConversationAnswers>(json, Options) ?? ConversationAnswers.None;
}
