namespace LeadershipJournal.Data.Storage;

/// <summary>Files for their owner alone.</summary>
public static class PrivateFile
{
    /// <summary>How such a file is made to be written.</summary>
    /// <param name="mode">Whether there may be one already; one that is there keeps the rights it has.</param>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
