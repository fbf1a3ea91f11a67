using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>One meaning in a list of all that a dimension has had.</summary>
/// <param name="Number">Counted from the first one on, from 1.</param>
/// <param name="Since">The day it began.</param>
/// <param name="Summary">One word, if it has one.</param>
public sealed record MeaningLine(int Number, DateOnly Since, string? Summary);

/// <summary>Everything a dimension has meant, and one of its meanings beside the one before.</summary>
/// <param name="Today">The leader's own date.</param>
/// <param name="All">The newest first.</param>
/// <param name="InForce">What it means today.</param>
/// <param name="Shown">The number of the meaning that is shown; 0 when there is none.</param>
/// <param name="Meaning">The one that is shown.</param>
/// <param name="Before">The one that was in force before it.</param>
public sealed record MeaningHistoryView(
    DateOnly Today, IReadOnlyList<MeaningLine> All, MeaningInForce? InForce, int Shown, MeaningInForce? Meaning, MeaningInForce? Before);

/// <summary>Reads the history of one dimension's meanings.</summary>
internal sealed class MeaningHistoryReading(JournalAccess access, LeaderClock clock)
{
    /// <summary>The history, with the meaning of this number shown, or else the newest.</summary>
    public async Task<MeaningHistoryView> ReadAsync(Dimension dimension, int? number, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var seal = db.Seal;
        var rows = await db.Meanings.AsNoTracking()
            .Where(meaning => meaning.Dimension == dimension)
            .Select(meaning => new { Meaning = new DatedMeaning(meaning.Id, dimension, meaning.Since), Summary = seal.Open(meaning.Summary, meaning.Id) })
            .ToDictionaryAsync(row => row.Meaning.Id, cancellationToken);
        var history = new MeaningHistory(rows.Values.Select(row => row.Meaning));
        DatedMeaning[] oldestFirst = [.. history.Of(dimension).Reverse()];
        var shown = number is > 0 && number <= oldestFirst.Length ? number.Value : oldestFirst.Length;
        var inForce = history.InForce(dimension, today)?.Id;
        var (meaning, before) = (At(shown), At(shown - 1));

        List<Guid> wanted = [.. new[] { inForce, meaning, before }.OfType<Guid>()];
        var texts = await db.Meanings.AsNoTracking()
            .Where(row => wanted.Contains(row.Id))
            .Select(row => new { row.Id, Text = seal.Open(row.Text, row.Id) })
            .ToDictionaryAsync(row => row.Id, row => row.Text, cancellationToken);
        return new MeaningHistoryView(
            today,
            [.. oldestFirst.Select((dated, i) => new MeaningLine(i + 1, dated.Since, rows[dated.Id].Summary)).Reverse()],
            Open(inForce),
            shown,
            Open(meaning),
            Open(before));

        Guid? At(int place) => place > 0 ? oldestFirst[place - 1].Id : null;

        MeaningInForce? Open(Guid? id) => id is { } found
            ? new MeaningInForce(dimension, rows[found].Summary, texts[found], rows[found].Meaning.Since)
            : null;
    }
}
