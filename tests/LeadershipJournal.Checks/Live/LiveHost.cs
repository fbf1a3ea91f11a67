using LeadershipJournal.Tests;

namespace LeadershipJournal.Checks.Live;

/// <summary>The application behind a real port, on a directory of its own.</summary>
internal sealed class LiveHost : JournalHost
{
    public string Start()
    {
        UseKestrel(0);
        StartServer();
        return $"http://localhost:{ClientOptions.BaseAddress.Port}";
    }
}
