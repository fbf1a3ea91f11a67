using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>A leader and a coach at two browsers, from the invitation to the moment in which the sharing stops.</summary>
public sealed class WithACoach(Chromium chromium) : IAsyncDisposable
{
    private const string Marked = "Elin took the pricing round";
    private const string MarkedText = "I sat beside her and asked, bullfinch.";
    private const string Private = "Waxwing";
    private const string If = "Elin hesitates, nuthatch";
    private const string Then = "count to ten";

    // Each stands in something of the leader's that is shared later, or never.
    private static readonly string[] NeverShared = [Private, "siskin"];
    private static readonly string[] SharedLater = ["bullfinch", Marked, "nuthatch", Then];

    private readonly ServedJournal _journal = new();

    [Fact]
    public async Task A_coach_sees_what_the_leader_shares_and_nothing_of_it_any_more_when_it_stops()
    {
        var person = await WriteFiveWeeksAsync();
        var entry = await KeepEntryAsync(person, Marked, MarkedText);
        await KeepEntryAsync(person, Private, "Nobody else reads this.");
        await CommitAsync(person);
        await using var one = await Visitor.AtAsync(chromium, _journal);
        await using var other = await Visitor.AtAsync(chromium, _journal);
        await one.SignInAsync(person);
        var leader = new LeaderAtTheScreen(one.Page);
        var coach = new CoachAtTheScreen(other.Page, person.Name);

        // Each confirms the other, both agree: still nothing is shared.
        await coach.AcceptAsync(await leader.InviteAsync());
        var relationship = await leader.ConfirmAsync(CoachAtTheScreen.Name);
        await leader.ProposeAgreementAsync("From doing the work to leading it.");
        await coach.AcceptAgreementAsync(relationship);
        await coach.SeesTabsAsync("Overview", "Sessions", "Your view", "Your notes");
        await coach.FindsNothingOfAsync([.. NeverShared, .. SharedLater]);

        // The balance of the last four weeks, as if there were no other.
        await leader.ShareAsync(FiveWeeks.First.AddWeeks(1).Monday, "Balance");
        await coach.SeesTabsAsync("Overview", "Balance", "Sessions", "Your view", "Your notes");
        await coach.SeesTheFiguresAsync(FiveWeeks.FiguresOfTheLastFour);
        await coach.FindsNothingOfAsync([.. NeverShared, .. SharedLater]);

        // More: it appears on the page that the coach has open.
        await coach.OpenAsync();
        await leader.ShareAsync(FiveWeeks.First.AddWeeks(1).Monday, "Balance", "Commitments", "Entries");
        await coach.SeesTabsAsync("Overview", "Balance", "Commitments", "Entries", "Sessions", "Your view", "Your notes");
        await leader.MarkAsync(entry);
        await coach.SeesCommitmentAsync(If);
        await coach.ReadsTheOnlyEntryAsync(Marked, MarkedText);
        await coach.FindsNothingOfAsync(NeverShared);

        await TalkAsync(leader, coach, relationship);
        await MeetAsync(leader, coach);
        await leader.FindsAccessesAsync(CoachAtTheScreen.Name);

        // The coach reads, touches nothing, and has nothing any more.
        await coach.ReadsTheOnlyEntryAsync(Marked, MarkedText);
        var gone = coach.IsGoneAsync(MarkedText);
        await leader.StopSharingAsync();
        await gone;
        await coach.IsToldAsync($"{person.Name} does not share entries with you");
        await coach.FindsNothingOfAsync([.. NeverShared, .. SharedLater]);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task TalkAsync(LeaderAtTheScreen leader, CoachAtTheScreen coach, Guid relationship)
    {
        const string Question = "What did you want to say?";
        const string Answer = "That it was *my* price.";
        const string Again = "Whose price is it now?";
        await leader.OpenCoachingAsync(relationship);
        await coach.AskAboutTheEntryAsync(Question);
        await leader.SeesQuestionAsync(Question);
        await leader.AnswerAsync(Answer);
        await coach.SeesAnswerAsync("That it was my price.");
        await coach.AnswerAsync(Again);
        await leader.SeesAnswerAsync(Again);
    }

    private async Task MeetAsync(LeaderAtTheScreen leader, CoachAtTheScreen coach)
    {
        const string Outcome = "Elin sets the prices from January on.";
        var session = await leader.PlanSessionAsync(new DateOnly(2026, 11, 24), "16:00");
        await coach.OpenSessionAsync(session);
        await leader.AddTopicAsync("The new prices");
        await coach.SeesTopicAsync("The new prices");
        await coach.AddTopicAsync("What Elin needs");
        await leader.SeesTopicAsync("What Elin needs");

        _journal.Clock.Advance(TimeSpan.FromHours(2));
        await leader.SayItTookPlaceAsync();
        await leader.KeepOutcomeAsync(Outcome);
        await coach.SeesOutcomeAsync(session, Outcome);
        await coach.ProposeCommitmentAsync("it is Monday, wryneck", "ask Elin for her prices");
        await leader.AgreeAsync(session);
        await leader.HasCommitmentAsync("it is Monday, wryneck");
        await coach.SeesCommitmentAsync("it is Monday, wryneck");
    }

    /// <summary>Somebody with five reviewed weeks, the first of which is never shared; today is the Tuesday after them.</summary>
    private async Task<Person> WriteFiveWeeksAsync()
    {
        GoTo(FiveWeeks.First.AddWeeks(-1).Friday);
        var person = await _journal.CreatePersonAsync("Maja Lindqvist");
        await RecordedWeeks.IntendAsync(_journal, person);
        for (var week = 0; week < FiveWeeks.Minutes.Length; week++)
        {
            GoTo(FiveWeeks.First.AddWeeks(week).Friday);
            await RecordedWeeks.ReviewAsync(_journal, person, week, "A week of it, siskin.");
        }

        GoTo(FiveWeeks.First.AddWeeks(5).Monday.AddDays(1));
        return person;
    }

    private async Task<Guid> KeepEntryAsync(Person person, string title, string text)
    {
        await using var scope = _journal.ActFor(person);
        var form = new EntryForm { Id = Guid.CreateVersion7(), Date = "2026-11-19", Title = title, Body = text };
        form.For(Dimension.People).Chosen = true;
        Assert.IsType<SaveResult.Saved>(await scope.ServiceProvider.GetRequiredService<EntryWriter>().KeepAsync(form, CancellationToken.None));
        return form.Id;
    }

    private async Task CommitAsync(Person person)
    {
        await using var scope = _journal.ActFor(person);
        var form = new CommitmentForm { Id = Guid.CreateVersion7().ToString(), If = If, Then = Then, Dimension = Dimension.People.Key(), Due = "2026-12-01" };
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<CommitmentWriter>().MakeAsync(form, CancellationToken.None));
    }

    private void GoTo(DateOnly day) => _journal.Clock.Set(new DateTimeOffset(day, new TimeOnly(14, 0), TimeSpan.Zero));
}
