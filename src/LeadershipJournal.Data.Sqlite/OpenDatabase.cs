namespace LeadershipJournal.Data.Sqlite;

/// <summary>
/// Every process that has the database open shares the lock of a file beside it. A migration replaces the database's
/// file and needs that lock alone: a server that went on writing into the replaced file would lose what it wrote.
/// </summary>
internal sealed class OpenDatabase(string file) : IDisposable
{
    private FileStream? _shared;

    /// <summary>This process has the database open from now on.</summary>
    /// <exception cref="StoreRefusedException">Another process is replacing it now.</exception>
    public void Share()
    {
        try
        {
            _shared ??= new FileStream(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (IOException problem)
        {
            throw new StoreRefusedException("Another process is upgrading or restoring the database. Try again when it is done.", problem);
        }
    }

    /// <summary>Nobody else has it open, nor can open it until the result is disposed.</summary>
    /// <param name="purpose">For what, as the message says it after "The database".</param>
    /// <exception cref="StoreRefusedException">Another process has it open.</exception>
    public FileStream HoldAlone(string purpose)
    {
        Dispose();
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException problem)
        {
            throw new StoreRefusedException(
                $"The database {purpose}, and another process is using it. Stop that one first. Nothing was changed.",
                problem);
        }
    }

    public void Dispose()
    {
        _shared?.Dispose();
        _shared = null;
    }
}
