using System.Text;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Erasing;

/// <summary>
/// What of a leader can lie in a file: id, address, name and password hash as they are, the wrapped data key, the beginning of every
/// sealed value, and the words themselves, which nothing must ever hold.
/// </summary>
internal sealed class Remains
{
    // The nonce of a sealed value: random, so that it stands in one place only.
    private static readonly Range s_nonce = 1..13;
    private readonly List<Remain> _stored = [];
    private readonly List<Remain> _words = [];

    /// <summary>How many byte strings are looked for.</summary>
    public int Count => _stored.Count + _words.Count;

    /// <summary>How many of them a database of before must hold: the rest are words.</summary>
    public int Stored => _stored.Count;

    /// <summary>Reads them from the leader's rows.</summary>
    public static async Task<Remains> OfAsync(JournalHost host, StoreEngine engine, Person person, IEnumerable<string> words)
    {
        var remains = new Remains();
        remains._stored.Add(new Remain("the id", person.Id.ToByteArray(bigEndian: true)));
        remains._stored.Add(Remain.Of("the address", person.Email));
        remains._words.AddRange(words.Select(word => Remain.Of("a word", word)));
        await using (var accounts = engine.OpenAccounts())
        {
            var account = await accounts.Users.SingleAsync(one => one.Id == person.Id);
            remains._stored.AddRange([Remain.Of("the password's hash", account.PasswordHash!), Remain.Of("the stamp", account.SecurityStamp!)]);
        }

        await using var journal = await host.OpenJournalAsync(person);
        var leader = await journal.Leaders.AsNoTracking().SingleAsync();
        remains._stored.Add(new Remain("the data key", leader.WrappedDataKey[s_nonce]));
        await remains.AddSealedAsync(journal);
        return remains;
    }

    /// <summary>The names of those that are in the files and lines.</summary>
    public IReadOnlyList<string> FindIn(IEnumerable<byte[]> haystacks)
    {
        List<byte[]> all = [.. haystacks];
        return [.. _stored.Concat(_words).Where(needle => all.Exists(hay => hay.AsSpan().IndexOf(needle.Bytes) >= 0)).Select(needle => needle.Name)];
    }

    private async Task AddSealedAsync(JournalDb journal)
    {
        foreach (var entity in journal.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(property => property.ClrType == typeof(Sealed)))
            {
                var column = property.GetColumnName();
                var sql = $"SELECT \"{column}\" AS \"Value\" FROM \"{entity.GetTableName()}\" WHERE \"LeaderId\" = {{0}} AND \"{column}\" IS NOT NULL";
                var values = await journal.Database.SqlQueryRaw<byte[]>(sql, journal.LeaderId.ToByteArray(bigEndian: true)).ToListAsync();
                _stored.AddRange(values.Select(value => new Remain($"{entity.ShortName()}.{column}", value[s_nonce])));
            }
        }
    }

    private sealed record Remain(string Name, byte[] Bytes)
    {
        public static Remain Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
    }
}
