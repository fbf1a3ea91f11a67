using System.Text.Json;
using System.Text.Json.Serialization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>The stored form of a review's answers, before it is sealed. Names are kept, so an old row reads for ever.</summary>
internal static class ReviewAnswersJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ReviewAnswers answers) => JsonSerializer.Serialize(answers, Options);

    /// <summary>Reads what <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">The text is no stored review.</exception>
    public static ReviewAnswers Read(string json) => JsonSerializer.Deserialize<ReviewAnswers>(json, Options) ?? ReviewAnswers.None;
}
