using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
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
        return await Open(db).ToListAsync(cancellationToken);
    }

    /// <summary>The same for whoever has the journal open.</summary>
    public static IQueryable<QuestionInMind> Open(JournalDb db)
    {
        var seal = db.Seal;
        return StillOpen(db)
            .OrderBy(question => question.Dimension).ThenBy(question => question.AskedOn).ThenBy(question => question.Id)
            .Select(question => new QuestionInMind(question.Id, question.Dimension, seal.Open(question.Text, question.Id), question.AskedOn));
    }

    /// <summary>The longest asked ones.</summary>
    public static IQueryable<QuestionInMind> Oldest(JournalDb db, int count)
    {
        var seal = db.Seal;
        return StillOpen(db)
            .OrderBy(question => question.AskedOn).ThenBy(question => question.Id)
            .Take(count)
            .Select(question => new QuestionInMind(question.Id, question.Dimension, seal.Open(question.Text, question.Id), question.AskedOn));
    }

    private static IQueryable<OpenQuestion> StillOpen(JournalDb db) => db.OpenQuestions.AsNoTracking()
        .Where(question => question.ClosedOn == null)
        .Where(question => !db.QuestionAnswers.Any(answer =>
            answer.QuestionId == question.Id && db.Entries.Any(entry => entry.Id == answer.EntryId && !entry.IsDraft)));
}
