namespace LeadershipJournal.Checks.Import;

/// <summary>Looks at the managed heap whenever an import reports progress.</summary>
internal sealed class HeapWatch : IProgress<int>
{
    private const int Every = 50;
    private int _reports;

    public long MostBytes { get; private set; }

    public void Report(int value)
    {
        if (_reports++ % Every == 0 || value % 200 == 0)
        {
            MostBytes = Math.Max(MostBytes, GC.GetTotalMemory(forceFullCollection: false));
        }
    }
}
