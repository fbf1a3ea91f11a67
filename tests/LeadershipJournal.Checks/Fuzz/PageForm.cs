using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>A form on a page, as somebody would send it who fills in what is empty.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Handler">What tells it from the page's other forms.</param>
/// <param name="Fields">What it holds, with the pressed button.</param>
/// <param name="HasFiles">Whether it is sent in parts.</param>
internal sealed record PageForm(string Action, string Handler, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HasFiles)
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>The forms of a page; of each as many as it has buttons that say something.</summary>
    public static IEnumerable<PageForm> Of(IHtmlDocument page, string path)
    {
        foreach (var form in page.Forms.OfType<IHtmlFormElement>().Where(form => form.Method == "post"))
        {
            List<KeyValuePair<string, string>> fields =
            [
                .. from element in form.Elements
                   let name = element.GetAttribute("name")
                   let value = name == TokenField ? SavedRequest.Token : ValueOf(element)
                   where name is not null && value is not null
                   select KeyValuePair.Create(name, value),
            ];
            var address = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
            var handler = fields.Find(field => field.Key == "_handler").Value ?? address;
            var hasFiles = form.Enctype == "multipart/form-data";
            List<IHtmlButtonElement> buttons = [.. form.Elements.OfType<IHtmlButtonElement>().Where(button => button.Type == "submit" && button.Name is { Length: > 0 })];
            if (buttons.Count == 0)
            {
                yield return new PageForm(address, handler, fields, hasFiles);
            }

            foreach (var button in buttons)
            {
                yield return new PageForm(
                    button.GetAttribute("formaction") ?? address, $"{handler} {button.Name}", [.. fields, KeyValuePair.Create(button.Name!, button.Value)], hasFiles);
            }
        }
    }

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement text => text.Value,
        _ => null,
    };
}
