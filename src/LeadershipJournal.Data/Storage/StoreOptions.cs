namespace LeadershipJournal.Data.Storage;

/// <summary>Where the journal is kept.</summary>
public sealed record StoreOptions
{
    /// <summary>The directory of the database, the master key and the lock file.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The master key's file; by default <c>master.key</c> in the data directory.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>The master key itself, 32 bytes in base64, where the environment gives it; its file is neither read nor made then.</summary>
    public string? GivenMasterKey { get; init; }

    /// <summary>For PostgreSQL; SQLite's file is <c>journal.db</c> in the data directory.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Where backups are made that nobody asked for by name; by default <c>backups</c> in the data directory.</summary>
    public string? BackupDirectory { get; init; }

    public string MasterKeyPath => MasterKeyFile ?? Path.Combine(DataDirectory, "master.key");

    public string BackupPath => BackupDirectory ?? Path.Combine(DataDirectory, "backups");

    /// <summary>Never the key itself.</summary>
    public override string ToString() => DataDirectory;
}
