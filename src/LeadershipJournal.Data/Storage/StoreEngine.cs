using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Storage;

/// <summary>A database engine: how its contexts are made and how its schema comes to be.</summary>
public abstract class StoreEngine
{
    /// <summary>The engine's name and version, for the log.</summary>
    public abstract string Describe();

    /// <summary>Whether there is a journal database already.</summary>
    public abstract Task<bool> ExistsAsync(CancellationToken cancellationToken);

    /// <summary>Brings the schema to this version's, or makes it.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>One leader's journal; without a seal a context that opens and reads nobody's texts.</summary>
    public abstract JournalDb OpenJournal(LeaderSeal? seal);

    public abstract AccountsDb OpenAccounts();
}
