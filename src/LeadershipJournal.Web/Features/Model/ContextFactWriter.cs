using LeadershipJournal.Core;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>Notes, changes and removes facts about the leader's context.</summary>
internal sealed class ContextFactWriter(JournalAccess access, LeaderClock clock)
{
    /// <summary>Notes a fact, or changes the one with this id; or says what is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> KeepAsync(ContextFactForm form, CancellationToken cancellationToken = default)
    {
        var read = form.Read(await clock.TodayAsync(cancellationToken));
        if (!read.Succeeded)
        {
            return read.Refusals;
        }

        var (id, date, kind, text) = read.Value;
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var words = db.Seal.Close(Purposes.ContextFactText, id, text);
                if (await db.ContextFacts.SingleOrDefaultAsync(fact => fact.Id == id, token) is { } fact)
                {
                    (fact.Date, fact.Kind, fact.Text) = (date, kind, words);
                }
                else
                {
                    db.ContextFacts.Add(new ContextFact { LeaderId = db.LeaderId, Id = id, Date = date, Kind = kind, Text = words });
                }
            },
            cancellationToken);
        return [];
    }

    /// <summary>Removes a fact; answers what it was, for undoing, or null when it is gone already.</summary>
    public async Task<ContextFactLine?> RemoveAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.ContextFacts.SingleOrDefaultAsync(row => row.Id == id, token) is not { } fact)
                {
                    return null;
                }

                db.ContextFacts.Remove(fact);
                return new ContextFactLine(fact.Id, fact.Date, fact.Kind, db.Seal.Open(fact.Text, fact.Id));
            },
            cancellationToken);
    }
}
