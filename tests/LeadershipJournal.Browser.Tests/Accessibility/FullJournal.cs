using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Assessments;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using LeadershipJournal.Web.Features.DataExchange.Uploads;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Browser.Tests.Accessibility;

/// <summary>A journal of two years, with something in the trash, an upload that waits, and a coach.</summary>
public sealed class FullJournal : IAsyncLifetime
{
    private readonly Dictionary<string, string> _addresses = [];

    private FullCoaching? _coaching;

    public ServedDemo Demo { get; } = new();

    internal FullCoaching Coaching => _coaching!;

    /// <summary>An address of a page whose route has parameters; a new page needs one here.</summary>
    public string AddressOf(string template) => _addresses.TryGetValue(template, out var address)
        ? address
        : throw new InvalidOperationException($"The page {template} has no sample address in {nameof(FullJournal)}.");

    public async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Hedda Storvik" }).ClickAsync();
        await Assertions.Expect(page.Locator(".avatar")).ToBeVisibleAsync();
    }

    public async ValueTask InitializeAsync()
    {
        var hedda = await FindAsync("hedda@example.org");
        await using var db = await Demo.OpenJournalAsync(hedda);
        var following = await db.Entries.Where(entry => entry.FollowsOnId != null).OrderBy(entry => entry.Date).Select(entry => entry.Id).LastAsync();
        var oldest = await db.Entries.Where(entry => entry.Kind == EntryKind.Entry).OrderBy(entry => entry.Date).Select(entry => entry.Id).FirstAsync();
        _addresses["/journal/{Id:guid}"] = $"/journal/{following}";
        _addresses["/journal/{Id:guid}/edit"] = $"/journal/{following}/edit";
        _addresses["/journal/{Id:guid}/history"] = $"/journal/{following}/history";
        _addresses["/journal/{Id:guid}/series"] = $"/journal/{following}/series";
        _addresses["/review/{WeekText}"] = $"/review/{IsoWeek.Of(DateOnly.FromDateTime(AdjustableClock.Start.Date)).AddWeeks(-1)}";
        _addresses["/model/{Key}"] = "/model/people";
        _addresses["/contexts/{Id:guid}"] = $"/contexts/{await db.Hypotheses.Select(row => row.ContextId).FirstAsync()}";
        _addresses["/contexts/hypotheses/{Id:guid}"] = $"/contexts/hypotheses/{await db.HypothesisEvidence.Select(row => row.HypothesisId).FirstAsync()}";
        _addresses["/contexts/contradictions/{Id:guid}"] = $"/contexts/contradictions/{await db.Contradictions.Select(row => row.Id).FirstAsync()}";
        var kept = await db.Commitments.OrderBy(row => row.Id).Select(row => row.Id).LastAsync();
        _addresses["/commitments/{Id:guid}"] = $"/commitments/{kept}";
        _addresses["/commitments/{Id:guid}/edit"] = $"/commitments/{kept}/edit";
        var toLetGo = await db.LettingGoItems.OrderBy(item => item.AddedOn).Select(item => item.Id).FirstAsync();
        var conversation = await db.Conversations.Where(held => held.Kind == ConversationKind.WithMyself).Select(held => held.EntryId).FirstAsync();
        _addresses["/leading/items/{Id:guid}"] = $"/leading/items/{toLetGo}";
        _addresses["/leading/conversations/{KindKey}"] = "/leading/conversations/with-management";
        _addresses["/leading/conversations/{KindKey}/{Id:guid}"] = $"/leading/conversations/with-myself/{conversation}";
        _addresses["/problem/{Code:int}"] = "/problem/403";

        await using var scope = Demo.ActFor(hedda);
        var assessments = scope.ServiceProvider.GetRequiredService<AssessmentReading>();
        var finished = (await assessments.OverviewAsync()).Finished[0].Id;
        _addresses["/assessment/{Id:guid}"] = $"/assessment/{finished}";
        _addresses["/assessment/answer/{Key}"] = "/assessment/answer/people";
        await scope.ServiceProvider.GetRequiredService<AssessmentWriting>().StartAsync();
        await scope.ServiceProvider.GetRequiredService<Trash>().PutAsync(oldest, CancellationToken.None);
        Bring(scope.ServiceProvider, hedda);
        _coaching = await FullCoaching.CreateAsync(Demo, hedda);
        foreach (var (template, address) in await _coaching.FillAsync(following, finished))
        {
            _addresses[template] = address;
        }
    }

    public ValueTask DisposeAsync() => Demo.DisposeAsync();

    private static void Bring(IServiceProvider services, Person leader)
    {
        var files = new UploadedFilesSource(
            "notes",
            [
                ("2023-03-31.md", "---\ntags: [ux]\n---\n# Desks\n\nA one-to-one with Ravi, and another one-to-one."u8.ToArray()),
                ("todo.md", "Buy plants."u8.ToArray()),
            ],
            ImportLimits.Default);
        var pending = new PendingImport(Guid.NewGuid(), leader.Id, files, bytes: 100, AdjustableClock.Start);
        Assert.True(services.GetRequiredService<PendingImports>().TryAdd(pending));
        services.GetRequiredService<ImportRunner>().StartReading(pending);
    }

    private async Task<Person> FindAsync(string email)
    {
        await using var scope = Demo.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<StoredAccount>>().FindByEmailAsync(email);
        return new Person(account!.Id, account.UserName!, email, "");
    }
}
