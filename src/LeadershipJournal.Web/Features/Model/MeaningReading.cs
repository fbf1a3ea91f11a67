using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>What a dimension meant to the leader on a day.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Summary">One word, if the leader has one.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Since">The day it began.</param>
public sealed record MeaningInForce(Dimension Dimension, string? Summary, string Text, DateOnly Since)
{
    /// <summary>Whether it was in force already on the day it is said to begin, and when it began is left out.</summary>
    public bool IsOlder { get; init; }
}

/// <summary>Reads what the dimensions meant on a day, so that what is of that day is shown beside it.</summary>
internal sealed class MeaningReading(JournalAccess access)
{
    /// <summary>The meanings in force on a day; a dimension without one is left out.</summary>
    public async Task<IReadOnlyDictionary<Dimension, MeaningInForce>> OnAsync(DateOnly day, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await OnAsync(db, day, cancellationToken);
    }

    /// <summary>The same for whoever has the journal open.</summary>
    public static async Task<IReadOnlyDictionary<Dimension, MeaningInForce>> OnAsync(JournalDb db, DateOnly day, CancellationToken cancellationToken)
    {
        var meanings = await db.Meanings.AsNoTracking()
            .Where(meaning => meaning.Since <= day)
            .GroupBy(meaning => meaning.Dimension)
            .Select(history => history.OrderByDescending(meaning => meaning.Since).ThenByDescending(meaning => meaning.Id).First())
            .ToListAsync(cancellationToken);
        return meanings.ToDictionary(
            meaning => meaning.Dimension,
            meaning => new MeaningInForce(
                meaning.Dimension, db.Seal.Open(meaning.Summary, meaning.Id), db.Seal.Open(meaning.Text, meaning.Id), meaning.Since));
    }
}
