namespace LeadershipJournal.Data.Sealing;

/// <summary>The key a process uses: the one it started with, until a rotation put another in its place.</summary>
/// <param name="files">Where the keys lie.</param>
/// <param name="first">The key at the start; disposed with the ring.</param>
/// <param name="isOfDatabase">Whether a key is the database's as it is now: a file that somebody mixed up must seal nothing.</param>
internal sealed class KeyRing(KeyFiles files, MasterKey first, Func<MasterKey, bool> isOfDatabase) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<MasterKey> _known = [first];
    private (DateTime, DateTime, DateTime) _stamp = files.Stamp;

    /// <summary>Seals with the key in use, and opens what was sealed before it.</summary>
    public MasterKey Current
    {
        get
        {
            lock (_gate)
            {
                if (files.Stamp is var stamp && stamp != _stamp)
                {
                    Reload(stamp);
                }

                return _known[^1];
            }
        }
    }

    public void Dispose()
    {
        foreach (var key in _known)
        {
            key.Dispose();
        }
    }

    /// <summary>Somebody may still hold the one before, so that it is kept until the end.</summary>
    private void Reload((DateTime, DateTime, DateTime) stamp)
    {
        _stamp = stamp;
        try
        {
            if (files.Find(isOfDatabase) is { } found)
            {
                _known.Add(found);
            }
        }
        catch (StoreRefusedException)
        {
            // A file is being replaced at this moment, or is no key: the one in use stays.
        }
    }
}
