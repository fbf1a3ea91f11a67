using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Tests;

namespace LeadershipJournal.Web.Tests.Features.Journal;

/// <summary>Writes entries through the plain form, as a browser without script does.</summary>
internal static class Writer
{
    public const string Keep = "keep";

    /// <summary>Fills in a new entry and sends it.</summary>
    public static async Task<IHtmlDocument> WriteAsync(this PageClient client, params (string Name, string? Value)[] fields)
    {
        await client.OpenAsync("/journal/new");
        return await client.SendAsync(fields);
    }

    /// <summary>Sends the open editor with these changes.</summary>
    public static Task<IHtmlDocument> SendAsync(this PageClient client, params (string Name, string? Value)[] fields) =>
        client.SubmitAsync("entry", fields.Any(field => field.Name == "Do") ? fields : [.. fields, ("Do", Keep)]);

    public static (string Name, string? Value)[] About(string dimension, string minutes, string? handsOn = null) =>
    [
        ($"Form.Dimensions[{dimension}].Chosen", "true"),
        ($"Form.Dimensions[{dimension}].Minutes", minutes),
        ($"Form.Dimensions[{dimension}].HandsOn", handsOn),
    ];

    /// <summary>The id of the entry whose page is open.</summary>
    public static Guid OpenEntry(this PageClient client) =>
        Guid.Parse(client.Response.RequestMessage!.RequestUri!.Segments[2].TrimEnd('/'), CultureInfo.InvariantCulture);

    public static string Text(this IParentNode page, string selector) => page.QuerySelector(selector)?.TextContent.Trim() ?? "";

    public static string Value(this IParentNode page, string selector) => page.QuerySelector(selector) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"There is no {selector}."),
    };
}
