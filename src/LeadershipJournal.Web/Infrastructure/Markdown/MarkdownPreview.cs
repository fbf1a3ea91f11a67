using System.Text;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>Answers the editor with a text as it will be read. Plain HTTP, so that a large text never travels over a circuit.</summary>
internal static class MarkdownPreview
{
    public const string Address = "/markdown/preview";

    public static void MapMarkdownPreview(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Address, static async (HttpContext context, MarkdownRenderer renderer, int? top) =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(context.RequestAborted);
            if (TextInput.BodyTooLong(text) is { } reason)
            {
                return Results.Json(new { reason }, statusCode: StatusCodes.Status413PayloadTooLarge);
            }

            var rendered = renderer.Render(text, new MarkdownSettings(Math.Clamp(top ?? 2, 2, 6)));
            return Results.Json(new { html = rendered.Html, notice = rendered.Notice });
        }).NeedsToken().ForScripts();
}
