namespace LeadershipJournal.Data.Sqlite;

/// <summary>
/// Every process that has the database open shares the lock of a file beside it. A migration replaces the database's
/// file and needs that lock alone: a server that went on writing into the replaced file would lose what it wrote.
/// </summary>
internal sealed class OpenDatabase(string file) : IDisposable
{
    private FileStream? _shared;

    /// <summary>This process has the database open from now on.</summary>
    public void Share() => _shared ??= new FileStream(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read, bufferSize: 0);

    /// <summary>Nobody else has it open, nor can open it until the result is disposed.</summary>
    /// <exception cref="StoreRefusedException">Another process has it open.</exception>
    public FileStream HoldAlone()
    {
        Dispose();
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException problem)
        {
            throw new StoreRefusedException(
                "The database has to be brought to this version, and another process is using it. Stop that one first. Nothing was changed.",
                problem);
        }
    }

    public void Dispose()
    {
        _shared?.Dispose();
        _shared = null;
    }
}
