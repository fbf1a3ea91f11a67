using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Features.Journal;
using Xunit;
using static LeadershipJournal.Web.Tests.Features.Journal.Writer;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Sharing;

/// <summary>A leader who writes, and has a coach.</summary>
public abstract class WritingWithACoach(JournalHost host) : IAsyncLifetime
{
    protected JournalHost Host => host;

    protected Coached Coached { get; private set; } = null!;

    protected PageClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        Coached = await Coached.CreateAsync(host);
        Client = await host.SignInAsync(Coached.Leader);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected Task SharePeopleAsync() => Coached.GrantAsync(SharedKinds.Entries, chosen: Dimension.People);

    protected async Task<Guid> WriteAsync(params string[] tags)
    {
        await Client.WriteAsync([("Form.Body", "some words"), .. tags.SelectMany(tag => About(tag, "0"))]);
        return Client.OpenEntry();
    }

    protected async Task<Guid> WriteAndAgreeAsync(params string[] tags)
    {
        await Client.WriteAsync([("Form.Body", "some words"), .. tags.SelectMany(tag => About(tag, "0"))]);
        await Client.ChooseAsync("#would-share button");
        return Client.OpenEntry();
    }

    protected async Task<IReadOnlySet<Guid>> ReadableAsync()
    {
        await using var scope = host.ActFor(Coached.Coach);
        return await Reads.EntriesAsync(scope, Coached);
    }
}
