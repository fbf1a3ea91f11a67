using LeadershipJournal.Core.Coaching;
using Xunit;

namespace LeadershipJournal.Core.Tests.Coaching;

public sealed class InvitationTermsTests
{
    private static readonly DateTime Expires = new(2026, 12, 4, 14, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData(" tobias@coach.example ", "tobias@coach.example")]
    public void An_address_is_optional(string? typed, string? kept) =>
        Assert.Equal(kept, InvitationTerms.Create(typed, "ada@journal.example", 0).Required().Address);

    [Theory]
    [InlineData("tobias")]
    [InlineData("tobias@")]
    [InlineData("Tobias <tobias@coach.example>")]
    [InlineData("tobias@coach.example, elin@coach.example")]
    [InlineData("tobias@coach.example\r\nBcc: elin@coach.example")]
    public void What_is_no_single_address_is_refused(string typed) =>
        Assert.Equal("This is not an email address.", Assert.Single(InvitationTerms.Create(typed, "ada@journal.example", 0).Refusals).Message);

    [Fact]
    public void One_does_not_invite_oneself() =>
        Assert.StartsWith("This is your own address.", Assert.Single(InvitationTerms.Create("ADA@journal.example", "ada@journal.example", 0).Refusals).Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_of_any_length_is_not_taken() =>
        Assert.Contains("256", Assert.Single(InvitationTerms.Create($"{new string('a', 250)}@b.example", null, 0).Refusals).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(InvitationTerms.MostOpen - 1, true)]
    [InlineData(InvitationTerms.MostOpen, false)]
    public void No_more_than_twenty_are_open_at_once(int open, bool taken) =>
        Assert.Equal(taken, InvitationTerms.Create(null, null, open).Succeeded);

    [Fact]
    public void An_invitation_is_open_until_the_moment_it_expires()
    {
        var life = new InvitationLife(Expires, null, null, null);
        Assert.Equal(InvitationState.Open, life.At(Expires.AddTicks(-1)));
        Assert.Equal(InvitationState.Expired, life.At(Expires));
    }

    [Fact]
    public void One_that_was_accepted_in_time_still_waits_after_that()
    {
        var life = new InvitationLife(Expires, null, Expires.AddDays(-1), null);
        Assert.Equal(InvitationState.Accepted, life.At(Expires.AddDays(30)));
        Assert.Equal(InvitationState.Closed, (life with { RevokedAt = Expires }).At(Expires));
        Assert.Equal(InvitationState.Confirmed, (life with { ConfirmedAt = Expires }).At(Expires));
    }
}
