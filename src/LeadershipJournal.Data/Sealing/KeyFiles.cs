using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Data.Sealing;

/// <summary>
/// Where the master key is: in its file, with those beside it while another key takes its place, or in the environment, which
/// nothing here can change.
/// </summary>
public sealed class KeyFiles(StoreOptions options)
{
    private const string GivenPlace = "in Storage__MasterKey";

    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Whether the environment gives the key, and no file counts.</summary>
    public bool IsGiven => options.GivenMasterKey is not null;

    /// <summary>Whether there is a key to read.</summary>
    public bool HasCurrent => IsGiven || File.Exists(Current);

    /// <summary>Where the key is, in words: its file's path.</summary>
    public string Place => IsGiven ? GivenPlace : Current;

    /// <summary>The key in use.</summary>
    public string Current => options.MasterKeyPath;

    /// <summary>The key that is to take its place; there while a rotation runs, or was killed.</summary>
    public string Next => Current + ".next";

    /// <summary>The key that was in use before the last rotation.</summary>
    public string Former => Current + ".former";

    /// <summary>When any of them was last written: another stamp, another key to use.</summary>
    public (DateTime Current, DateTime Next, DateTime Former) Stamp => IsGiven
        ? default
        : (File.GetLastWriteTimeUtc(Current), File.GetLastWriteTimeUtc(Next), File.GetLastWriteTimeUtc(Former));

    /// <summary>Whether a rotation has put a key there to take the place of the one in use.</summary>
    public bool HasNext => !IsGiven && File.Exists(Next);

    /// <summary>The key in use; it also opens with the one beside it.</summary>
    /// <exception cref="StoreRefusedException">There is no key where one should be.</exception>
    public MasterKey Read() => new(ReadBytes(), HasNext ? MasterKey.Read(Next) : !IsGiven && File.Exists(Former) ? MasterKey.Read(Former) : null);

    /// <summary>The bytes of the key in use, to enclose them in a backup.</summary>
    /// <exception cref="StoreRefusedException">There is no key where one should be.</exception>
    public byte[] ReadBytes() => options.GivenMasterKey is { } given
        ? MasterKey.Decode(given) ?? throw new StoreRefusedException("Storage__MasterKey does not hold a master key (32 bytes in base64).")
        : MasterKey.ReadBytes(Current);

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
        if (!HasNext)
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
        if (OperatingSystem.IsWindows() || IsGiven || !File.Exists(Current) || (File.GetUnixFileMode(Current) & OfOthers) == UnixFileMode.None)
        {
            return null;
        }

        var problem = $"The master key {Current} is open to others than its owner. Mend it with: chmod 600 {Current}";
        return isOwnPlace ? throw new StoreRefusedException($"{problem} (nothing was changed)") : problem;
    }
}
