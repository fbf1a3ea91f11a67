namespace LeadershipJournal.Data.Storage;

/// <summary>Directories for their owner alone: dates, minutes, addresses and the master key lie in them.</summary>
public static class PrivateDirectory
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the directory if it is missing; one that is there keeps the rights it has.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Owner);
        }
    }
}
