using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Relationships;

/// <summary>Invitations, by either side, and every way in which one is refused.</summary>
public class InvitationTests : IClassFixture<JournalHost>
{
    private const string Nothing = "This link leads to no invitation";
    private readonly JournalHost _host;

    public InvitationTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Theory]
    [InlineData("coach")]
    [InlineData("leader")]
    public async Task Either_side_invites_the_other_accepts_and_the_inviter_confirms_the_named_account(string whom)
    {
        var (ada, bo) = (await _host.CreatePersonAsync("Ada Holm"), await _host.CreatePersonAsync("Bo Wren"));
        using var inviter = await _host.SignInAsync(ada);
        using var receiver = await _host.SignInAsync(bo);
        await receiver.OpenAsync(await inviter.InviteAsync(whom));
        Assert.Equal("Ada Holm invites you", receiver.Heading());
        Assert.Contains(whom == "coach" ? "To be Ada Holm’s coach." : "To be coached by Ada Holm.", receiver.Words(), StringComparison.Ordinal);

        await receiver.SubmitAsync("answer", ("Answer", "accept"));
        Assert.Equal("You have accepted", receiver.Heading());
        await inviter.OpenNewestAsync(whom);
        Assert.Contains(bo.Name, inviter.Words(), StringComparison.Ordinal);
        Assert.Contains(bo.Email, inviter.Words(), StringComparison.Ordinal);
        await inviter.SubmitAsync("answer", ("Answer", "confirm"));
        Assert.EndsWith("/agreement", inviter.Response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);

        var (leader, coach) = whom == "coach" ? (ada, bo) : (bo, ada);
        await using var db = await _host.OpenJournalAsync(leader);
        var row = Assert.Single(await db.CoachingRelationships.ToListAsync());
        Assert.Equal((coach.Id, null), (row.CoachId, row.EndedAt));
        Assert.Equal(RelationshipState.AgreementOpen, Assert.Single(await _host.ListAsync(leader, CoachingSide.Leader)).State);
        Assert.Equal(RelationshipState.AgreementOpen, Assert.Single(await _host.ListAsync(coach, CoachingSide.Coach)).State);
    }

    [Fact]
    public async Task Used_expired_taken_back_declined_and_made_up_links_show_one_same_page()
    {
        using var inviter = await _host.SignInSomebodyAsync();
        using var receiver = await _host.SignInSomebodyAsync();
        using var visitor = _host.Visit();
        var used = await inviter.InviteAsync();
        await receiver.AnswerAsync(used);
        var declined = await inviter.InviteAsync();
        await receiver.AnswerAsync(declined, "decline");
        var takenBack = await inviter.InviteAsync();
        await inviter.DecideAsync(answer: "close");
        var expired = await inviter.InviteAsync();
        _host.Clock.Advance(TimeSpan.FromDays(InvitationTerms.Days));

        string[] dead = [used, declined, takenBack, expired, $"/invitations/{new string('A', 43)}", "/invitations/nonsense", $"/invitations/{new string('é', 43)}"];
        HashSet<string> pages = [];
        foreach (var link in dead)
        {
            foreach (var client in (PageClient[])[receiver, visitor])
            {
                await client.OpenAsync(link);
                Assert.True(client.Response.IsSuccessStatusCode);
                pages.Add(client.Page.QuerySelector("section.card")!.OuterHtml);
            }
        }

        Assert.Contains(Nothing, Assert.Single(pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_accepted_once_also_when_two_accept_it_at_the_same_moment()
    {
        var (cleo, dan) = (await _host.CreatePersonAsync("Cleo Sand"), await _host.CreatePersonAsync("Dan Moor"));
        using var inviter = await _host.SignInSomebodyAsync();
        using var first = await _host.SignInAsync(cleo);
        using var second = await _host.SignInAsync(dan);
        var link = await inviter.InviteAsync();
        await first.OpenAsync(link);
        await second.OpenAsync(link);
        await Task.WhenAll(first.SubmitAsync("answer", ("Answer", "accept")), second.SubmitAsync("answer", ("Answer", "accept")));
        Assert.Equal(["This link leads to no invitation", "You have accepted"], new[] { first.Heading(), second.Heading() }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sending_the_acceptance_twice_is_no_harm()
    {
        using var inviter = await _host.SignInSomebodyAsync();
        using var receiver = await _host.SignInSomebodyAsync();
        await receiver.OpenAsync(await inviter.InviteAsync());
        var form = Assert.IsAssignableFrom<AngleSharp.Html.Dom.IHtmlFormElement>(receiver.Page.QuerySelector("section form"));
        await receiver.SubmitAsync(form, ("Answer", "accept"));
        await receiver.SubmitAsync(form, ("Answer", "accept"));
        Assert.Equal("You have accepted", receiver.Heading());
    }

    [Fact]
    public async Task The_inviter_cannot_accept_their_own()
    {
        using var inviter = await _host.SignInSomebodyAsync();
        var link = await inviter.InviteAsync();
        await inviter.OpenAsync(link);
        Assert.Equal("This is your own invitation", inviter.Heading());
        Assert.Empty(inviter.Page.QuerySelectorAll("button[value=accept]"));
    }

    [Fact]
    public async Task An_invitation_to_oneself_is_refused()
    {
        var person = await _host.CreatePersonAsync();
        using var inviter = await _host.SignInAsync(person);
        await inviter.OpenAsync("/coaching/invite");
        await inviter.SubmitAsync("invite", ("Form.Address", person.Email.ToUpperInvariant()));
        Assert.StartsWith("This is your own address.", inviter.Page.QuerySelector("#address-error")?.TextContent, StringComparison.Ordinal);
        Assert.Null(inviter.Page.QuerySelector("#link"));
    }

    [Theory]
    [InlineData("coach")]
    [InlineData("leader")]
    public async Task Who_is_in_that_relationship_already_is_told_so_and_the_other_direction_stays_open(string whom)
    {
        using var inviter = await _host.SignInSomebodyAsync();
        using var receiver = await _host.SignInSomebodyAsync();
        await inviter.BecomeTwoAsync(receiver, whom);

        await receiver.OpenAsync(await inviter.InviteAsync(whom));
        Assert.Equal("That is so already", receiver.Heading());
        Assert.Empty(receiver.Page.QuerySelectorAll("button[value=accept]"));
        await inviter.OpenAsync(await receiver.InviteAsync(whom == "coach" ? "leader" : "coach"));
        Assert.Equal("That is so already", inviter.Heading());
        await receiver.OpenAsync(await inviter.InviteAsync(whom == "coach" ? "leader" : "coach"));
        Assert.EndsWith("invites you", receiver.Heading(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_invitations_that_the_same_person_accepted_make_one_relationship()
    {
        var leader = await _host.CreatePersonAsync();
        using var inviter = await _host.SignInAsync(leader);
        using var receiver = await _host.SignInSomebodyAsync();
        await receiver.AnswerAsync(await inviter.InviteAsync());
        await receiver.AnswerAsync(await inviter.InviteAsync());
        await inviter.DecideAsync();
        foreach (var link in (await _host.ListAsync(leader, CoachingSide.Leader)).Where(line => line.State is RelationshipState.WaitingForConfirmation))
        {
            await inviter.OpenAsync(link.Href!);
            await inviter.SubmitAsync("answer", ("Answer", "confirm"));
            Assert.Contains("is already your coach", inviter.Words(), StringComparison.Ordinal);
        }

        await using var db = await _host.OpenJournalAsync(leader);
        Assert.Single(await db.CoachingRelationships.ToListAsync());
    }

    [Fact]
    public async Task The_wrong_person_is_not_confirmed_and_nothing_begins()
    {
        var leader = await _host.CreatePersonAsync();
        using var inviter = await _host.SignInAsync(leader);
        using var wrong = await _host.SignInAsync(await _host.CreatePersonAsync("Wanda Rong"));
        await wrong.AnswerAsync(await inviter.InviteAsync(address: "tobias@coach.example"));
        await inviter.OpenNewestAsync();
        Assert.Contains("another address than the one you wrote", inviter.Words(), StringComparison.Ordinal);
        await inviter.SubmitAsync("answer", ("Answer", "close"));

        await using var db = await _host.OpenJournalAsync(leader);
        Assert.Empty(await db.CoachingRelationships.ToListAsync());
        Assert.Equal(RelationshipState.NotTakenUp, Assert.Single(await _host.ListAsync(leader, CoachingSide.Leader)).State);
    }

    [Fact]
    public async Task Nobody_elses_invitation_can_be_opened_or_confirmed()
    {
        using var inviter = await _host.SignInSomebodyAsync();
        using var receiver = await _host.SignInSomebodyAsync();
        await receiver.AnswerAsync(await inviter.InviteAsync());
        await inviter.OpenNewestAsync();
        var page = inviter.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await receiver.OpenAsync(page);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, receiver.Response.StatusCode);
    }

    [Fact]
    public async Task An_address_gets_the_same_answer_whether_it_has_an_account_or_not()
    {
        var known = await _host.CreatePersonAsync();
        using var inviter = await _host.SignInSomebodyAsync();
        await inviter.InviteAsync(address: known.Email);
        var one = Said(known.Email);
        await inviter.InviteAsync(address: "nobody@coach.example");
        Assert.Equal(one, Said("nobody@coach.example"));

        string Said(string address) => inviter.Page.QuerySelector("[aria-labelledby=made] p.muted")!.TextContent.Replace(address, "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_kept_and_the_address_is_sealed_and_neither_is_logged()
    {
        var leader = await _host.CreatePersonAsync();
        using var inviter = await _host.SignInAsync(leader);
        using var receiver = await _host.SignInSomebodyAsync();
        var link = await inviter.InviteAsync(address: "tobias@hidden.example");
        var token = link.Split('/')[^1];
        await receiver.AnswerAsync(link);
        Assert.True(receiver.Response.Headers.CacheControl?.NoStore);
        Assert.Equal("same-origin", Assert.Single(receiver.Response.Headers.GetValues("Referrer-Policy")));

        await using var db = await _host.OpenJournalAsync(leader);
        Assert.Equal(32, (await db.CoachingInvitations.SingleAsync()).TokenHash.Length);
        Assert.Contains(_host.Log.Lines, line => line.Contains("/invitations/{Token}", StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains(token, StringComparison.Ordinal) || line.Contains("hidden.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_that_is_gone_is_not_confirmed_and_the_invitation_can_be_closed()
    {
        using var inviter = await _host.SignInSomebodyAsync();
        var gone = await _host.CreatePersonAsync();
        using var receiver = await _host.SignInAsync(gone);
        await receiver.AnswerAsync(await inviter.InviteAsync("leader"));
        await _host.DeleteAccountAsync(gone);
        await inviter.OpenNewestAsync("leader");
        Assert.Equal("The account is gone", inviter.Heading());
        Assert.Contains(Web.Features.Coaching.PeopleNames.Gone, inviter.Words(), StringComparison.Ordinal);
        await inviter.SubmitAsync("answer", ("Answer", "close"));
        Assert.Equal("Its link leads nowhere any more", inviter.Heading());
    }
}
