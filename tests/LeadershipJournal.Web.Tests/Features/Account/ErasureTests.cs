using System.Net;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using LeadershipJournal.Web.Tests.Features.Coaching;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>A leader's right to be erased, from asking to nothing left. Today is Friday 20 November 2026.</summary>
public class ErasureTests(JournalHost host) : IClassFixture<JournalHost>, IDisposable
{
    [Fact]
    public async Task Whoever_asks_reads_on_every_page_when_it_happens_and_can_keep_the_journal()
    {
        using var client = await host.SignInSomebodyAsync();
        await AskAsync(client);
        Assert.Contains("will be erased on 4 December 2026", client.Text(), StringComparison.Ordinal);
        foreach (var address in (string[])["/", "/journal", "/balance", "/settings", "/sharing"])
        {
            await client.OpenAsync(address);
            Assert.Contains("erased on 4 December 2026", client.Text(".banner"), StringComparison.Ordinal);
        }

        await client.OpenAsync("/journal");
        await client.PressAsync(".banner button");
        Assert.Contains("Your journal stays.", client.Text(), StringComparison.Ordinal);
        Assert.Null(client.Page.QuerySelector(".banner"));
    }

    [Fact]
    public async Task Another_password_asks_for_nothing()
    {
        using var client = await host.SignInSomebodyAsync();
        await AskAsync(client, "eight quiet geese");
        Assert.NotNull(client.Page.QuerySelector("#erase-password-error"));
        await client.OpenAsync("/");
        Assert.Null(client.Page.QuerySelector(".banner"));
    }

