using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>
/// Writes HTML anew from what a browser would understand of it: only elements on the list, only the attributes set
/// here, every text encoded. Nothing of the input is copied through.
/// </summary>
internal sealed class SafeHtml
{
    private static readonly HashSet<string> s_elements = new(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "del", "hr", "br",
        "table", "thead", "tbody", "tr", "th", "td", "sup", "div", "a",
    };

    private static readonly HashSet<string> s_droppedWithContent = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "iframe", "noscript", "textarea", "title", "xmp", "noembed", "noframes", "plaintext",
        "object", "select", "svg", "math", "head",
    };

    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal) { "hr", "br" };

    private readonly HtmlText _html = new();
    private readonly MarkdownSettings _settings;
    private readonly HashSet<string> _ids;

    private SafeHtml(MarkdownSettings settings, HashSet<string> ids)
    {
        _settings = settings;
        _ids = ids;
    }

    public static string Filter(string html, MarkdownSettings settings)
    {
        var parser = new HtmlParser();
        using var document = parser.ParseDocument("");
        var nodes = parser.ParseFragment(html, document.Body!);
        var ids = nodes.OfType<IElement>().SelectMany(element => element.QuerySelectorAll("[id]").Prepend(element))
            .Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var writer = new SafeHtml(settings, ids);
        foreach (var node in nodes)
        {
            writer.Write(node);
        }

        return writer._html.ToString();
    }

    private void Write(INode node)
    {
        switch (node)
        {
            case IText text:
                _html.Text(text.Data);
                break;
            case IElement element when s_droppedWithContent.Contains(element.LocalName):
                break;
            case IElement { LocalName: "input" } box:
                WriteTaskMark(box);
                break;
            case IElement { LocalName: "img" } image:
                WriteImage(image);
                break;
            case IElement { LocalName: "a" } link:
                WriteLink(link);
                break;
            case IElement { LocalName: "table" } table:
                WriteTable(table);
                break;
            case IElement { LocalName: ['h', >= '1' and <= '6'] } heading when string.IsNullOrWhiteSpace(heading.TextContent):
                break;
            case IElement element when s_elements.Contains(element.LocalName):
                WriteElement(element);
                break;
            case IElement element:
                WriteChildren(element);
                break;
        }
    }

    private void WriteChildren(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            Write(child);
        }
    }

    private void WriteElement(IElement element)
    {
        // A header cell without words is announced as an empty header.
        var name = element.LocalName == "th" && string.IsNullOrWhiteSpace(element.TextContent) ? "td" : element.LocalName;
        _html.Append('<').Append(name);
        WriteAttributes(element, name);
        _html.Append('>');
        if (!s_empty.Contains(name))
        {
            WriteChildren(element);
            _html.Append("</").Append(name).Append('>');
        }
    }

    private void WriteAttributes(IElement element, string name)
    {
        switch (name)
        {
            case "ol" when int.TryParse(element.GetAttribute("start"), out var start):
                _html.Attribute("start", start.ToString(CultureInfo.InvariantCulture));
                break;
            case "li" when element.Id is { Length: > 0 } id:
                _html.Attribute("id", Prefixed(id));
                break;
            case "th":
                _html.Attribute("scope", "col");
                WriteAlignment(element);
                break;
            case "td":
                WriteAlignment(element);
                break;
            case "div" when element.ClassName == "footnotes":
                _html.Attribute("class", "footnotes");
                break;
        }

        if (name is "p" or "li" or "blockquote" or "pre" or "td" or "th" or ['h', >= '2' and <= '6'])
        {
            _html.Attribute("dir", "auto");
        }
    }

    private void WriteAlignment(IElement cell)
    {
        var style = cell.GetAttribute("style");
        if (style is "text-align: right;" or "text-align: center;")
        {
            _html.Attribute("class", style == "text-align: right;" ? "r" : "c");
        }
    }

    private void WriteTable(IElement table)
    {
        _html.Append("<div class=\"scroll-x\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
        WriteElement(table);
        _html.Append("</div>");
    }

    private void WriteTaskMark(IElement box)
    {
        if (box.GetAttribute("type") == "checkbox")
        {
            var done = box.HasAttribute("checked");
            _html.Append("<span class=\"task\" role=\"img\" aria-label=\"").Append(done ? "done" : "to do").Append("\">")
                .Append(done ? "&#x2611;" : "&#x2610;").Append("</span>");
        }
    }

    private void WriteLink(IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        if (address.StartsWith('#'))
        {
            WriteNoteLink(link, address[1..]);
            return;
        }

        if (LinkAddress.Allow(address) is not { } href)
        {
            WriteChildren(link);
            return;
        }

        OpenLink(href);
        if (string.IsNullOrWhiteSpace(link.TextContent) && link.QuerySelector("img") is null)
        {
            _html.Text(href);
        }

        WriteChildren(link);
        _html.Append("</a>");
    }

    private void WriteNoteLink(IElement link, string target)
    {
        if (_settings.PagePath is not { } path || !_ids.Contains(target))
        {
            WriteChildren(link);
            return;
        }

        _html.Append("<a");
        _html.Attribute("href", $"{path}#{Uri.EscapeDataString(Prefixed(target))}");
        if (link.Id is { Length: > 0 } id)
        {
            _html.Attribute("id", Prefixed(id));
        }

        _html.Attribute("aria-label", link.ClassName == "footnote-back-ref" ? "Back to the text" : $"Note {link.TextContent}");
        _html.Append('>');
        WriteChildren(link);
        _html.Append("</a>");
    }

    // An image elsewhere would tell its server who reads the journal and when; its address stays a link.
    private void WriteImage(IElement image)
    {
        var text = image.GetAttribute("alt") is { Length: > 0 } alt && !string.IsNullOrWhiteSpace(alt) ? alt : "no description";
        var href = image.Closest("a") is null ? LinkAddress.Allow(image.GetAttribute("src")) : null;
        if (href is not null)
        {
            OpenLink(href);
        }

        _html.Text($"Image: {text}");
        if (href is not null)
        {
            _html.Append("</a>");
        }
    }

    private void OpenLink(string href)
    {
        _html.Append("<a");
        _html.Attribute("href", href);
        _html.Attribute("rel", "noopener noreferrer nofollow");
        _html.Append('>');
    }

    private string Prefixed(string id) => $"{_settings.IdPrefix}-{id}";
}
