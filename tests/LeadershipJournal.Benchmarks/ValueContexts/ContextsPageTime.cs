using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Benchmarks.ValueContexts;

/// <summary>The page of value contexts with 500 of them, 200 contradictions and 100 hypotheses.</summary>
internal sealed class ContextsPageTime : Promise
{
    private const string Page = "/contexts";
    private const int Contexts = 500;
    private const int Contradictions = 200;
    private const int Hypotheses = 100;
    private const int Children = 7;
    private const int WarmUp = 300;
    private const int Requests = 300;

    public override string Name => "contexts";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        var leader = await instance.AddLeaderAsync(1, days: 30, words: 40);
        await using (var db = await instance.Store.OpenAsync(leader))
        {
            Fill(db);
            await db.SaveChangesAsync();
        }

        await using var host = new PageHost(instance.DataDirectory);
        using var client = await host.SignInAsync(Page, "Value contexts");
        var bytes = await host.OneByOneAsync(client.Http, Page, WarmUp);

        var processor = Samples.ProcessorTime;
        var served = host.Served = new Samples();
        await host.OneByOneAsync(client.Http, Page, Requests);
        processor = Samples.ProcessorTime - processor;
        table.AtMost("500 value contexts and 200 contradictions: server time, 99th percentile", served.Percentile(99), 100, " ms");
        table.Figure("500 value contexts and 200 contradictions: server time, median", served.Median, " ms");
        table.Figure("500 value contexts and 200 contradictions: processor time", processor / Requests, " ms");
        table.Figure("500 value contexts and 200 contradictions: HTML, compressed", bytes / 1024.0, " KB");
    }

    private static void Fill(JournalDb db)
    {
        List<Guid> ids = [];
        for (var number = 0; number < Contexts; number++)
        {
            // Seven in each, as far as they go.
            var parent = number < Children ? (Guid?)null : ids[(number / Children) - 1];
            ids.Add(Add(db, number, parent));
        }

        for (var number = 0; number < Contradictions; number++)
        {
            var one = number * 37 % Contexts;
            Add(db, ids[one], ids[(one + 1 + (number % 23)) % Contexts]);
        }

        for (var number = 0; number < Hypotheses; number++)
        {
            Add(db, ids[number]);
        }
    }

    private static Guid Add(JournalDb db, int number, Guid? parent)
    {
        var id = Guid.CreateVersion7();
        db.ValueContexts.Add(new ValueContext
        {
            LeaderId = db.LeaderId,
            Id = id,
            ParentId = parent,
            Position = number,
            Kind = (ValueContextKind)(number % 5),
            Name = db.Seal.Close(Purposes.ContextName, id, $"Department of things to be done, no. {number}"),
            ValueMeans = db.Seal.Close(Purposes.ContextValueMeans, id, "Whoever asks has an answer within the week, and it is still right a year later."),
        });
        return id;
    }

    private static void Add(JournalDb db, Guid one, Guid other)
    {
        var id = Guid.CreateVersion7();
        db.Contradictions.Add(new Data.Journal.Contradiction
        {
            LeaderId = db.LeaderId,
            Id = id,
            OneId = one,
            OtherId = other,
            NotedOn = TemporaryInstance.Today,
            Text = db.Seal.Close(Purposes.ContradictionText, id, "One is praised for what was begun, the other for what nobody had to ask about twice."),
        });
    }

    private static void Add(JournalDb db, Guid context)
    {
        var id = Guid.CreateVersion7();
        db.Hypotheses.Add(new ValueHypothesis
        {
            LeaderId = db.LeaderId,
            Id = id,
            ContextId = context,
            Status = HypothesisStatus.Testing,
            StatusSince = TemporaryInstance.Today,
            IfWeDo = db.Seal.Close(Purposes.HypothesisIfWeDo, id, "answer in the order in which it hurts"),
            Measure = db.Seal.Close(Purposes.HypothesisMeasure, id, "second letters about the same thing"),
            ShouldSee = db.Seal.Close(Purposes.HypothesisShouldSee, id, "a third fewer by the summer"),
        });
    }
}
