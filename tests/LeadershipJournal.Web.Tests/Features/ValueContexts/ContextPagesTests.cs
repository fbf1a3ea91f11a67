using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.ValueContexts;

public partial class ContextPagesTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly JournalHost _host = host;
    private Person _person = null!;
    private PageClient _leader = null!;

    [Fact]
    public async Task An_empty_page_says_what_a_context_is_and_adds_the_first()
    {
        await _leader.OpenAsync("/contexts");
        Assert.Equal("Where is your work of value, and to whom?", _leader.Page.QuerySelector(".empty h2")?.TextContent);
        await AddAsync("City", "Political");

        Assert.Equal(["City"], Names());
        Assert.Contains("City is kept.", _leader.Page.QuerySelector(".saved")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("political", _leader.Page.QuerySelector(".vt .chip")?.TextContent);
    }

    [Fact]
    public async Task A_tree_is_built_without_script_and_the_next_context_is_offered_the_same_place()
    {
        await _leader.OpenAsync("/contexts");
        await AddAsync("City", "Political");
        await _leader.OpenAsync(_leader.Page.QuerySelector<IHtmlAnchorElement>(".vt a")!.GetAttribute("href")!);
        await _leader.OpenAsync(_leader.Page.QuerySelectorAll<IHtmlAnchorElement>("a").Single(link => link.TextContent.Contains("Add one in it", StringComparison.Ordinal)).GetAttribute("href")!);
        await AddAsync("Housing", "Mission");
        await AddAsync("Schools", "Mission");

        Assert.Equal(["City", "Housing", "Schools"], Names());
        Assert.Equal(["tee", "end"], _leader.Page.QuerySelectorAll(".stem").Select(stem => stem.ClassList[^1]));
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_what_is_wrong_stands_beside_it()
    {
        await _leader.OpenAsync("/contexts");
        await _leader.SubmitAsync("context", ("New.Name", new string('x', 1000)), ("New.ValueMeans", "Supper, together."));

        Assert.Equal("This is 1,000 characters long. Up to 500 fit.", _leader.Page.QuerySelector("#new-name-error")?.TextContent);
        Assert.Equal("Choose one of the five kinds.", _leader.Page.QuerySelector("#new-kind-error")?.TextContent);
        Assert.Equal("Supper, together.", _leader.Page.QuerySelector<IHtmlTextAreaElement>("#new-means")?.Value);
        Assert.Equal(1000, _leader.Page.QuerySelector<IHtmlInputElement>("#new-name")?.Value.Length);
    }

    [Fact]
    public async Task A_contradiction_is_numbered_in_the_picture_in_words_and_in_the_list()
    {
        await SeedAsync(db => db.AddContradiction(db.AddContext("City"), db.AddContext("Family", position: 1), "Both want Thursday."));
        await _leader.OpenAsync("/contexts");

        Assert.Equal("1: City against Family.", _leader.Page.QuerySelector(".arcs desc")?.TextContent);
        Assert.Equal("1", _leader.Page.QuerySelector(".arcs .badge-one")?.TextContent);
        var card = _leader.Page.QuerySelector("aside .card")!;
        Assert.Equal("1", card.QuerySelector(".badge")?.TextContent);
        Assert.Contains("Both want Thursday.", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_is_noted_resolved_and_opened_again()
    {
        var (city, family) = await SeedAsync(db => (db.AddContext("City"), db.AddContext("Family", position: 1)));
        await _leader.OpenAsync("/contexts");
        await _leader.SubmitAsync("contradiction", ("Clash.OneId", city.ToString()), ("Clash.OtherId", city.ToString()), ("Clash.Text", "Both want Thursday."));
        Assert.Equal("A contradiction takes two different contexts. Choose another one here.", _leader.Page.QuerySelector("#clash-other-error")?.TextContent);

        await _leader.SubmitAsync("contradiction", ("Clash.OtherId", family.ToString()));
        Assert.Equal("Contradiction", _leader.Page.QuerySelector("h1")?.TextContent);
        Assert.Contains("Both want Thursday.", _leader.Page.QuerySelector(".prose")?.TextContent, StringComparison.Ordinal);

        await _leader.SubmitAsync("resolve", ("Do", "resolve"));
        Assert.Contains("Resolved on 20 November 2026", _leader.Page.QuerySelector(".status")?.TextContent, StringComparison.Ordinal);
        await _leader.OpenAsync("/contexts");
        Assert.Null(_leader.Page.QuerySelector(".arcs"));
        Assert.Contains("1 resolved", _leader.Page.QuerySelector("aside")?.TextContent, StringComparison.Ordinal);

        await _leader.OpenAsync(_leader.Page.QuerySelectorAll<IHtmlAnchorElement>("aside a").Single().GetAttribute("href")!);
        await _leader.SubmitAsync("resolve", ("Do", "reopen"));
        Assert.StartsWith("Open", _leader.Page.QuerySelector(".status")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_becomes_a_commitment_in_organisational_improvement_and_shows_it()
    {
        var contradiction = await SeedAsync(db => db.AddContradiction(db.AddContext("City"), db.AddContext("Family", position: 1)));
        await _leader.OpenAsync("/contexts");
        var link = _leader.Page.QuerySelector("aside .card .btn")!;
        Assert.Equal($"/commitments/new?origin=contradiction&from={contradiction}&dimension=improvement", link.GetAttribute("href"));

        await SeedAsync(db =>
        {
            var id = Guid.CreateVersion7();
            db.Commitments.Add(new Commitment
            {
                LeaderId = db.LeaderId,
                Id = id,
                Dimension = Core.Dimensions.Dimension.Improvement,
                MadeOn = Today,
                Due = new DateOnly(2026, 12, 4),
                State = Core.Commitments.CommitmentState.Open,
                StateSince = Today,
                Origin = Core.Commitments.CommitmentOrigin.Contradiction,
                OriginId = contradiction,
                If = db.Seal.Close(Purposes.CommitmentIf, id, "a date is asked for"),
                Then = db.Seal.Close(Purposes.CommitmentThen, id, "bring what it costs"),
            });
            return id;
        });
        await _leader.OpenAsync($"/contexts/contradictions/{contradiction}");
        var panel = _leader.Page.QuerySelector(".panel")!.TextContent;
        Assert.Contains("If a date is asked for, then I bring what it costs", panel, StringComparison.Ordinal);
        Assert.Contains("Due 4 December 2026", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("Make it a commitment", _leader.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archiving_can_be_undone_at_once_and_later()
    {
        var city = await SeedAsync(db => db.AddContext("City"));
        await _leader.OpenAsync($"/contexts/{city}");
        await _leader.SubmitAsync("archive");
        Assert.Contains("“City” is archived", _leader.Page.QuerySelector(".toast")?.TextContent, StringComparison.Ordinal);
        await _leader.SubmitAsync("bring-back");
        Assert.Equal("City", _leader.Page.QuerySelector("h1")?.TextContent);

        await _leader.SubmitAsync("archive");
        await _leader.OpenAsync("/contexts/arrange");
        await _leader.OpenAsync(_leader.Page.QuerySelector<IHtmlAnchorElement>("#ar ~ ul a")!.GetAttribute("href")!);
        await _leader.SubmitAsync("bring-back");
        Assert.NotNull(_leader.Page.QuerySelector("#change"));
    }

    [Fact]
    public async Task Siblings_change_places_and_the_pressed_button_has_the_focus_again()
    {
        var second = await SeedAsync(db =>
        {
            db.AddContext("First");
            return db.AddContext("Second", position: 1);
        });
        await _leader.OpenAsync("/contexts/arrange");
        await _leader.SubmitAsync("arrange", ("Do", $"up-{second:n}"));

        Assert.Equal(["Second", "First"], _leader.Page.QuerySelectorAll(".arrange-row a.strong").Select(link => link.TextContent));
        Assert.Equal($"up-{second:n}", _leader.Page.QuerySelector("[autofocus]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_page_of_a_context_offers_no_place_that_lies_in_it_and_refuses_one_all_the_same()
    {
        var (city, housing) = await SeedAsync(db =>
        {
            var city = db.AddContext("City");
            return (city, db.AddContext("Housing", city));
        });
        await _leader.OpenAsync($"/contexts/{city}");
        Assert.Equal([""], _leader.Page.QuerySelectorAll<IHtmlOptionElement>("#change-parent option").Select(option => option.Value));

        await _leader.SubmitAsync("change", ("Change.ParentId", housing.ToString()));
        Assert.Equal("“Housing” lies in “City”, so “City” cannot lie in it. Move “Housing” out first.", _leader.Page.QuerySelector("#change-parent-error")?.TextContent);
    }

    [Fact]
    public async Task Five_hundred_contexts_and_two_hundred_contradictions_fold()
    {
        await SeedAsync(LargeTree);
        await _leader.OpenAsync("/contexts");
        Assert.InRange(_leader.Page.QuerySelectorAll(".vt > li").Length, 10, ContextPicture.MostRows);
        Assert.NotEmpty(_leader.Page.QuerySelectorAll(".fold a"));
        Assert.InRange(int.Parse(_leader.Page.QuerySelector(".arcs")!.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture), 40, 160);

        var fold = _leader.Page.QuerySelector<IHtmlAnchorElement>(".fold a")!;
        await _leader.OpenAsync(fold.GetAttribute("href")!);
        Assert.Equal("All contexts", _leader.Page.QuerySelector("#tr ~ p a")?.TextContent.Trim());
    }

    [Fact]
    public async Task Private_words_are_in_no_title_and_in_no_address()
    {
        var city = await SeedAsync(db => db.AddContext("Quiet corner"));
        await _leader.OpenAsync($"/contexts/{city}");
        Assert.Equal("Value context · LeadershipJournal", _leader.Page.Title);
        await _leader.SubmitAsync("archive");
        Assert.DoesNotContain("Quiet", _leader.Response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Value contexts · LeadershipJournal", _leader.Page.Title);
    }

    [Theory]
    [InlineData("/contexts/")]
    [InlineData("/contexts/hypotheses/")]
    [InlineData("/contexts/contradictions/")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await _leader.OpenAsync(address + Guid.NewGuid());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, _leader.Response.StatusCode);
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _person = await _host.CreatePersonAsync();
        _leader = await _host.SignInAsync(_person);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Ten branches of ten with four each, and contradictions between neighbours.</summary>
    internal static int LargeTree(JournalDb db)
    {
        List<Guid> all = [];
        for (var i = 0; i < 10; i++)
        {
            var top = db.AddContext($"Directorate {i}", position: i);
            all.Add(top);
            for (var j = 0; j < 7; j++)
            {
                var middle = db.AddContext($"Department {i}.{j}", top, j);
                all.Add(middle);
                all.AddRange(Enumerable.Range(0, 6).Select(k => db.AddContext($"Team {i}.{j}.{k}", middle, k)));
            }
        }

        for (var i = 0; i < 200; i++)
        {
            db.AddContradiction(all[(i * 37) % all.Count], all[((i * 37) + 1 + (i % 23)) % all.Count]);
        }

        return all.Count;
    }

    private Task<IHtmlDocument> AddAsync(string name, string kind) => _leader.SubmitAsync("context", ("New.Name", name), ("New.Kind", kind));

    private string[] Names() => [.. _leader.Page.QuerySelectorAll(".vnode a.strong").Select(link => link.TextContent)];

    private async Task<T> SeedAsync<T>(Func<JournalDb, T> add)
    {
        await using var db = await _host.OpenJournalAsync(_person);
        var added = add(db);
        await db.SaveChangesAsync();
        return added;
    }
}
