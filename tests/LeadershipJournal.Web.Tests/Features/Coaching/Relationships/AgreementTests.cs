using System.Net;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Relationships;

/// <summary>Agreements: either proposes, both accept, and the old one holds until then.</summary>
public class AgreementTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public AgreementTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Theory]
    [InlineData("coach")]
    [InlineData("leader")]
    public async Task Either_side_proposes_and_it_is_in_force_once_the_other_accepts(string whom)
    {
        var person = await _host.CreatePersonAsync();
        using var inviter = await _host.SignInAsync(person);
        using var receiver = await _host.SignInSomebodyAsync();
        var page = await inviter.BecomeTwoAsync(receiver, whom);
        await inviter.ProposeAsync(page, "To let go of the roadmap.");
        Assert.Contains("You have proposed one", inviter.Words(), StringComparison.Ordinal);
        await inviter.OpenAsync($"{page}/agreement");
        Assert.DoesNotContain("Accept version", inviter.Words(), StringComparison.Ordinal);

        await receiver.AcceptProposalAsync(page);
        foreach (var client in (PageClient[])[inviter, receiver])
        {
            await client.OpenAsync(page);
            var agreement = client.Page.QuerySelector("[aria-labelledby=agreement]")!.TextContent;
            Assert.All(["To let go of the roadmap.", "Nothing leaves the room.", "Mentor", "Every 3 weeks"], part => Assert.Contains(part, agreement, StringComparison.Ordinal));
        }

        var mine = whom == "coach" ? CoachingSide.Leader : CoachingSide.Coach;
        var line = Assert.Single(await _host.ListAsync(person, mine));
        Assert.Equal((RelationshipState.Active, CoachingStance.Mentor, false), (line.State, line.Stance, line.IsMyTurn));
    }

    [Fact]
    public async Task A_new_proposal_leaves_the_old_version_in_force_until_both_have_accepted_it()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        var page = $"/coaching/{coached.RelationshipId}";
        await coach.ProposeAsync(page, "To speak less.");
        Assert.Equal(("From doing the work to leading it.", 1), await InForceAsync(coached));
        Assert.True(Assert.Single(await _host.ListAsync(coached.Leader, CoachingSide.Leader)).IsMyTurn);

        await leader.AcceptProposalAsync(page);
        Assert.Equal(("To speak less.", 2), await InForceAsync(coached));
        await leader.OpenAsync($"{page}/agreement");
        Assert.Contains("From doing the work to leading it.", leader.Page.QuerySelector("[aria-labelledby=earlier]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_replaced_meanwhile_is_not_accepted()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        var page = $"/coaching/{coached.RelationshipId}";
        await coach.ProposeAsync(page, "To speak less.");
        await leader.OpenAsync($"{page}/agreement");
        await coach.ProposeAsync(page, "To speak least.");
        await leader.SubmitAsync("accept");
        Assert.Contains("has changed since this page was drawn", leader.Page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(("From doing the work to leading it.", 1), await InForceAsync(coached));
    }

    [Fact]
    public async Task Two_proposals_at_the_same_moment_make_one_and_the_other_sees_what_stands()
    {
        var coached = await Coached.CreateAsync(_host);
        using var leader = await _host.SignInAsync(coached.Leader);
        using var coach = await _host.SignInAsync(coached.Coach);
        var page = $"/coaching/{coached.RelationshipId}/agreement";
        await Task.WhenAll(leader.OpenAsync(page), coach.OpenAsync(page));
        await Task.WhenAll(leader.SubmitAsync("propose", ("Form.Purpose", "Mine.")), coach.SubmitAsync("propose", ("Form.Purpose", "Ours.")));
        Assert.Single((PageClient[])[leader, coach], client => client.Words().Contains("has changed since this page was drawn", StringComparison.Ordinal));
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        Assert.Equal(2, await db.CoachingAgreements.CountAsync());
    }

    [Fact]
    public async Task A_proposal_sent_twice_is_one()
    {
        var coached = await Coached.CreateAsync(_host);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}/agreement");
        var form = Assert.IsAssignableFrom<AngleSharp.Html.Dom.IHtmlFormElement>(coach.Page.QuerySelector("#propose"));
        await coach.SubmitAsync(form, ("Form.Purpose", "To speak less."));
        await coach.SubmitAsync(form, ("Form.Purpose", "To speak less."));
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        Assert.Equal(2, await db.CoachingAgreements.CountAsync());
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        var coached = await Coached.CreateAsync(_host);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.ProposeAsync($"/coaching/{coached.RelationshipId}", "", every: "many");
        Assert.Equal("Say what the coaching is for. A sentence is enough.", coach.Page.QuerySelector("#purpose-error")?.TextContent);
        Assert.Equal("Choose 1 to 26 weeks, or as needed.", coach.Page.QuerySelector("#every-error")?.TextContent);
        Assert.Equal("many", coach.Page.QuerySelector("#every")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/agreement")]
    [InlineData("/end")]
    public async Task A_stranger_finds_no_page_of_the_two(string rest)
    {
        var coached = await Coached.CreateAsync(_host);
        using var stranger = await _host.SignInSomebodyAsync();
        await stranger.OpenAsync($"/coaching/{coached.RelationshipId}{rest}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Response.StatusCode);
        Assert.DoesNotContain(coached.Leader.Name, stranger.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_an_agreement_stand_in_no_title_and_in_no_log()
    {
        var coached = await Coached.CreateAsync(_host);
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.ProposeAsync($"/coaching/{coached.RelationshipId}", "Canary purpose");
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}/agreement");
        Assert.Contains("Canary purpose", coach.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", coach.Page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains("Canary purpose", StringComparison.Ordinal));
    }

    private async Task<(string Purpose, int Version)> InForceAsync(Coached coached)
    {
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        var inForce = await AgreementReading.InForceAsync(db, coached.RelationshipId, CancellationToken.None);
        return (inForce!.Terms.Purpose, inForce.Version);
    }
}
