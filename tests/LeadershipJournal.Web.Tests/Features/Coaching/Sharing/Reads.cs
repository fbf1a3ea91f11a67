using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Sharing;

/// <summary>What a coach gets through the door, and buttons that say which one was pressed.</summary>
internal static class Reads
{
    /// <summary>Presses a button, which sends its own name and value too.</summary>
    public static Task<IHtmlDocument> ChooseAsync(this PageClient client, string button, params (string Name, string? Value)[] fields)
    {
        var pressed = client.Page.QuerySelector(button) as IHtmlButtonElement;
        return client.PressAsync(button, pressed?.Name is { Length: > 0 } name ? [(name, pressed.Value), .. fields] : fields);
    }

    /// <summary>Opens the balance as the coach, which is recorded.</summary>
    public static async Task BalanceAsync(AsyncServiceScope scope, Coached coached) =>
        await OpenAsync(scope, coached, SharedKinds.Balance, journal => journal.Open(AccessedThing.Balance, SharedKinds.Balance));

    /// <summary>Opens something as the coach.</summary>
    public static async Task OpenAsync(AsyncServiceScope scope, Coached coached, SharedKinds needed, Action<GrantedJournal> open)
    {
        var answer = await scope.ServiceProvider.GetRequiredService<CoachReading>().ReadAsync(
            coached.RelationshipId,
            needed,
            (journal, _) =>
            {
                open(journal);
                return Task.FromResult<string?>("read");
            },
            CancellationToken.None);
        Assert.Equal(CoachAnswerKind.Granted, answer.Kind);
    }

    /// <summary>The entries that every reader of a coach begins with.</summary>
    public static async Task<IReadOnlySet<Guid>> EntriesAsync(AsyncServiceScope scope, Coached coached)
    {
        var answer = await scope.ServiceProvider.GetRequiredService<CoachReading>().ReadAsync(
            coached.RelationshipId,
            SharedKinds.Entries,
            async (journal, token) => (await journal.SharedEntries().Select(entry => entry.Id).ToListAsync(token)).ToHashSet(),
            CancellationToken.None);
        return answer.Value ?? [];
    }
}
