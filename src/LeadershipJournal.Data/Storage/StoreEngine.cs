using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeadershipJournal.Data.Storage;

/// <summary>A database engine: how its contexts are made and how its schema comes to be.</summary>
public abstract class StoreEngine
{
    /// <summary>The engine's name and version, for the log.</summary>
    public abstract string Describe();

    /// <summary>Whether there is a journal database already.</summary>
    public abstract Task<bool> ExistsAsync(CancellationToken cancellationToken);

    /// <summary>Brings the schema to this version's, or makes it.</summary>
    /// <exception cref="StoreRefusedException">A newer version made the database, or it cannot be migrated now; it is as it was.</exception>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps other processes from replacing the database until this engine is disposed, as a server does. For those who
    /// use a store that they do not prepare.
    /// </summary>
    /// <exception cref="StoreRefusedException">Another process is replacing it now.</exception>
    public virtual void Hold()
    {
    }

    /// <summary>What the engine itself finds wrong with its database; empty when it is sound, or when only the server's own tools can tell.</summary>
    public virtual Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>
    /// Leaves no bytes of deleted rows where the engine keeps them apart from the rows. Answers false when somebody reads
    /// just now what has to go: then again later.
    /// </summary>
    public abstract Task<bool> ScrubAsync(CancellationToken cancellationToken);

    /// <summary>One leader's journal; without a seal a context that opens and reads nobody's texts.</summary>
    public abstract JournalDb OpenJournal(LeaderSeal? seal);

    public abstract AccountsDb OpenAccounts();

    /// <summary>Says a line to every process that shares this store and listens; to nobody where one process has it alone.</summary>
    public virtual Task TellNodesAsync(string line, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Listens to what processes say that share this store, until it is cancelled.</summary>
    /// <param name="heard">Takes each line, the own ones included.</param>
    /// <param name="resumed">Called whenever listening begins again: what was said meanwhile was not heard.</param>
    /// <param name="cancellationToken">Ends the listening, without an exception.</param>
    public virtual Task ListenToNodesAsync(Action<string> heard, Action resumed, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether this version knows migrations that the database has not seen.</summary>
    /// <exception cref="StoreRefusedException">The database has seen migrations that this version does not know.</exception>
    public async Task<bool> HasPendingAsync(CancellationToken cancellationToken)
    {
        await using var accounts = OpenAccounts();
        await using var journal = OpenJournal(seal: null);
        return await HasPendingAsync(accounts, cancellationToken) | await HasPendingAsync(journal, cancellationToken);
    }

    /// <summary>What the contexts of every engine are told.</summary>
    protected static void Configure(DbContextOptionsBuilder builder, Action<DbContextOptionsBuilder>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        configure?.Invoke(builder);
        builder
            .UseApplicationServiceProvider(AccountsDb.SchemaServices)
            .AddInterceptors(new WritesInTurn())
            .ConfigureWarnings(warnings => warnings
                .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
                .Throw(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    private static async Task<bool> HasPendingAsync(DbContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        var count = 0;
        foreach (var migration in applied)
        {
            if (!known.Contains(migration))
            {
                throw new StoreRefusedException(
                    $"The database was made by another, newer version of LeadershipJournal (it has seen {migration}). "
                    + "Start that version again. Nothing was changed.");
            }

            count++;
        }

        return count < known.Count;
    }
}
