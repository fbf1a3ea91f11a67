namespace LeadershipJournal.Tests;

/// <summary>A clock that stands still until a test moves it; it starts on Friday 20 November 2026, 14:02 UTC.</summary>
public sealed class AdjustableClock : TimeProvider
{
    private long _ticks = Start.Ticks;

    /// <summary>Where it starts.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 14, 2, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _ticks, now.UtcTicks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
