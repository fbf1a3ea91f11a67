using System.Net;
using LeadershipJournal.Core;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>
/// Sets a leader's Markdown as HTML. Raw HTML is not part of the language here, and what the parser makes of the rest
/// goes through an allow-list; a text that cannot be set is shown as it was written.
/// </summary>
public sealed class MarkdownRenderer
{
    private readonly ILogger<MarkdownRenderer> _logger;
    private readonly MarkdownPipeline _pipeline;
    private readonly Func<string, MarkdownSettings, string> _filter;

    /// <summary>The renderer of the application.</summary>
    public MarkdownRenderer(ILogger<MarkdownRenderer> logger)
        : this(logger, CreatePipeline(), SafeHtml.Filter)
    {
    }

    /// <summary>A renderer with other parts: only for proving that the parts above are what protects a page.</summary>
    internal MarkdownRenderer(
        ILogger<MarkdownRenderer> logger, MarkdownPipeline pipeline, Func<string, MarkdownSettings, string> filter)
    {
        _logger = logger;
        _pipeline = pipeline;
        _filter = filter;
    }

    /// <summary>Renders a text. Never throws, whatever the text.</summary>
    public RenderedMarkdown Render(string markdown, MarkdownSettings? settings = null)
    {
        settings ??= new MarkdownSettings();
        var text = TextInput.Lines(markdown);
        if (MarkdownLimits.Refuse(text) is { } reason)
        {
            return AsWritten(text, reason);
        }

        try
        {
            var html = ToHtml(text, settings);
            return html.Length > MarkdownLimits.MaxHtmlLength
                ? AsWritten(text, MarkdownLimits.TooLong)
                : new RenderedMarkdown(_filter(html, settings), null);
        }
#pragma warning disable CA1031 // A parser may throw anything on hostile text, and a page must not fail because of what it shows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // The message could quote the text, so only the type is logged.
            _logger.LogInformation("A text could not be set as Markdown: {Exception}", exception.GetType().Name);
            return AsWritten(text, MarkdownLimits.TooDeep);
        }
    }

    internal static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdownLimits.MaxNesting };
        return builder
            .DisableHtml()
            .UsePipeTables()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .UseFootnotes()
            .Build();
    }

    private string ToHtml(string text, MarkdownSettings settings)
    {
        var document = Markdig.Markdown.Parse(text, _pipeline);
        HeadingOutline.Shift(document, settings.TopHeading);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        renderer.Render((MarkdownObject)document);
        return writer.ToString();
    }

    private static RenderedMarkdown AsWritten(string text, string reason) =>
        new($"<pre dir=\"auto\">{WebUtility.HtmlEncode(text)}</pre>", reason);
}
