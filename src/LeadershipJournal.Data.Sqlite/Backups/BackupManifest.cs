using System.Text.Json;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Sqlite.Backups;

/// <summary>What a backup says about itself.</summary>
public sealed record BackupManifest
{
    /// <summary>The format that this version writes, and the newest it reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required int Format { get; init; }

    /// <summary>The application's version that made it.</summary>
    public required string Application { get; init; }

    /// <summary>When it was made; what was committed by then is in it.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>SQLite's version that made it.</summary>
    public required string Sqlite { get; init; }

    /// <summary>The last migration of the accounts.</summary>
    public required string? AccountsSchema { get; init; }

    /// <summary>The last migration of the journal.</summary>
    public required string? JournalSchema { get; init; }

    /// <summary>By which the master key is recognised; null when the database knew none yet.</summary>
    public required byte[]? KeyCheck { get; init; }

    /// <summary>The master key under a passphrase, if the operator wanted it in the file.</summary>
    public EnclosedKey? Key { get; init; }

    internal static BackupManifest Read(byte[] json) => JsonSerializer.Deserialize<BackupManifest>(json, Json) ?? throw new JsonException();

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
