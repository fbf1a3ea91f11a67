using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>The prompts and suggestions a leader does not want to see again, until they change their mind.</summary>
internal sealed class DismissedPrompts(JournalAccess access, TimeProvider clock)
{
    /// <summary>How the key of a suggestion begins; a prompt's never does.</summary>
    public const string SuggestionStart = "suggestion.";

    private const int LongestKey = 64;

    /// <summary>Shows a prompt or a suggestion no more; false when the key is of neither.</summary>
    public async Task<bool> DismissAsync(string key, CancellationToken cancellationToken)
    {
        if (!IsSuggestion(key) && PromptLibrary.All.All(prompt => prompt.Id != key))
        {
            return false;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (!await db.DismissedPrompts.AnyAsync(prompt => prompt.PromptId == key, token))
                {
                    db.DismissedPrompts.Add(new DismissedPrompt
                    {
                        LeaderId = db.LeaderId,
                        PromptId = key,
                        DismissedAt = clock.GetUtcNow().UtcDateTime,
                    });
                }
            },
            cancellationToken);
        return true;
    }

    /// <summary>Shows a prompt or a suggestion again, or all prompts.</summary>
    public async Task BringBackAsync(string? key, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            token => db.DismissedPrompts
                .Where(prompt => prompt.LeaderId == db.LeaderId
                    && (key == null ? !prompt.PromptId.StartsWith(SuggestionStart) : prompt.PromptId == key))
                .ExecuteDeleteAsync(token),
            cancellationToken);
    }

    private static bool IsSuggestion(string key) =>
        key.StartsWith(SuggestionStart, StringComparison.Ordinal) && key.Length <= LongestKey;
}
