using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>The doors of a coach, asked by everybody who may come.</summary>
public class CoachDoorTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public CoachDoorTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_coach_reads_what_is_granted()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance);
        var answer = await ReadAsync(coached, coached.Coach, SharedKinds.Balance);
        Assert.Equal(CoachAnswerKind.Granted, answer.Kind);
        Assert.Equal((coached.Leader.Name, coached.Coach.Name, false), (answer.Coachee!.LeaderName, answer.Coachee.CoachName, answer.Coachee.IsViewAs));
    }

    [Fact]
    public async Task Before_the_leader_makes_a_grant_there_is_nothing()
    {
        var coached = await Coached.CreateAsync(_host);
        Assert.Equal(CoachAnswerKind.NotShared, (await ReadAsync(coached, coached.Coach, SharedKinds.Balance)).Kind);
    }

    [Fact]
    public async Task A_kind_that_is_not_granted_is_not_read()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance);
        Assert.Equal(CoachAnswerKind.NotShared, (await ReadAsync(coached, coached.Coach, SharedKinds.Model)).Kind);
    }

    [Fact]
    public async Task A_narrowed_grant_holds_from_the_very_next_reading()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance | SharedKinds.Model);
        await using var scope = _host.ActFor(coached.Coach);
        Assert.Equal(CoachAnswerKind.Granted, (await ReadAsync(scope, coached, SharedKinds.Model)).Kind);
        await coached.GrantAsync(SharedKinds.Balance);
        Assert.Equal(CoachAnswerKind.NotShared, (await ReadAsync(scope, coached, SharedKinds.Model)).Kind);
    }

    [Fact]
    public async Task A_grant_that_has_run_out_opens_nothing()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance, until: new DateOnly(2026, 11, 20));
        Assert.Equal(CoachAnswerKind.Granted, (await ReadAsync(coached, coached.Coach, SharedKinds.Balance)).Kind);
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(CoachAnswerKind.NotShared, (await ReadAsync(coached, coached.Coach, SharedKinds.Balance)).Kind);
    }

    [Fact]
    public async Task After_an_end_the_coach_reads_nothing()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKindList.Everything);
        await coached.EndAsync();
        Assert.Equal(CoachAnswerKind.Ended, (await ReadAsync(coached, coached.Coach, SharedKinds.None)).Kind);
    }

    [Fact]
    public async Task A_stranger_and_another_leaders_coach_find_no_relationship()
    {
        var (coached, other) = (await Coached.CreateAsync(_host), await Coached.CreateAsync(_host));
        await coached.GrantAsync(SharedKindList.Everything);
        foreach (var person in (Person[])[other.Coach, other.Leader, await _host.CreatePersonAsync()])
        {
            Assert.Equal(CoachAnswerKind.NotFound, (await ReadAsync(coached, person, SharedKinds.None)).Kind);
        }
    }

    [Fact]
    public async Task What_a_coach_opens_is_recorded_once_in_a_quarter_of_an_hour()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance);
        await ReadAsync(coached, coached.Coach, SharedKinds.Balance);
        await ReadAsync(coached, coached.Coach, SharedKinds.Balance);
        var line = Assert.Single(await coached.AccessAsync());
        Assert.Equal((coached.Coach.Id, AccessedThing.Balance, SharedKinds.Balance), (line.CoachId, line.Thing, line.Under));

        _host.Clock.Advance(TimeSpan.FromMinutes(AccessSlot.Minutes));
        await ReadAsync(coached, coached.Coach, SharedKinds.Balance);
        Assert.Equal(2, (await coached.AccessAsync()).Count);
    }

    [Fact]
    public async Task A_leader_who_looks_as_the_coach_sees_the_same_and_is_recorded_as_nothing()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance);
        var answer = await ReadAsync(coached, coached.Leader, SharedKinds.Balance);
        Assert.True(answer is { Kind: CoachAnswerKind.Granted, Coachee.IsViewAs: true });
        Assert.Equal(CoachAnswerKind.NotShared, (await ReadAsync(coached, coached.Leader, SharedKinds.Model)).Kind);
        Assert.Empty(await coached.AccessAsync());
    }

    [Fact]
    public async Task A_coach_writes_only_where_the_grant_reaches_and_nobody_else_writes_there()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance);
        Assert.True((await WriteAsync(coached, coached.Coach, SharedKinds.Balance)).IsStored);
        Assert.Equal(CoachAnswerKind.NotShared, (await WriteAsync(coached, coached.Coach, SharedKinds.Entries)).Kind);
        Assert.Equal(CoachAnswerKind.NotFound, (await WriteAsync(coached, coached.Leader, SharedKinds.Balance)).Kind);
        Assert.Equal(CoachAnswerKind.NotFound, (await WriteAsync(coached, await _host.CreatePersonAsync(), SharedKinds.None)).Kind);
        await coached.EndAsync(CoachingSide.Coach);
        Assert.Equal(CoachAnswerKind.Ended, (await WriteAsync(coached, coached.Coach, SharedKinds.None)).Kind);

        await using var db = await _host.OpenJournalAsync(coached.Leader);
        Assert.Equal(1, await db.CoachingThreads.CountAsync());
    }

    private async Task<CoachAnswer<string>> ReadAsync(Coached coached, Person person, SharedKinds needed)
    {
        await using var scope = _host.ActFor(person);
        return await ReadAsync(scope, coached, needed);
    }

    private static Task<CoachAnswer<string>> ReadAsync(AsyncServiceScope scope, Coached coached, SharedKinds needed) =>
        scope.ServiceProvider.GetRequiredService<CoachReading>().ReadAsync(
            coached.RelationshipId,
            needed,
            (journal, _) =>
            {
                journal.Open(AccessedThing.Balance, SharedKinds.Balance);
                return Task.FromResult<string?>("read");
            },
            CancellationToken.None);

    private async Task<CoachWritten> WriteAsync(Coached coached, Person person, SharedKinds needed)
    {
        await using var scope = _host.ActFor(person);
        var now = _host.Clock.GetUtcNow().UtcDateTime;
        return await scope.ServiceProvider.GetRequiredService<CoachWriting>().WriteAsync(
            coached.RelationshipId,
            needed,
            (journal, _) =>
            {
                journal.Db.CoachingThreads.Add(new CoachingThread
                {
                    LeaderId = coached.Leader.Id, Id = Guid.CreateVersion7(), RelationshipId = coached.RelationshipId, Week = 1,
                    IsQuestion = false, StartedBy = CoachingSide.Coach, StartedAt = now, LastAt = now,
                });
                return Task.FromResult<IReadOnlyList<Core.Refusal>?>([]);
            },
            CancellationToken.None);
    }
}

public sealed class CoachDoorOnPostgreSqlTests(PostgreSqlJournalHost host) : CoachDoorTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;
