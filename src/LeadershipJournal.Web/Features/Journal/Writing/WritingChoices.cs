using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.ValueContexts;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>A value context an entry can be about.</summary>
public sealed record ContextChoice(Guid Id, string Name, int Depth);

/// <summary>A piece of hands-on work that minutes can have gone into.</summary>
public sealed record ItemChoice(Guid Id, Dimension Dimension, string What);

/// <summary>A question that an entry can answer.</summary>
public sealed record QuestionChoice(Guid Id, Dimension Dimension, string Text);

/// <summary>What the editor offers of the leader's own model; what the form names already is among it, archived or not.</summary>
public sealed record WritingChoices(
    IReadOnlyList<ContextChoice> Contexts, IReadOnlyList<ItemChoice> Items, IReadOnlyList<QuestionChoice> Questions)
{
    internal static async Task<WritingChoices> LoadAsync(JournalDb db, EntryForm form, CancellationToken cancellationToken)
    {
        var named = form.Named();
        return new WritingChoices(
            await ContextsAsync(db, named, cancellationToken),
            await ItemsAsync(db, named, cancellationToken),
            await QuestionsAsync(db, form.Id, named, cancellationToken));
    }

    private static async Task<IReadOnlyList<ContextChoice>> ContextsAsync(JournalDb db, IReadOnlySet<Guid> named, CancellationToken cancellationToken)
    {
        var tree = await db.ContextTreeAsync(cancellationToken);
        return
        [
            .. from place in tree.InOrder
               where !place.IsArchived || named.Contains(place.Id)
               select new ContextChoice(place.Id, place.Node.Name, place.Depth),
        ];
    }

    private static async Task<IReadOnlyList<ItemChoice>> ItemsAsync(JournalDb db, IReadOnlySet<Guid> named, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var items = await db.LettingGoItems.AsNoTracking()
            .OrderBy(item => item.AddedOn).ThenBy(item => item.Id)
            .Select(item => new
            {
                Choice = new ItemChoice(item.Id, item.Dimension, seal.Open(item.What, item.Id)),
                item.ArchivedOn,
                Stage = item.Steps.OrderByDescending(step => step.Date).ThenByDescending(step => step.Id)
                    .Select(step => (LettingGoStage?)step.Stage).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from item in items
               where (item.ArchivedOn is null && item.Stage is not LettingGoStage.LetGo) || named.Contains(item.Choice.Id)
               select item.Choice,
        ];
    }

    private static async Task<IReadOnlyList<QuestionChoice>> QuestionsAsync(
        JournalDb db, Guid entryId, IReadOnlySet<Guid> named, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var chosen = named.ToList();
        return await db.OpenQuestions.AsNoTracking()
            .Where(question => chosen.Contains(question.Id) || (question.ClosedOn == null
                && !db.QuestionAnswers.Any(answer => answer.QuestionId == question.Id && answer.EntryId != entryId
                    && db.Entries.Any(entry => entry.Id == answer.EntryId && !entry.IsDraft))))
            .OrderBy(question => question.Dimension).ThenBy(question => question.AskedOn).ThenBy(question => question.Id)
            .Select(question => new QuestionChoice(question.Id, question.Dimension, seal.Open(question.Text, question.Id)))
            .ToListAsync(cancellationToken);
    }
}
