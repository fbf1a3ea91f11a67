using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Tests.Features.Model;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Journal;

/// <summary>Entries that name value contexts, letting-go items and open questions, written through the plain form.</summary>
public class PlacesTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private readonly JournalHost _host = host;
    private Person _person = null!;
    private PageClient _leader = null!;
    private Guid _context;
    private Guid _inside;
    private Guid _item;
    private Guid _question;

    [Fact]
    public async Task An_entry_is_about_contexts_its_minutes_went_somewhere_and_it_answers_a_question()
    {
        await WriteAsync();

        var card = _leader.Page.QuerySelector("aside [aria-labelledby=belongs]")!;
        Assert.Equal([$"/contexts/{_inside}"], card.QuerySelectorAll("a.chip.context").Select(link => link.GetAttribute("href")));
        Assert.Contains("In The house", Words(card), StringComparison.Ordinal);
        Assert.Contains("Hands-on went into The rota", Words(card), StringComparison.Ordinal);
        Assert.Contains("Answers What moves Samir?", Words(card), StringComparison.Ordinal);

        await _leader.OpenAsync("/model");
        Assert.NotNull(_leader.Page.QuerySelector("[aria-labelledby=m-people] .meta a[href^='/journal/']"));
    }

    [Fact]
    public async Task The_editor_opens_with_what_was_named_and_takes_it_away_again()
    {
        var id = await WriteAsync();
        await _leader.OpenAsync($"/journal/{id}/edit");
        Assert.True(_leader.Page.QuerySelector<IHtmlInputElement>($"[name='Form.Contexts[{_inside}]']")?.IsChecked);
        Assert.Equal(_context.ToString(), _leader.Page.Value("#m-people-context"));
        Assert.Equal(_item.ToString(), _leader.Page.Value("#m-people-letting-go"));
        Assert.Equal(_question.ToString(), _leader.Page.Value("#answers"));

        await _leader.SendAsync(
            ($"Form.Contexts[{_inside}]", null), ("Form.Dimensions[people].Context", ""), ("Form.Dimensions[people].LettingGo", ""), ("Form.Answers", ""));
        Assert.Null(_leader.Page.QuerySelector("aside [aria-labelledby=belongs]"));
        await using var db = await _host.OpenJournalAsync(_person);
        Assert.Empty(await db.EntryContexts.ToListAsync());
        Assert.Empty(await db.QuestionAnswers.ToListAsync());
        var row = await db.Investments.SingleAsync();
        Assert.Equal((null, null, 60), (row.ValueContextId, row.LettingGoItemId, row.Minutes));
    }

    [Fact]
    public async Task A_trip_to_the_trash_keeps_everything_an_entry_names()
    {
        var id = await WriteAsync();
        await _leader.SubmitAsync("trash");
        await _leader.OpenAsync("/model");
        Assert.Contains("What moves Samir?Open since", _leader.Page.Text("[aria-labelledby=m-people] form"), StringComparison.Ordinal);

        await _leader.OpenAsync("/journal/trash");
        await _leader.SubmitAsync($"trash-{id}", ("Do", "restore"));
        await _leader.OpenAsync($"/journal/{id}");
        var card = Words(_leader.Page.QuerySelector("aside [aria-labelledby=belongs]")!);
        Assert.Contains("In The house", card, StringComparison.Ordinal);
        Assert.Contains("Hands-on went into The rota", card, StringComparison.Ordinal);
        Assert.Contains("Answers What moves Samir?", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_keeps_what_it_names_and_answers_nothing_yet()
    {
        await _leader.OpenAsync("/journal/new");
        await _leader.SendAsync([.. Naming(), ("Do", "draft")]);
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            var id = (await db.Entries.SingleAsync()).Id;
            await _leader.OpenAsync($"/journal/{id}/edit");
        }

        Assert.True(_leader.Page.QuerySelector<IHtmlInputElement>($"[name='Form.Contexts[{_inside}]']")?.IsChecked);
        Assert.Equal(_item.ToString(), _leader.Page.Value("#m-people-letting-go"));
        Assert.Equal(_question.ToString(), _leader.Page.Value("#answers"));
        await _leader.OpenAsync("/model");
        Assert.Contains("What moves Samir?Open since", _leader.Page.Text("[aria-labelledby=m-people] form"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_from_before_there_were_places_is_still_read()
    {
        var form = FormFields.Read("""{"Form.Date":"2026-11-20","Form.Body":"Old words","Form.Dimensions[people].Chosen":"true","Form.Dimensions[people].Minutes":"30"}""");
        Assert.Equal("Old words", form.Body);
        Assert.Empty(form.Contexts);
        Assert.Null(form.For(Dimension.People).Context);
    }

    [Fact]
    public async Task A_question_asked_elsewhere_is_chosen_already()
    {
        await _leader.OpenAsync($"/journal/new?answers={_question}");
        Assert.Equal(_question.ToString(), _leader.Page.Value("#answers"));
    }

    [Fact]
    public async Task A_leader_without_contexts_items_and_questions_sees_none_of_it()
    {
        using var other = await _host.SignInSomebodyAsync();
        await other.OpenAsync("/journal/new");
        Assert.Empty(other.Page.QuerySelectorAll(".min-place, [data-contexts], #answers"));
    }

    [Fact]
    public async Task What_belongs_to_somebody_else_is_refused_at_its_field()
    {
        var other = await _host.CreatePersonAsync();
        Guid context, item, question;
        await using (var db = await _host.OpenJournalAsync(other))
        {
            (context, item, question) = (AddContext(db, "Theirs"), AddItem(db, "Theirs"), db.AddQuestion(Dimension.Self, "2026-11-01", "Theirs?"));
            await db.SaveChangesAsync();
        }

        await _leader.WriteAsync(
            [.. Writer.About("people", "60", "45"), ("Form.Body", "Mine."), ($"Form.Contexts[{context}]", "true"),
                ("Form.Dimensions[people].Context", context.ToString()), ("Form.Dimensions[people].LettingGo", item.ToString()), ("Form.Answers", question.ToString())]);

        Assert.Equal("This value context is archived or not there any more. Choose another one, or none.", _leader.Page.Text("#Contexts-error"));
        Assert.Equal("This value context is archived or not there any more. Choose another one, or none.", _leader.Page.Text("#m-people-context-error"));
        Assert.Equal("This work is not on the letting-go register any more. Choose another piece of it, or none.", _leader.Page.Text("#m-people-letting-go-error"));
        Assert.Equal("This question is closed or not there any more. Choose another one, or none.", _leader.Page.Text("#Answers-error"));
        await using var mine = await _host.OpenJournalAsync(_person);
        Assert.False(await mine.Entries.AnyAsync());
    }

    [Fact]
    public async Task An_archived_context_stays_with_the_entry_that_named_it_and_is_refused_for_another()
    {
        var id = await WriteAsync();
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            (await db.ValueContexts.SingleAsync(context => context.Id == _context)).ArchivedOn = new(2026, 11, 20);
            (await db.LettingGoItems.SingleAsync()).ArchivedOn = new(2026, 11, 20);
            (await db.OpenQuestions.SingleAsync()).ClosedOn = new(2026, 11, 20);
            await db.SaveChangesAsync();
        }

        await _leader.OpenAsync($"/journal/{id}/edit");
        await _leader.SendAsync(("Form.Body", "Other words."));
        Assert.Contains("Hands-on went into The rota", Words(_leader.Page.QuerySelector("aside [aria-labelledby=belongs]")!), StringComparison.Ordinal);

        await _leader.WriteAsync([.. Naming()]);
        Assert.NotNull(_leader.Page.QuerySelector("#Contexts-error, #m-people-context-error"));
    }

    [Fact]
    public async Task A_place_needs_minutes_and_a_piece_of_work_hands_on_ones()
    {
        await _leader.WriteAsync(
            [.. Writer.About("people", "60", "0"), .. Writer.About("time", ""), ("Form.Body", "Words."),
                ("Form.Dimensions[people].LettingGo", _item.ToString()), ("Form.Dimensions[time].Context", _context.ToString())]);
        Assert.Equal("Give the hands-on minutes that went into it, or choose nothing.", _leader.Page.Text("#m-people-letting-go-error"));
        Assert.Equal("Give the minutes that were spent there, or choose no value context.", _leader.Page.Text("#m-time-context-error"));
        Assert.Equal(_item.ToString(), _leader.Page.Value("#m-people-letting-go"));
    }

    [Fact]
    public async Task What_is_let_go_of_or_archived_is_not_offered()
    {
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            db.LettingGoSteps.Add(Step(db, _item, LettingGoStage.LetGo, "2026-11-19"));
            (await db.ValueContexts.SingleAsync(context => context.Id == _context)).ArchivedOn = new(2026, 11, 20);
            await db.SaveChangesAsync();
        }

        await _leader.OpenAsync("/journal/new");
        Assert.Empty(_leader.Page.QuerySelectorAll(".min-place, [data-contexts]"));
    }

    [Fact]
    public async Task An_entry_shows_what_its_dimensions_meant_on_its_day()
    {
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            db.AddMeaning(Dimension.People, "2026-01-05", "Before.", "hiring");
            db.AddMeaning(Dimension.People, "2026-11-20", "After.", "empathy");
            db.AddMeaning(Dimension.Time, "2026-01-05", "Not what it was about.", "17:15");
            await db.SaveChangesAsync();
        }

        await _leader.WriteAsync([.. Writer.About("people", "60"), ("Form.Body", "Words."), ("Form.Date", "2026-11-19")]);
        Assert.Contains("“hiring” since 5 January 2026", Words(_leader.Page.QuerySelector("[aria-labelledby=meant]")!), StringComparison.Ordinal);
        Assert.Single(_leader.Page.QuerySelectorAll("[aria-labelledby=meant] li"));

        await _leader.OpenAsync("/review/2026-W46");
        Assert.Equal(2, _leader.Page.QuerySelectorAll("[aria-labelledby=meant] li").Length);
        Assert.DoesNotContain("empathy", _leader.Page.Text("[aria-labelledby=meant]"), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _person = await _host.CreatePersonAsync();
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            _context = AddContext(db, "The house");
            _inside = AddContext(db, "The kitchen", _context);
            _item = AddItem(db, "The rota");
            _question = db.AddQuestion(Dimension.People, "2026-10-09", "What moves Samir?");
            await db.SaveChangesAsync();
        }

        _leader = await _host.SignInAsync(_person);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Guid AddContext(JournalDb db, string name, Guid? parent = null)
    {
        var id = Guid.CreateVersion7();
        db.ValueContexts.Add(new ValueContext
        {
            LeaderId = db.LeaderId,
            Id = id,
            ParentId = parent,
            Position = 0,
            Kind = ValueContextKind.Public,
            Name = db.Seal.Close(Purposes.ContextName, id, name),
        });
        return id;
    }

    private static Guid AddItem(JournalDb db, string what)
    {
        var id = Guid.CreateVersion7();
        db.LettingGoItems.Add(new LettingGoItem
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = Dimension.People,
            AddedOn = new(2026, 11, 1),
            What = db.Seal.Close(Purposes.LettingGoWhat, id, what),
            Steps = { Step(db, id, LettingGoStage.Holding, "2026-11-01") },
        });
        return id;
    }

    private static LettingGoStep Step(JournalDb db, Guid item, LettingGoStage stage, string date) => new()
    {
        LeaderId = db.LeaderId,
        Id = Guid.CreateVersion7(),
        ItemId = item,
        Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        Stage = stage,
        IsRelapse = false,
    };

    private IEnumerable<(string Name, string? Value)> Naming() =>
    [
        .. Writer.About("people", "60", "45"),
        ("Form.Body", "Handed over half of it."),
        ($"Form.Contexts[{_inside}]", "true"),
        ("Form.Dimensions[people].Context", _context.ToString()),
        ("Form.Dimensions[people].LettingGo", _item.ToString()),
        ("Form.Answers", _question.ToString()),
    ];

    private async Task<Guid> WriteAsync()
    {
        await _leader.WriteAsync([.. Naming()]);
        return _leader.OpenEntry();
    }
}
