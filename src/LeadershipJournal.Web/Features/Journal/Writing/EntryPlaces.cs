using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.ValueContexts;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>Where the minutes of one dimension went.</summary>
/// <param name="ContextId">In which value context.</param>
/// <param name="LettingGoItemId">Into which piece of hands-on work of the letting-go register.</param>
public sealed record MinutesPlace(Guid? ContextId, Guid? LettingGoItemId)
{
    public static MinutesPlace Nowhere { get; } = new(null, null);
}

/// <summary>What an entry names of the leader's own model must be there to be named.</summary>
internal static class EntryPlaces
{
    private const string ContextGone = "This value context is archived or not there any more. Choose another one, or none.";

    /// <summary>What is wrong with what an entry names. What it named before may stay, though it is archived by now.</summary>
    public static async Task<IReadOnlyList<Refusal>> RefuseAsync(
        JournalDb db, Guid id, EntryContent content, CancellationToken cancellationToken) =>
    [
        .. await RefuseContextsAsync(db, id, content, cancellationToken),
        .. await RefuseItemsAsync(db, id, content, cancellationToken),
        .. await RefuseAnswerAsync(db, id, content, cancellationToken),
    ];

    private static async Task<IReadOnlyList<Refusal>> RefuseContextsAsync(
        JournalDb db, Guid id, EntryContent content, CancellationToken cancellationToken)
    {
        if (content.ContextIds.Count == 0 && content.Places.Values.All(place => place.ContextId is null))
        {
            return [];
        }

        var tree = await db.ContextTreeAsync(cancellationToken);
        var named = await db.EntryContexts.Where(link => link.EntryId == id).Select(link => link.ContextId)
            .Union(db.Investments.Where(row => row.EntryId == id && row.ValueContextId != null).Select(row => row.ValueContextId!.Value))
            .ToListAsync(cancellationToken);
        HashSet<Guid> known = [.. tree.Active.Select(place => place.Id), .. named];
        List<Refusal> refusals = content.ContextIds.All(known.Contains) ? [] : [new Refusal(nameof(EntryForm.Contexts), ContextGone)];
        refusals.AddRange(
            from place in content.Places
            where place.Value.ContextId is { } context && !known.Contains(context)
            select new Refusal($"{place.Key.Key()}.{nameof(DimensionInput.Context)}", ContextGone));
        return refusals;
    }

    private static async Task<IReadOnlyList<Refusal>> RefuseItemsAsync(
        JournalDb db, Guid id, EntryContent content, CancellationToken cancellationToken)
    {
        var asked = content.Places.Values.Select(place => place.LettingGoItemId).OfType<Guid>().ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var known = await db.LettingGoItems
            .Where(item => asked.Contains(item.Id)
                && (item.ArchivedOn == null || db.Investments.Any(row => row.EntryId == id && row.LettingGoItemId == item.Id)))
            .Select(item => item.Id).ToListAsync(cancellationToken);
        return
        [
            .. from place in content.Places
               where place.Value.LettingGoItemId is { } item && !known.Contains(item)
               select new Refusal(
                   $"{place.Key.Key()}.{nameof(DimensionInput.LettingGo)}",
                   "This work is not on the letting-go register any more. Choose another piece of it, or none."),
        ];
    }

    private static async Task<IReadOnlyList<Refusal>> RefuseAnswerAsync(
        JournalDb db, Guid id, EntryContent content, CancellationToken cancellationToken)
    {
        if (content.AnswersId is not { } asked || await db.OpenQuestions.AnyAsync(
            question => question.Id == asked
                && (question.ClosedOn == null || db.QuestionAnswers.Any(answer => answer.QuestionId == asked && answer.EntryId == id)),
            cancellationToken))
        {
            return [];
        }

        return [new Refusal(nameof(EntryForm.Answers), "This question is closed or not there any more. Choose another one, or none.")];
    }
}
