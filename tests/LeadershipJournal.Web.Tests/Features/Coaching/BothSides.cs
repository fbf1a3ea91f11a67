using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>A leader and the coach of that leader, both signed in. Today is Friday 20 November 2026, 15:02 in Oslo.</summary>
public abstract class BothSides(JournalHost host) : IAsyncLifetime
{
    protected JournalHost Host => host;

    protected Coached Two { get; private set; } = null!;

    protected PageClient Leader { get; private set; } = null!;

    protected PageClient Coach { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        Two = await Coached.CreateAsync(host);
        Leader = await host.SignInAsync(Two.Leader);
        Coach = await host.SignInAsync(Two.Coach);
    }

    public ValueTask DisposeAsync()
    {
        Leader.Dispose();
        Coach.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
