using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.ValueContexts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.ValueContexts;

/// <summary>An entry as evidence about hypotheses, on the entry's own page.</summary>
public class EvidenceOfEntryTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private Person _person = null!;
    private PageClient _leader = null!;

    [Fact]
    public async Task An_entry_is_taken_as_evidence_against_a_hypothesis_and_both_pages_lead_to_each_other()
    {
        var (hypothesis, entry) = await SeedAsync(db => (db.AddHypothesis(db.AddContext("City")), db.AddEntry("Twice asked", Today)));
        await _leader.OpenAsync($"/journal/{entry}");
        await TakeAsync(hypothesis, "Against");

        var line = Assert.Single(Lines());
        Assert.Equal("If we ask twice and measure answers a week, we should see more of them.", line.QuerySelector("a")?.TextContent);
        Assert.Contains("Speaks against it", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Assumed", line.TextContent, StringComparison.Ordinal);

        await _leader.OpenAsync(line.QuerySelector("a")!.GetAttribute("href")!);
        var evidence = _leader.Page.QuerySelector("#ev ~ ul li")!;
        Assert.Equal($"/journal/{entry}", evidence.QuerySelector("a")?.GetAttribute("href"));
        Assert.Contains("Speaks against it", evidence.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_chosen_is_said_beside_its_field_and_what_is_chosen_stays()
    {
        var (hypothesis, entry) = await SeedAsync(db => (db.AddHypothesis(db.AddContext("City")), db.AddEntry("Twice asked", Today)));
        await _leader.OpenAsync($"/journal/{entry}");
        await _leader.SubmitAsync("evidence", ("Evidence.Side", "Against"));
        Assert.Equal("Choose a hypothesis.", _leader.Page.QuerySelector("#evidence-hypothesis-error")?.TextContent);
        Assert.Equal("evidence-hypothesis-error", _leader.Page.QuerySelector("#evidence-hypothesis")?.GetAttribute("aria-describedby"));
        Assert.Equal("true", _leader.Page.QuerySelector("#evidence-hypothesis")?.GetAttribute("aria-invalid"));
        Assert.True(_leader.Page.QuerySelector<IHtmlInputElement>("input[value=Against]")?.IsChecked);

        await _leader.SubmitAsync("evidence", ("Evidence.Hypothesis", hypothesis.ToString()), ("Evidence.Side", null));
        Assert.Equal("Say whether it speaks for or against it.", _leader.Page.QuerySelector("#evidence-side-error")?.TextContent);
        Assert.Equal(hypothesis.ToString(), _leader.Page.QuerySelector<IHtmlSelectElement>("#evidence-hypothesis")?.Value);
        Assert.True(_leader.Page.QuerySelector(".card details")?.HasAttribute("open"));

        await _leader.SubmitAsync("evidence", ("Evidence.Side", "For"));
        Assert.Contains("Speaks for it", Assert.Single(Lines()).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_an_entry_as_evidence_can_be_undone_and_so_can_taking_it_away()
    {
        var (hypothesis, entry) = await SeedAsync(db => (db.AddHypothesis(db.AddContext("City")), db.AddEntry("Twice asked", Today)));
        await _leader.OpenAsync($"/journal/{entry}");
        await TakeAsync(hypothesis, "Against");
        Assert.Equal("It is evidence now.", _leader.Page.QuerySelector(".toast span")?.TextContent);

        await _leader.SubmitAsync("undo-evidence");
        Assert.Empty(Lines());
        Assert.Equal("It is no evidence any more.", _leader.Page.QuerySelector(".toast span")?.TextContent);

        await _leader.SubmitAsync("undo-evidence");
        Assert.Contains("Speaks against it", Assert.Single(Lines()).TextContent, StringComparison.Ordinal);
        await _leader.SubmitAsync($"not-evidence-{hypothesis:n}");
        Assert.Empty(Lines());
    }

    [Fact]
    public async Task Evidence_from_before_sides_were_asked_for_stands_without_one_also_after_an_undo()
    {
        var (hypothesis, entry) = await SeedAsync(db =>
        {
            var (hypothesis, entry) = (db.AddHypothesis(db.AddContext("City")), db.AddEntry("Twice asked", Today));
            db.HypothesisEvidence.Add(new HypothesisEvidence { LeaderId = db.LeaderId, HypothesisId = hypothesis, EntryId = entry });
            return (hypothesis, entry);
        });
        await _leader.OpenAsync($"/journal/{entry}");
        await _leader.SubmitAsync($"not-evidence-{hypothesis:n}");
        await _leader.SubmitAsync("undo-evidence");
        Assert.DoesNotContain("Speaks", Assert.Single(Lines()).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hypothesis_is_offered_by_its_status_until_the_entry_is_evidence_about_it()
    {
        var (tested, entry) = await SeedAsync(db =>
        {
            var city = db.AddContext("City");
            db.AddHypothesis(city, HypothesisStatus.Refuted, "print more");
            return (db.AddHypothesis(city, HypothesisStatus.Testing), db.AddEntry("Twice asked", Today));
        });
        await _leader.OpenAsync($"/journal/{entry}");
        Assert.Equal(["Testing", "Refuted"], _leader.Page.QuerySelectorAll("#evidence-hypothesis optgroup").Select(group => group.GetAttribute("label")));

        await TakeAsync(tested, "For");
        Assert.Equal(["Refuted"], _leader.Page.QuerySelectorAll("#evidence-hypothesis optgroup").Select(group => group.GetAttribute("label")));
    }

    [Fact]
    public async Task Without_a_hypothesis_an_entry_says_nothing_of_evidence()
    {
        var entry = await SeedAsync(db => db.AddEntry("Twice asked", Today));
        await _leader.OpenAsync($"/journal/{entry}");
        Assert.Null(_leader.Page.QuerySelector("#evidence"));
    }

    [Fact]
    public async Task A_draft_an_entry_of_somebody_else_and_a_hypothesis_of_somebody_else_are_refused()
    {
        var (hypothesis, entry, draft) = await SeedAsync(db =>
        {
            var draft = db.AddEntry("Half of it", Today);
            db.Entries.Local.Single().IsDraft = true;
            return (db.AddHypothesis(db.AddContext("City")), db.AddEntry("Twice asked", Today), draft);
        });
        var other = await host.CreatePersonAsync();
        Assert.Equal(nameof(EvidenceForm.Entry), await RefusedAtAsync(_person, hypothesis, draft));
        Assert.Equal(nameof(EvidenceForm.Hypothesis), await RefusedAtAsync(other, hypothesis, entry));
        Assert.Null(await RefusedAtAsync(_person, hypothesis, entry));
    }

    [Fact]
    public async Task The_page_takes_the_same_number_of_commands_however_many_hypotheses_and_links_there_are()
    {
        var entry = await SeedAsync(db => WithHypotheses(db, 1));
        var few = await CountAsync(entry);
        var other = await SeedAsync(db => WithHypotheses(db, 30));

        Assert.Equal(few, await CountAsync(other));
        Assert.Equal(30, Lines().Count);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _person = await host.CreatePersonAsync();
        _leader = await host.SignInAsync(_person);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Guid WithHypotheses(JournalDb db, int number)
    {
        var (context, entry) = (db.AddContext($"City of {number}", position: number), db.AddEntry("Twice asked", Today));
        for (var i = 0; i < number; i++)
        {
            db.HypothesisEvidence.Add(new HypothesisEvidence { LeaderId = db.LeaderId, HypothesisId = db.AddHypothesis(context), EntryId = entry, Side = EvidenceSide.For });
            db.AddHypothesis(context, does: "print more");
        }

        return entry;
    }

    private Task<IHtmlDocument> TakeAsync(Guid hypothesis, string side) =>
        _leader.SubmitAsync("evidence", ("Evidence.Hypothesis", hypothesis.ToString()), ("Evidence.Side", side));

    private List<IElement> Lines() => [.. _leader.Page.QuerySelectorAll("#evidence ~ ul li")];

    private async Task<string?> RefusedAtAsync(Person person, Guid hypothesis, Guid entry)
    {
        await using var scope = host.ActFor(person);
        var form = new EvidenceForm { Hypothesis = hypothesis.ToString(), Entry = entry.ToString(), Side = "For" };
        return (await scope.ServiceProvider.GetRequiredService<HypothesisWriter>().TakeEvidenceAsync(form)).SingleOrDefault()?.Field;
    }

    private async Task<int> CountAsync(Guid entry)
    {
        await _leader.OpenAsync($"/journal/{entry}");
        host.Commands.Reset();
        await _leader.OpenAsync($"/journal/{entry}");
        Assert.InRange(host.Commands.Texts.Count, 1, 20);
        return host.Commands.Texts.Count;
    }

    private async Task<T> SeedAsync<T>(Func<JournalDb, T> add)
    {
        await using var db = await host.OpenJournalAsync(_person);
        var added = add(db);
        await db.SaveChangesAsync();
        return added;
    }
}
