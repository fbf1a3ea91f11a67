using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Sends the forms of pages, ids, buttons and all, as everybody who has no right to them: no row of anybody else's changes.</summary>
internal sealed class FormTrial(Ground ground, Visitors visitors, Findings findings)
{
    private const string TokenField = "__RequestVerificationToken";

    // They are about the account of whoever sends them, and would end the visit.
    private static readonly string[] s_ofTheVisit = ["/settings", "/sign-in", "/first-run", "/sign-out"];

    private readonly Addresses _addresses = new(ground);
    private readonly Expectations _expected = new(ground);
    private int _sent;
    private int _changed;
    private int _failures;

    public async Task RunAsync(IEnumerable<MatrixLine> lines)
    {
        foreach (var line in lines.Where(line => line.Subject.StartsWith("GET,POST ", StringComparison.Ordinal) && !s_ofTheVisit.Any(line.Subject.EndsWith)))
        {
            List<(Address Address, Form Form)> forms = [];
            foreach (var address in _addresses.Of(line.Subject, line.Ids))
            {
                forms.AddRange((await FormsAsync(line, address)).Select(form => (address, form)));
            }

            if (forms.Count > 0)
            {
                await TryAsync(line, forms);
            }
        }

        findings.Figure("forms sent by others", _sent);
        findings.Figure("tables they changed", _changed);
        findings.Figure("forms answered 500", _failures);
    }

    private async Task TryAsync(MatrixLine line, List<(Address Address, Form Form)> forms)
    {
        var before = await WatchedRows.ReadAsync(ground);
        foreach (var role in visitors.Roles.Where(role => role is not Roles.Anonymous))
        {
            var token = await visitors.TokenAsync(role);
            foreach (var (address, form) in forms)
            {
                if (!_expected.MayWrite(line.Rule, role, line.RelationshipIn(address.Ids), address.Ids))
                {
                    await SendAsync(line, form, role, token);
                }
            }

            var after = await WatchedRows.ReadAsync(ground);
            var changed = after.DifferencesFrom(before, line.Rule.IsOwn || role is Roles.Owner ? role : Roles.None);
            before = after;
            _changed += changed.Count;
            findings.Expect(changed.Count == 0, $"forms of {line.Subject} as {role.Word()} changed the {string.Join(" and the ", changed)}");
        }
    }

    private async Task SendAsync(MatrixLine line, Form form, Roles role, string token)
    {
        _sent++;
        using var content = new FormUrlEncodedContent([.. form.Fields, KeyValuePair.Create(TokenField, token)]);
        using var response = await visitors[role].Http.PostAsync(form.Address, content);
        var hasFailed = response.StatusCode >= HttpStatusCode.InternalServerError;
        _failures += hasFailed ? 1 : 0;
        findings.Expect(!hasFailed, $"a form of {line.Subject} as {role.Word()} answered {(int)response.StatusCode}, {form.Address}");
    }

    // The forms that the two of the address are shown; of each as many as it has buttons that say something.
    private async Task<IReadOnlyList<Form>> FormsAsync(MatrixLine line, Address address)
    {
        List<Form> forms = [];
        var coach = line.RelationshipIn(address.Ids) is { } relationship ? ground.CoachOf(relationship) : Roles.None;
        foreach (var role in new[] { Roles.Owner, coach }.Where(role => role != Roles.None))
        {
            var page = await visitors[role].OpenAsync(address.Path);
            foreach (var form in page.Forms.OfType<IHtmlFormElement>().Where(form => form.Method == "post" && !s_ofTheVisit.Any(form.Action.EndsWith)))
            {
                forms.AddRange(Form.Of(form, address.Path, text => ground.Things.Any(thing => thing.IsIn(text))));
            }
        }

        return forms;
    }

    /// <summary>A form as it would be sent.</summary>
    private sealed record Form(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
    {
        private const string Words = "a word or two";

        public static IEnumerable<Form> Of(IHtmlFormElement form, string page, Func<string, bool> isOfSomebody)
        {
            List<KeyValuePair<string, string>> fields =
            [
                .. from element in form.Elements
                   let name = element.GetAttribute("name")
                   let value = ValueOf(element, isOfSomebody)
                   where name is not null and not TokenField && value is not null
                   select KeyValuePair.Create(name, value),
            ];
            var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page;
            List<IHtmlButtonElement> buttons = [.. form.Elements.OfType<IHtmlButtonElement>().Where(button => button.Type == "submit" && button.Name is { Length: > 0 })];
            return buttons.Count == 0
                ? [new Form(address, fields)]
                : buttons.Select(button => new Form(
                    button.GetAttribute("formaction") ?? address, [.. fields, KeyValuePair.Create(button.Name!, button.Value)]));
        }

        // A text that nobody filled in would be refused before anybody asks who sent it; one with a word in it would carry the word.
        private static string? ValueOf(IElement element, Func<string, bool> isOfSomebody) => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
            IHtmlInputElement { Type: "text", Value: "" } or IHtmlTextAreaElement { Value: "" } => Words,
            IHtmlInputElement { Value: var text } when isOfSomebody(text) => Words,
            IHtmlTextAreaElement { Value: var text } when isOfSomebody(text) => Words,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlTextAreaElement text => text.Value,
            _ => null,
        };
    }
}
