namespace LeadershipJournal.Data.Storage;

/// <summary>A context whose writes wait for their turn.</summary>
internal interface IGatedContext
{
    /// <summary>Whether this context has its turn now.</summary>
    bool IsWriting { get; }
}