    [Fact]
    public async Task Asking_again_puts_nothing_off()
    {
        var person = await host.CreatePersonAsync();
        await using var scope = host.ActFor(person);
        var requests = scope.ServiceProvider.GetRequiredService<Web.Features.Account.Erasing.ErasureRequests>();
        await requests.AskAsync(person.Password, TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromDays(3));
        await requests.AskAsync(person.Password, TestContext.Current.CancellationToken);
        Assert.Equal(new DateOnly(2026, 12, 4), await requests.DayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nobody_is_erased_before_the_day()
    {
        var person = await AskedAsync();
        host.Clock.Advance(TimeSpan.FromDays(ErasureTerm.GraceDays) - TimeSpan.FromMinutes(1));
        await RunAsync();
        using var client = await host.SignInAsync(person);
    }

    [Fact]
    public async Task When_the_day_has_come_account_journal_and_every_row_are_gone_and_sign_ins_end()
    {
        var two = await Coached.CreateAsync(host);
        await NoteAboutAsync(two);
        using var client = await host.SignInAsync(two.Leader);
        await AskAsync(client);
        await LetTheDayComeAsync();

        await client.OpenAsync("/");
        Assert.NotNull(client.Page.QuerySelector("input[autocomplete=current-password]"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(two.Leader));
        Assert.Contains(two.Leader.Id, new ErasedLeaders(host.Services.GetRequiredService<StoreOptions>()).Read());
        Assert.Empty(await TablesNamingAsync(two.Leader.Id));
    }

    [Fact]
    public async Task A_coach_whose_coachee_was_erased_keeps_pages_that_draw_and_nothing_of_the_coachee()
    {
        var two = await Coached.CreateAsync(host);
        await NoteAboutAsync(two);
        await AskAsync(two.Leader);
        await LetTheDayComeAsync();
        using var coach = await host.SignInAsync(two.Coach);
        foreach (var address in (string[])["/", "/coachees", "/sharing", "/settings"])
        {
            await coach.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, coach.Response.StatusCode);
            Assert.DoesNotContain(two.Leader.Name, coach.Text(), StringComparison.Ordinal);
        }

        await coach.OpenAsync($"/coachees/{two.RelationshipId}");
        Assert.Equal(HttpStatusCode.NotFound, coach.Response.StatusCode);
        await using var db = await host.OpenJournalAsync(two.Coach);
        Assert.Empty(await db.CoachNotes.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_coach_who_is_erased_ends_the_coaching_and_leaves_the_coachee_what_was_theirs()
    {
        var two = await Coached.CreateAsync(host);
        await two.GrantAsync(SharedKinds.Balance);
        await AskAsync(two.Coach);
        await LetTheDayComeAsync();
        using var leader = await host.SignInAsync(two.Leader);
        foreach (var address in (string[])["/", "/sharing", $"/coaching/{two.RelationshipId}/agreement"])
        {
            await leader.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, leader.Response.StatusCode);
            Assert.DoesNotContain(two.Coach.Name, leader.Text(), StringComparison.Ordinal);
        }

        await using var db = await host.OpenJournalAsync(two.Leader);
        var relationship = await db.CoachingRelationships.Include(row => row.Grant).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((CoachingSide.Coach, SharedKinds.None), (relationship.EndedBy!.Value, relationship.Grant!.Kinds));
        Assert.NotNull(relationship.EndedAt);
    }

    [Fact]
    public async Task Whoever_the_log_names_is_erased_again_when_a_database_of_before_was_put_back()
    {
        var person = await host.CreatePersonAsync();
        new ErasedLeaders(host.Services.GetRequiredService<StoreOptions>()).Add(person.Id, host.Clock.GetUtcNow());
        await RunAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.OpenJournalAsync(person));
    }

    [Fact]
    public async Task The_log_says_how_many_and_never_who()
    {
        var person = await AskedAsync();
        await LetTheDayComeAsync();
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(person.Email, StringComparison.OrdinalIgnoreCase) || line.Contains($"{person.Id}", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose()
    {
        host.Clock.Set(AdjustableClock.Start);
        GC.SuppressFinalize(this);
    }

    private static async Task AskAsync(PageClient client, string password = "seven quiet geese")
    {
        await client.OpenAsync("/settings");
        await client.SubmitAsync("erase", ("Form.CurrentPassword", password));
    }

    private async Task AskAsync(Person person)
    {
        using var client = await host.SignInAsync(person);
        await AskAsync(client);
    }

    private async Task<Person> AskedAsync()
    {
        var person = await host.CreatePersonAsync();
        await AskAsync(person);
        return person;
    }

    private async Task LetTheDayComeAsync()
    {
        host.Clock.Advance(TimeSpan.FromDays(ErasureTerm.GraceDays));
        await RunAsync();
        host.Clock.Advance(AccountFeature.SignInCheckedEvery + TimeSpan.FromSeconds(1));
    }

    private Task<int> RunAsync() => host.Services.GetRequiredService<LeaderErasure>().RunAsync(TestContext.Current.CancellationToken);

    private async Task NoteAboutAsync(Coached two)
    {
        await using var db = await host.OpenJournalAsync(two.Coach);
        var id = Guid.CreateVersion7();
        var now = host.Clock.GetUtcNow().UtcDateTime;
        db.CoachNotes.Add(new CoachNote
        {
            LeaderId = two.Coach.Id, Id = id, RelationshipId = two.RelationshipId, CoacheeId = two.Leader.Id, WrittenAt = now, ChangedAt = now,
            DeleteOn = new DateOnly(2028, 1, 1), Text = db.Seal.Close(Purposes.CoachNoteText, id, "Ask about Samir."),
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every table of either context with the id in any of its columns.</summary>
    private async Task<IReadOnlyList<string>> TablesNamingAsync(Guid id)
    {
        var engine = host.Services.GetRequiredService<StoreEngine>();
        await using var journal = engine.OpenJournal(seal: null);
        await using var accounts = engine.OpenAccounts();
        return [.. await NamingAsync(journal, id), .. await NamingAsync(accounts, id)];
    }

    private static async Task<IReadOnlyList<string>> NamingAsync(DbContext db, Guid id)
    {
        List<string> found = [];
        var columns =
            from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)
            select (Table: entity.GetTableName()!, Column: property.GetColumnName());
        foreach (var (table, column) in columns.ToList())
        {
            object parameter = db.Database.IsSqlite() ? id.ToByteArray(bigEndian: true) : id;
            var sql = $"SELECT CAST(count(*) AS int) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" = {{0}}";
            var count = await db.Database.SqlQueryRaw<int>(sql, parameter).SingleAsync();
            if (count > 0)
            {
                found.Add($"{table}.{column}");
            }
        }

        return found;
    }
}
