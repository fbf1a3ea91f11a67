using LeadershipJournal.Data.PostgreSql;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Tests.Engines;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Conversation;

/// <summary>Two nodes on one PostgreSQL: what one of them changes, the pages that are open on the other hear of.</summary>
public sealed class NodeTests(TemporaryPostgreSql server) : IAsyncLifetime
{
    private readonly CancellationTokenSource _ending = new();
    private readonly Guid _relationship = Guid.CreateVersion7();
    private readonly List<Task> _listening = [];
    private string _connection = "";

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (PostgreSqlInstallation.WhyMissing is null)
        {
            _connection = await server.NewDatabaseAsync();
        }
    }

    [Fact]
    public async Task A_page_that_is_open_on_one_node_hears_what_is_told_on_the_other()
    {
        var (here, there) = (await StartAsync(), await StartAsync());
        using var page = there.Open(_relationship, Guid.CreateVersion7());
        await here.TellAsync(_relationship, CoachingNotice.SharingChanged);
        Assert.Equal(CoachingNotice.SharingChanged, await page.Notices.ReadAsync(Patience));
    }

    [Fact]
    public async Task A_node_does_not_hear_twice_what_it_said_itself()
    {
        var (here, there) = (await StartAsync(), await StartAsync());
        using var page = here.Open(_relationship, Guid.CreateVersion7());
        await here.TellAsync(_relationship, CoachingNotice.CommentAdded);
        await there.TellAsync(_relationship, CoachingNotice.SessionChanged);
        Assert.Equal(CoachingNotice.CommentAdded, await page.Notices.ReadAsync(Patience));
        Assert.Equal(CoachingNotice.SessionChanged, await page.Notices.ReadAsync(Patience));
    }

    [Fact]
    public async Task A_node_that_lost_its_connection_listens_again_and_lets_its_pages_ask()
    {
        var (here, there) = (await StartAsync(), await StartAsync());
        using var before = there.Open(_relationship, Guid.CreateVersion7());
        await TemporaryPostgreSql.ExecuteAsync(
            _connection,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");
        await before.Notices.Completion.WaitAsync(Patience);

        using var after = there.Open(_relationship, Guid.CreateVersion7());
        await here.TellAsync(_relationship, CoachingNotice.Ended);
        Assert.Equal(CoachingNotice.Ended, await after.Notices.ReadAsync(Patience));
    }

    [Fact]
    public async Task What_cannot_be_told_to_other_nodes_is_told_here_and_fails_nothing()
    {
        Assert.SkipWhen(PostgreSqlInstallation.WhyMissing is not null, PostgreSqlInstallation.WhyMissing ?? "");
        var nowhere = new NpgsqlConnectionStringBuilder(_connection) { Port = 1, Timeout = 1 }.ConnectionString;
        var here = new CoachingNotices(new PostgreSqlEngine(Options(nowhere)), NullLogger<CoachingNotices>.Instance);
        using var page = here.Open(_relationship, Guid.CreateVersion7());
        await here.TellAsync(_relationship, CoachingNotice.SharingChanged);
        Assert.Equal(CoachingNotice.SharingChanged, await page.Notices.ReadAsync(Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_listening);
        _ending.Dispose();
    }

    private static StoreOptions Options(string connection) => new() { DataDirectory = Path.GetTempPath(), ConnectionString = connection };

    /// <summary>A node that has begun to listen.</summary>
    private async Task<CoachingNotices> StartAsync()
    {
        Assert.SkipWhen(PostgreSqlInstallation.WhyMissing is not null, PostgreSqlInstallation.WhyMissing ?? "");
        var engine = new PostgreSqlEngine(Options(_connection));
        var notices = new CoachingNotices(engine, NullLogger<CoachingNotices>.Instance);
        var begun = new TaskCompletionSource();
        _listening.Add(engine.ListenToNodesAsync(notices.Hear, Begun, _ending.Token));
        await begun.Task.WaitAsync(Patience);
        return notices;

        void Begun()
        {
            notices.CloseAll();
            begun.TrySetResult();
        }
    }
}
