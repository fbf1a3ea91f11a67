using LeadershipJournal.Tests;

namespace LeadershipJournal.Browser.Tests;

/// <summary>The real application behind a real port, for a browser on this machine.</summary>
public class ServedJournal : JournalHost
{
    public ServedJournal()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>By name, as a person types it; an IP address could not have a passkey.</summary>
    public string Address => $"http://localhost:{ClientOptions.BaseAddress.Port}";
}
