using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LeadershipJournal.Tests;

/// <summary>A browser without script: opens pages, fills forms in and sends them with everything they hold.</summary>
public sealed class PageClient(HttpClient http) : IDisposable
{
    private static readonly HtmlParser Parser = new();

    /// <summary>For requests that are no page.</summary>
    public HttpClient Http => http;

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Response { get; private set; } = new();

    /// <summary>The page of the last answer.</summary>
    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public async Task<IHtmlDocument> OpenAsync(string address) => await ReadAsync(await http.GetAsync(address));

    /// <summary>Sends the form with this handler name, as filled in by the page and then by the given fields; null takes a field away.</summary>
    public async Task<IHtmlDocument> SubmitAsync(string formName, params (string Name, string? Value)[] fields)
    {
        var form = (Page.QuerySelector($"input[name=_handler][value='{formName}']") as IHtmlInputElement)?.Form
            ?? throw new InvalidOperationException($"There is no form '{formName}' on {Response.RequestMessage?.RequestUri?.AbsolutePath}.");
        return await SubmitAsync(form, fields);
    }

    /// <summary>Presses the first button that matches, and so sends its form.</summary>
    public async Task<IHtmlDocument> PressAsync(string button, params (string Name, string? Value)[] fields)
    {
        var form = (Page.QuerySelector(button) as IHtmlButtonElement)?.Form
            ?? throw new InvalidOperationException($"There is no button {button} on {Response.RequestMessage?.RequestUri?.AbsolutePath}.");
        return await SubmitAsync(form, fields);
    }

    /// <inheritdoc cref="SubmitAsync(string, ValueTuple{string, string}[])"/>
    public async Task<IHtmlDocument> SubmitAsync(IHtmlFormElement form, params (string Name, string? Value)[] fields)
    {
        var replaced = fields.Select(field => field.Name).ToHashSet();
        var sent = Filled(form).Where(field => !replaced.Contains(field.Key))
            .Concat(from field in fields where field.Value is not null select KeyValuePair.Create(field.Name, field.Value!));
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : Response.RequestMessage!.RequestUri!.PathAndQuery;
        using HttpContent content = form.Enctype == "multipart/form-data" ? Multipart(sent) : new FormUrlEncodedContent(sent);
        return await ReadAsync(await http.PostAsync(address, content));
    }

    public void Dispose()
    {
        Response.Dispose();
        http.Dispose();
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form) =>
        from element in form.Elements
        let name = element.GetAttribute("name")
        let value = ValueOf(element)
        where name is not null && value is not null && !element.HasAttribute("disabled")
        select KeyValuePair.Create(name, value);

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement text => text.Value,
        _ => null,
    };

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        Response.Dispose();
        Response = response;
        return Page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
