namespace LeadershipJournal.Data.Sealing;

/// <summary>The master key's file, and those beside it while another key takes its place.</summary>
internal sealed class KeyFiles(string path)
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The key in use.</summary>
    public string Current => path;

    /// <summary>The key that is to take its place; there while a rotation runs, or was killed.</summary>
    public string Next => path + ".next";

    /// <summary>The key that was in use before the last rotation.</summary>
    public string Former => path + ".former";

    /// <summary>When any of them was last written: another stamp, another key to use.</summary>
    public (DateTime Current, DateTime Next, DateTime Former) Stamp =>
        (File.GetLastWriteTimeUtc(Current), File.GetLastWriteTimeUtc(Next), File.GetLastWriteTimeUtc(Former));

    /// <summary>The key in use; it also opens with the one beside it.</summary>
    /// <exception cref="StoreRefusedException">A file holds no key.</exception>
    public MasterKey Read() => MasterKey.Read(Current, File.Exists(Next) ? MasterKey.Read(Next) : File.Exists(Former) ? MasterKey.Read(Former) : null);

    /// <summary>The one that is the database's; it also opens with the one beside it. Null when neither is.</summary>
    /// <exception cref="StoreRefusedException">A file holds no key.</exception>
    public MasterKey? Find(Func<MasterKey, bool> isOfDatabase)
    {
        var current = Read();
        if (isOfDatabase(current))
        {
            return current;
        }

        current.Dispose();
        if (!File.Exists(Next))
        {
            return null;
        }

        var next = MasterKey.Read(Next, MasterKey.Read(Current));
        if (isOfDatabase(next))
        {
            return next;
        }

        next.Dispose();
        return null;
    }

    /// <summary>Puts the next key in the place of the one in use, which is kept aside. Killed at any moment, it leaves a key in place, and can be done again.</summary>
    public void Replace()
    {
        if (!File.Exists(Former))
        {
            var key = MasterKey.ReadBytes(Current);
            MasterKey.Write(Former, key);
        }

        File.Move(Next, Current, overwrite: true);
    }

    /// <summary>What is wrong with who may read or write the key; null when nothing is.</summary>
    /// <param name="isOwnPlace">Whether this instance put it there, and not whoever mounts a secret, whose rights they choose.</param>
    /// <exception cref="StoreRefusedException">Others may read or write it, in the instance's own place.</exception>
    public string? FindLaxRights(bool isOwnPlace)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(Current) || (File.GetUnixFileMode(Current) & OfOthers) == UnixFileMode.None)
        {
            return null;
        }

        var problem = $"The master key {Current} is open to others than its owner. Mend it with: chmod 600 {Current}";
        return isOwnPlace ? throw new StoreRefusedException($"{problem} (nothing was changed)") : problem;
    }
}
