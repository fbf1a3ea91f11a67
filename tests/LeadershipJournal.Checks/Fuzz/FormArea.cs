using AngleSharp.Html.Parser;
using LeadershipJournal.Checks.Authorization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Every form of every route, as the page of that moment shows it to a leader, a coach or nobody, and then spoilt.</summary>
internal sealed class FormArea(IEnumerable<MatrixLine> lines, Addresses addresses, FuzzClients clients, FuzzNames names) : RequestArea(clients, names)
{
    private static readonly HtmlParser s_parser = new();

    // It would only end the visit.
    private const string SignOut = "/sign-out";

    private readonly List<IReadOnlyList<Address>> _pages =
        [.. from line in lines where line.Subject.StartsWith("GET,POST ", StringComparison.Ordinal) select addresses.Of(line.Subject, line.Ids)];

    private readonly Dictionary<string, int> _sent = new(StringComparer.Ordinal);
    private int _turn;

    public override string Name => "form";

    /// <summary>Every form that was sent, and how often.</summary>
    public IReadOnlyDictionary<string, int> Sent => _sent;

    public override async Task<FuzzInput> NextAsync(Random random)
    {
        for (var tries = 0; tries < _pages.Count; tries++)
        {
            var page = _pages[_turn++ % _pages.Count];
            var get = SavedRequest.Get(SomeRole(random), page[random.Next(page.Count)].Path);
            var answer = await Clients.SendAsync(get);
            if ((int)answer.Status >= 500)
            {
                return get.ToInput(Names);
            }

            var forms = PageForm.Of(s_parser.ParseDocument(answer.Text), get.Path).Where(form => form.Action != SignOut)
                .Select(form => (Form: form, Key: $"{Names.Name(get.Path)} {form.Handler}")).ToList();
            if (forms.Count > 0)
            {
                var (form, key) = forms.MinBy(one => _sent.GetValueOrDefault(one.Key));
                _sent[key] = _sent.GetValueOrDefault(key) + 1;
                return new Spoilt(random, Names).Of(form, get.Role).ToInput(Names);
            }
        }

        throw new CheckException("No page shows a form.");
    }
}
