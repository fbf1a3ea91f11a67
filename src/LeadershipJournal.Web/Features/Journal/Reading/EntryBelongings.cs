using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>A value context by its name.</summary>
public sealed record NamedContext(Guid Id, string Name);

/// <summary>A piece of hands-on work by its name.</summary>
public sealed record NamedItem(Guid Id, string What);

/// <summary>A question that an entry answers.</summary>
public sealed record AnsweredQuestion(Dimension Dimension, string Text);

/// <summary>Where minutes of a dimension went.</summary>
public sealed record MinutesWent(Dimension Dimension, NamedContext? Context, NamedItem? Item);

/// <summary>What an entry names of the leader's own model.</summary>
/// <param name="Contexts">The value contexts it is about, by name.</param>
/// <param name="Went">Where its minutes went, in the order of the dimensions.</param>
/// <param name="Questions">What it answers.</param>
public sealed record EntryBelongings(
    IReadOnlyList<NamedContext> Contexts, IReadOnlyList<MinutesWent> Went, IReadOnlyList<AnsweredQuestion> Questions)
{
    public static EntryBelongings None { get; } = new([], [], []);

    internal static async Task<EntryBelongings> LoadAsync(JournalDb db, Guid id, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var about = await db.EntryContexts.Where(link => link.EntryId == id).Select(link => link.ContextId).ToListAsync(cancellationToken);
        var places = await db.Investments
            .Where(row => row.EntryId == id && (row.ValueContextId != null || row.LettingGoItemId != null))
            .Select(row => new { row.Dimension, row.ValueContextId, row.LettingGoItemId })
            .Distinct().OrderBy(row => row.Dimension)
            .ToListAsync(cancellationToken);
        List<Guid> contextIds = [.. about, .. places.Select(place => place.ValueContextId).OfType<Guid>()];
        List<Guid> itemIds = [.. places.Select(place => place.LettingGoItemId).OfType<Guid>()];
        var contexts = await db.ValueContexts.AsNoTracking().Where(row => contextIds.Contains(row.Id))
            .Select(row => new NamedContext(row.Id, seal.Open(row.Name, row.Id)))
            .ToDictionaryAsync(context => context.Id, cancellationToken);
        var items = await db.LettingGoItems.AsNoTracking().Where(row => itemIds.Contains(row.Id))
            .Select(row => new NamedItem(row.Id, seal.Open(row.What, row.Id)))
            .ToDictionaryAsync(item => item.Id, cancellationToken);
        return new EntryBelongings(
            [.. about.Select(context => contexts[context]).OrderBy(context => context.Name, StringComparer.CurrentCultureIgnoreCase)],
            [
                .. places.Select(place => new MinutesWent(
                    place.Dimension,
                    place.ValueContextId is { } context ? contexts[context] : null,
                    place.LettingGoItemId is { } item ? items[item] : null)),
            ],
            await db.OpenQuestions.AsNoTracking()
                .Where(question => db.QuestionAnswers.Any(answer => answer.QuestionId == question.Id && answer.EntryId == id))
                .Select(question => new AnsweredQuestion(question.Dimension, seal.Open(question.Text, question.Id)))
                .ToListAsync(cancellationToken));
    }
}
