using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Model;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>Writes meanings, that they still hold, and where the model came from. A meaning is never overwritten.</summary>
internal sealed class MeaningWriter(JournalAccess access, LeaderClock clock, TimeProvider time)
{
    public const int MostOfCredit = 500;

    /// <summary>Adds a meaning, or says what is wrong. The very same one sent twice is kept once.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Dimension dimension, MeaningForm form, CancellationToken cancellationToken = default)
    {
        var read = form.Read();
        if (!read.Succeeded)
        {
            return read.Refusals;
        }

        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(token => WriteAsync(db, dimension, read.Value, today, token), cancellationToken);
    }

    /// <summary>Notes for today that meanings still hold: those of the given dimensions that have one.</summary>
    public async Task StillHoldAsync(IReadOnlyList<Dimension> dimensions, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var noted = await db.MeaningLooks.Where(look => look.On == today).Select(look => look.Dimension).ToListAsync(token);
                var meant = await db.Meanings.Select(meaning => meaning.Dimension).Distinct().ToListAsync(token);
                db.MeaningLooks.AddRange(dimensions.Intersect(meant).Except(noted)
                    .Select(dimension => new MeaningLook { LeaderId = db.LeaderId, Dimension = dimension, On = today }));
            },
            cancellationToken);
    }

    /// <summary>Notes where the leader's version of the model came from; nothing for an empty text.</summary>
    public async Task<IReadOnlyList<Refusal>> CreditAsync(string? typed, CancellationToken cancellationToken = default)
    {
        var credit = TextInput.Lines(typed).Trim();
        if (TextInput.LineTooLong(credit, MostOfCredit) is { } tooLong)
        {
            return [new Refusal("Credit", tooLong)];
        }

        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var leader = await db.Leaders.SingleAsync(token);
                leader.ModelCredit = db.Seal.CloseOptional(Purposes.ModelCredit, leader.LeaderId, credit);
                return (IReadOnlyList<Refusal>)[];
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<Refusal>> WriteAsync(
        JournalDb db, Dimension dimension, MeaningContent content, DateOnly today, CancellationToken cancellationToken)
    {
        var history = new MeaningHistory(await db.Meanings
            .Where(meaning => meaning.Dimension == dimension)
            .Select(meaning => new DatedMeaning(meaning.Id, meaning.Dimension, meaning.Since))
            .ToListAsync(cancellationToken));
        if (history.Of(dimension).FirstOrDefault() is { } last && await SaysAsync(db, last.Id, content, cancellationToken))
        {
            return last.Since == content.Since
                ? []
                : [new Refusal(nameof(MeaningForm.Text), "These are the words in force already. Change them, or say below that they still hold.")];
        }

        if (history.Refuse(dimension, content.Since, today, nameof(MeaningForm.Since)) is { } refusal)
        {
            return [refusal];
        }

        var id = history.NextId(dimension, time.GetUtcNow());
        db.Meanings.Add(new Meaning
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = dimension,
            Since = content.Since,
            Summary = db.Seal.CloseOptional(Purposes.MeaningSummary, id, content.Summary),
            Text = db.Seal.Close(Purposes.MeaningText, id, content.Text),
        });
        return [];
    }

    private static async Task<bool> SaysAsync(JournalDb db, Guid id, MeaningContent content, CancellationToken cancellationToken)
    {
        var stored = await db.Meanings.AsNoTracking().SingleAsync(meaning => meaning.Id == id, cancellationToken);
        return db.Seal.Open(stored.Text, id) == content.Text && (db.Seal.Open(stored.Summary, id) ?? "") == content.Summary;
    }
}
