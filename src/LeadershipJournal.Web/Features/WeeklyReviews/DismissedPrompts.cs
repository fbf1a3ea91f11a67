using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>The prompts a leader does not want to see again, until they change their mind.</summary>
internal sealed class DismissedPrompts(JournalAccess access, TimeProvider clock)
{
    public async Task DismissAsync(string promptId, CancellationToken cancellationToken)
    {
        if (PromptLibrary.All.All(prompt => prompt.Id != promptId))
        {
            return;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (!await db.DismissedPrompts.AnyAsync(prompt => prompt.PromptId == promptId, token))
                {
                    db.DismissedPrompts.Add(new DismissedPrompt
                    {
                        LeaderId = db.LeaderId,
                        PromptId = promptId,
                        DismissedAt = clock.GetUtcNow().UtcDateTime,
                    });
                }
            },
            cancellationToken);
    }

    /// <summary>Asks a prompt again, or all of them.</summary>
    public async Task BringBackAsync(string? promptId, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            token => db.DismissedPrompts
                .Where(prompt => prompt.LeaderId == db.LeaderId && (promptId == null || prompt.PromptId == promptId))
                .ExecuteDeleteAsync(token),
            cancellationToken);
    }
}
