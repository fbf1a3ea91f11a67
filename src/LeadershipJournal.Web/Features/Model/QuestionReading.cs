using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>A question that neither an entry has answered nor the leader has closed.</summary>
public sealed record QuestionInMind(Guid Id, Dimension Dimension, string Text, DateOnly AskedOn);

/// <summary>Reads the questions a leader carries.</summary>
internal sealed class QuestionReading(JournalAccess access)
{
    /// <summary>The open ones, by dimension and then by age. An answer that is only a draft, or in the trash, answers nothing.</summary>
    public async Task<IReadOnlyList<QuestionInMind>> OpenAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var seal = db.Seal;
        return await db.OpenQuestions.AsNoTracking()
            .Where(question => question.ClosedOn == null)
            .Where(question => !db.QuestionAnswers.Any(answer =>
                answer.QuestionId == question.Id && db.Entries.Any(entry => entry.Id == answer.EntryId && !entry.IsDraft)))
            .OrderBy(question => question.Dimension).ThenBy(question => question.AskedOn).ThenBy(question => question.Id)
            .Select(question => new QuestionInMind(
                question.Id, question.Dimension, seal.Open(question.Text, question.Id), question.AskedOn))
            .ToListAsync(cancellationToken);
    }
}
