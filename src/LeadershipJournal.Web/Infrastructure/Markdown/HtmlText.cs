using System.Buffers;
using System.Text;

namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>HTML in the making: markup is appended as it is, text and attribute values only encoded.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _html = new();

    public HtmlText Append(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public HtmlText Append(char markup)
    {
        _html.Append(markup);
        return this;
    }

    public void Attribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        Text(value);
        _html.Append('"');
    }

    public void Text(ReadOnlySpan<char> text)
    {
        for (var special = text.IndexOfAny(s_special); special >= 0; special = text.IndexOfAny(s_special))
        {
            _html.Append(text[..special]).Append(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(special + 1)..];
        }

        _html.Append(text);
    }

    public override string ToString() => _html.ToString();
}
