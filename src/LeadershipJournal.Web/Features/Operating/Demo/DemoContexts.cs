using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Writes one invented leader's value contexts into a journal whose entries are there.</summary>
internal sealed class DemoContexts(JournalDb db, DemoCalendar calendar)
{
    private readonly Dictionary<string, Guid> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _children = [];
    private int _atTop;

    private LeaderSeal Seal => db.Seal;

    public async Task WriteAsync(DemoContextFile file, CancellationToken cancellationToken)
    {
        var seal = Seal;
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Title != null)
            .Select(entry => new { entry.Id, Title = seal.Open(entry.Title, entry.Id)! })
            .ToListAsync(cancellationToken);
        var byTitle = entries.GroupBy(entry => entry.Title, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Id, StringComparer.Ordinal);
        await db.WriteAsync(
            async token =>
            {
                db.ValueContexts.AddRange(file.Contexts.Select(Context));
                db.Contradictions.AddRange(file.Contradictions.Select(Contradiction));
                db.Hypotheses.AddRange(file.Hypotheses.Select(hypothesis => Hypothesis(hypothesis, byTitle)));
                await db.SaveChangesAsync(token);
                foreach (var entry in file.Entries)
                {
                    await TagAsync(byTitle[entry.Title], entry, token);
                }
            },
            cancellationToken);
    }

    private ValueContext Context(DemoContext context)
    {
        var id = _byName[context.Name] = Guid.CreateVersion7();
        var parent = context.In is null ? (Guid?)null : _byName[context.In];
        return new ValueContext
        {
            LeaderId = db.LeaderId,
            Id = id,
            ParentId = parent,
            Position = parent is { } around ? _children[around] = _children.GetValueOrDefault(around, -1) + 1 : _atTop++,
            Kind = Enum.Parse<ValueContextKind>(context.Kind, ignoreCase: true),
            Name = Seal.Close(Purposes.ContextName, id, context.Name),
            ValueMeans = Seal.CloseOptional(Purposes.ContextValueMeans, id, context.Means),
            Accountability = Seal.CloseOptional(Purposes.ContextAccountability, id, context.Accountable),
        };
    }

    private Data.Journal.Contradiction Contradiction(DemoContradiction contradiction)
    {
        var id = Guid.CreateVersion7();
        return new Data.Journal.Contradiction
        {
            LeaderId = db.LeaderId,
            Id = id,
            OneId = _byName[contradiction.One],
            OtherId = _byName[contradiction.Other],
            NotedOn = calendar.Week(contradiction.WeeksAgo).Friday,
            ResolvedOn = contradiction.ResolvedWeeksAgo is { } weeks ? calendar.Week(weeks).Friday : null,
            Text = Seal.Close(Purposes.ContradictionText, id, contradiction.Text),
        };
    }

    private ValueHypothesis Hypothesis(DemoHypothesis hypothesis, Dictionary<string, Guid> byTitle)
    {
        var id = Guid.CreateVersion7();
        db.HypothesisEvidence.AddRange(
        [
            .. hypothesis.EvidenceFor.Select(title => Evidence(title, EvidenceSide.For)),
            .. hypothesis.EvidenceAgainst.Select(title => Evidence(title, EvidenceSide.Against)),
        ]);
        return new ValueHypothesis
        {
            LeaderId = db.LeaderId,
            Id = id,
            ContextId = _byName[hypothesis.In],
            Status = Enum.Parse<HypothesisStatus>(hypothesis.Status, ignoreCase: true),
            StatusSince = calendar.Week(hypothesis.SinceWeeksAgo).Monday,
            IfWeDo = Seal.Close(Purposes.HypothesisIfWeDo, id, hypothesis.IfWeDo),
            Measure = Seal.Close(Purposes.HypothesisMeasure, id, hypothesis.Measure),
            ShouldSee = Seal.Close(Purposes.HypothesisShouldSee, id, hypothesis.ShouldSee),
            Finding = Seal.CloseOptional(Purposes.HypothesisFinding, id, hypothesis.Finding),
        };

        HypothesisEvidence Evidence(string title, EvidenceSide side) =>
            new() { LeaderId = db.LeaderId, HypothesisId = id, EntryId = byTitle[title], Side = side };
    }

    private async Task TagAsync(Guid entryId, DemoContextEntry entry, CancellationToken cancellationToken)
    {
        db.EntryContexts.AddRange(entry.Contexts.Select(name =>
            new EntryContext { LeaderId = db.LeaderId, EntryId = entryId, ContextId = _byName[name] }));
        if (entry.MinutesIn is { } context)
        {
            Guid? spentIn = _byName[context];
            await db.WriteAsync(
                token => db.Investments.Where(row => row.LeaderId == db.LeaderId && row.EntryId == entryId)
                    .ExecuteUpdateAsync(row => row.SetProperty(minutes => minutes.ValueContextId, spentIn), token),
                cancellationToken);
        }
    }
}

/// <summary>One leader's value contexts as their file has them.</summary>
internal sealed class DemoContextFile
{
    public List<DemoContext> Contexts { get; set; } = [];

    public List<DemoContradiction> Contradictions { get; set; } = [];

    public List<DemoHypothesis> Hypotheses { get; set; } = [];

    public List<DemoContextEntry> Entries { get; set; } = [];
}

internal sealed class DemoContext
{
    public required string Name { get; set; }

    public required string Kind { get; set; }

    public string? In { get; set; }

    public string? Means { get; set; }

    public string? Accountable { get; set; }
}

internal sealed class DemoContradiction
{
    public required string One { get; set; }

    public required string Other { get; set; }

    public int WeeksAgo { get; set; }

    public int? ResolvedWeeksAgo { get; set; }

    public required string Text { get; set; }
}

internal sealed class DemoHypothesis
{
    public required string In { get; set; }

    public required string Status { get; set; }

    public int SinceWeeksAgo { get; set; }

    public required string IfWeDo { get; set; }

    public required string Measure { get; set; }

    public required string ShouldSee { get; set; }

    public string? Finding { get; set; }

    public List<string> EvidenceFor { get; set; } = [];

    public List<string> EvidenceAgainst { get; set; } = [];
}

/// <summary>What an entry is about, and in which context its minutes were spent.</summary>
internal sealed class DemoContextEntry
{
    public required string Title { get; set; }

    public List<string> Contexts { get; set; } = [];

    public string? MinutesIn { get; set; }
}
