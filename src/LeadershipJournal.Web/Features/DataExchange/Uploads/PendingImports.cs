using System.Collections.Concurrent;

namespace LeadershipJournal.Web.Features.DataExchange.Uploads;

/// <summary>The uploads that wait, at most one for each leader, within a limit for all together.</summary>
internal sealed class PendingImports(TimeProvider clock)
{
    /// <summary>What one upload may measure.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private const long MostBytesOfAll = 256L * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, PendingImport> _byLeader = new();

    /// <summary>The leader's upload; null when there is none any more.</summary>
    public PendingImport? Find(Guid leaderId)
    {
        Forget();
        return _byLeader.GetValueOrDefault(leaderId);
    }

    /// <summary>Keeps an upload in place of the leader's earlier one; false when that one is at work, or memory is short.</summary>
    public bool TryAdd(PendingImport pending)
    {
        Forget();
        var others = _byLeader.Values.Where(other => other.LeaderId != pending.LeaderId).Sum(other => other.Bytes);
        if (others + pending.Bytes > MostBytesOfAll || Find(pending.LeaderId) is { IsBusy: true })
        {
            return false;
        }

        _byLeader[pending.LeaderId] = pending;
        return true;
    }

    public void Remove(PendingImport pending) => _byLeader.TryRemove(new KeyValuePair<Guid, PendingImport>(pending.LeaderId, pending));

    private void Forget()
    {
        foreach (var old in _byLeader.Values.Where(pending => !pending.IsBusy && clock.GetUtcNow() - pending.ArrivedAt > Kept))
        {
            Remove(old);
        }
    }
}
