using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;

namespace LeadershipJournal.Web.Tests.Features.ValueContexts;

/// <summary>Rows of value contexts, past the application.</summary>
internal static class ContextJournal
{
    public static Guid AddContext(
        this JournalDb db, string name, Guid? parent = null, int position = 0, ValueContextKind kind = ValueContextKind.Mission, string? means = null)
    {
        var id = Guid.CreateVersion7();
        db.ValueContexts.Add(new ValueContext
        {
            LeaderId = db.LeaderId,
            Id = id,
            ParentId = parent,
            Position = position,
            Kind = kind,
            Name = db.Seal.Close(Purposes.ContextName, id, name),
            ValueMeans = db.Seal.CloseOptional(Purposes.ContextValueMeans, id, means),
        });
        return id;
    }

    public static Guid AddContradiction(this JournalDb db, Guid one, Guid other, string text = "Both want the same people.", DateOnly? resolvedOn = null)
    {
        var id = Guid.CreateVersion7();
        db.Contradictions.Add(new Data.Journal.Contradiction
        {
            LeaderId = db.LeaderId,
            Id = id,
            OneId = one,
            OtherId = other,
            NotedOn = new DateOnly(2026, 11, 2),
            ResolvedOn = resolvedOn,
            Text = db.Seal.Close(Purposes.ContradictionText, id, text),
        });
        return id;
    }

    public static Guid AddHypothesis(this JournalDb db, Guid context, HypothesisStatus status = HypothesisStatus.Assumed, string does = "ask twice")
    {
        var id = Guid.CreateVersion7();
        db.Hypotheses.Add(new ValueHypothesis
        {
            LeaderId = db.LeaderId,
            Id = id,
            ContextId = context,
            Status = status,
            StatusSince = new DateOnly(2026, 11, 2),
            IfWeDo = db.Seal.Close(Purposes.HypothesisIfWeDo, id, does),
            Measure = db.Seal.Close(Purposes.HypothesisMeasure, id, "answers a week"),
            ShouldSee = db.Seal.Close(Purposes.HypothesisShouldSee, id, "more of them"),
        });
        return id;
    }

    /// <summary>An entry that is about contexts, with minutes in one of them, or in none.</summary>
    public static Guid AddEntry(this JournalDb db, string title, DateOnly date, int minutes = 0, Guid? spentIn = null, params Guid[] about)
    {
        var id = Guid.CreateVersion7();
        var entry = new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = EntryKind.Entry,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Title = db.Seal.Close(Purposes.EntryTitle, id, title),
            Body = db.Seal.Close(Purposes.EntryBody, id, "A sentence."),
            CreatedAt = AdjustableClock.Start.UtcDateTime,
            ChangedAt = AdjustableClock.Start.UtcDateTime,
        };
        entry.Contexts.AddRange(about.Select(context => new EntryContext { LeaderId = db.LeaderId, EntryId = id, ContextId = context }));
        if (minutes > 0)
        {
            entry.Investments.Add(new TimeInvestmentRow
            {
                LeaderId = db.LeaderId,
                Id = Guid.CreateVersion7(),
                EntryId = id,
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Dimension = Dimension.Value,
                Minutes = minutes,
                HandsOn = 0,
                Estimated = false,
                Source = InvestmentSource.Entry,
                ValueContextId = spentIn,
            });
        }

        db.Entries.Add(entry);
        return id;
    }
}
