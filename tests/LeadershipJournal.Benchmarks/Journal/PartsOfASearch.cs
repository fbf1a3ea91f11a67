using BenchmarkDotNet.Attributes;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Web.Features.Journal.Searching;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Benchmarks.Journal;

/// <summary>Where the time of a search goes: reading, opening, the rest.</summary>
[MemoryDiagnoser]
public class PartsOfASearch
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private TemporaryInstance? _instance;
    private Guid _leader;
    private JournalDb? _db;
    private List<(Guid Id, Sealed Body)> _bodies = [];

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _instance = await TemporaryInstance.CreateAsync();
        _leader = await _instance.AddLeaderAsync(1, SearchTime.Entries, SearchTime.Words);
        _db = await _instance.Store.OpenAsync(_leader);
        _bodies = await BodiesAsync();
    }

    [Benchmark]
    public async Task<int> Read() => (await BodiesAsync()).Count;

    [Benchmark]
    public void Open()
    {
        foreach (var (id, body) in _bodies)
        {
            _db!.Seal.OpenInto(body, id, _buffer.AsSpan(0, LeaderSeal.OpenedLength(body)));
        }
    }

    [Benchmark]
    public async Task<object> Whole() => await SearchTime.FindAsync(_instance!, _leader, SearchQuery.Read("team")!);

    [GlobalCleanup]
    public void CleanUp()
    {
        _db?.Dispose();
        _instance?.Dispose();
    }

    private async Task<List<(Guid Id, Sealed Body)>> BodiesAsync()
    {
        var rows = await _db!.Entries.AsNoTracking().Select(entry => new { entry.Id, entry.Body }).ToListAsync();
        return rows.ConvertAll(row => (row.Id, row.Body));
    }
}
