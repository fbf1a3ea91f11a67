using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Relationships;

/// <summary>The way from an invitation to its end, as two people go it without script.</summary>
internal static class RelationshipClient
{
    /// <summary>Makes an invitation and answers the address of its link.</summary>
    public static async Task<string> InviteAsync(this PageClient inviter, string whom = "coach", string? address = null)
    {
        await inviter.OpenAsync($"/coaching/invite?whom={whom}");
        await inviter.SubmitAsync("invite", ("Form.Address", address));
        var link = (inviter.Page.QuerySelector("#link") as IHtmlInputElement)?.Value
            ?? throw new InvalidOperationException($"There is no link: {inviter.Page.QuerySelector("main")?.TextContent}");
        return new Uri(link).AbsolutePath;
    }

    /// <summary>Opens a link and answers it: <c>accept</c> or <c>decline</c>.</summary>
    public static async Task AnswerAsync(this PageClient receiver, string link, string answer = "accept")
    {
        await receiver.OpenAsync(link);
        await receiver.SubmitAsync("answer", ("Answer", answer));
    }

    /// <summary>Opens the newest invitation and answers who accepted it: <c>confirm</c> or <c>close</c>.</summary>
    public static async Task DecideAsync(this PageClient inviter, string whom = "coach", string answer = "confirm")
    {
        await inviter.OpenNewestAsync(whom);
        await inviter.SubmitAsync("answer", ("Answer", answer));
    }

    public static async Task OpenNewestAsync(this PageClient inviter, string whom = "coach")
    {
        await inviter.OpenAsync($"/coaching/invite?whom={whom}");
        await inviter.OpenAsync(inviter.Page.QuerySelector("[aria-labelledby=sofar] a")!.GetAttribute("href")!);
    }

    /// <summary>From the invitation to the confirmation; answers the relationship's page.</summary>
    public static async Task<string> BecomeTwoAsync(this PageClient inviter, PageClient receiver, string whom = "coach")
    {
        await receiver.AnswerAsync(await inviter.InviteAsync(whom));
        await inviter.DecideAsync(whom);
        return inviter.Response.RequestMessage!.RequestUri!.AbsolutePath.Replace("/agreement", "", StringComparison.Ordinal);
    }

    public static async Task ProposeAsync(
        this PageClient person, string page, string purpose, string confidentiality = "Nothing leaves the room.", string stance = "Mentor", string every = "3")
    {
        await person.OpenAsync($"{page}/agreement");
        await person.SubmitAsync(
            "propose", ("Form.Purpose", purpose), ("Form.Confidentiality", confidentiality), ("Form.Stance", stance), ("Form.EveryWeeks", every));
    }

    public static async Task AcceptProposalAsync(this PageClient person, string page)
    {
        await person.OpenAsync($"{page}/agreement");
        await person.SubmitAsync("accept");
    }

    public static async Task EndAsync(this PageClient person, string page)
    {
        await person.OpenAsync($"{page}/end");
        await person.SubmitAsync("end");
    }

    /// <summary>One side's list.</summary>
    public static async Task<IReadOnlyList<RelationshipLine>> ListAsync(this JournalHost host, Person person, CoachingSide mine)
    {
        await using var scope = host.ActFor(person);
        return await scope.ServiceProvider.GetRequiredService<RelationshipList>().ReadAsync(mine, CancellationToken.None);
    }

    /// <summary>Deletes an account and its journal, as an operator may.</summary>
    public static async Task DeleteAccountAsync(this JournalHost host, Person person)
    {
        await using (var db = await host.OpenJournalAsync(person))
        {
            await db.WriteAsync(token => db.Leaders.Where(leader => leader.LeaderId == person.Id).ExecuteDeleteAsync(token));
        }

        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StoredAccount>>();
        await accounts.DeleteAsync((await accounts.FindByIdAsync(person.Id.ToString()))!);
    }

    /// <summary>The accounts, past the application.</summary>
    public static AccountsDb OpenAccounts(this JournalHost host) => host.Services.GetRequiredService<JournalStore>().OpenAccounts();

    public static string Heading(this PageClient person) => person.Page.QuerySelector("#what")?.TextContent ?? "";

    public static string Words(this PageClient person) => person.Page.QuerySelector("main")?.TextContent ?? "";
}
