using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using static LeadershipJournal.Web.Charts.SvgNumber;

namespace LeadershipJournal.Web.Charts;

/// <summary>
/// Finished markup for what a chart holds by the hundred. The renderer takes a piece of markup in one step, and an
/// element with its attributes in twenty. Every text is encoded here.
/// </summary>
internal static class ChartMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The rows of a table's body; a row that stands for something missing spans the columns.</summary>
    public static MarkupString Rows(ChartTable table)
    {
        var html = new StringBuilder();
        foreach (var row in table.Rows)
        {
            html.Append(row.Missing ? "<tr class=\"missing\">" : "<tr>")
                .Append("<th scope=\"row\">").Append(Encoder.Encode(row.Heading)).Append("</th>");
            if (row.Missing)
            {
                html.Append("<td colspan=\"").Append(table.Columns.Count - 1).Append("\">").Append(Encoder.Encode(row.Cells[0])).Append("</td>");
            }
            else
            {
                foreach (var cell in row.Cells)
                {
                    html.Append("<td>").Append(Encoder.Encode(cell)).Append("</td>");
                }
            }

            html.Append("</tr>\n");
        }

        return new MarkupString(html.ToString());
    }

    /// <summary>Boxes whose patterns must not stretch.</summary>
    public static MarkupString Boxes(IEnumerable<ChartBox> boxes)
    {
        var svg = new StringBuilder();
        foreach (var box in boxes)
        {
            svg.Append("<rect ");
            if (box.Class is not null)
            {
                svg.Append("class=\"").Append(Encoder.Encode(box.Class)).Append("\" ");
            }

            svg.Append("x=\"").Append(Percent(box.X)).Append("\" y=\"").Append(Px(box.Y))
                .Append("\" width=\"").Append(Percent(box.Width)).Append("\" height=\"").Append(Px(box.Height));
            if (box.Round > 0)
            {
                svg.Append("\" rx=\"").Append(Px(box.Round));
            }

            svg.Append("\" />");
        }

        return new MarkupString(svg.ToString());
    }

    /// <summary>Texts beside or under a plot.</summary>
    public static MarkupString Texts(IEnumerable<ChartLabel> labels)
    {
        var svg = new StringBuilder();
        foreach (var label in labels)
        {
            svg.Append("<text class=\"").Append(Encoder.Encode(label.Class))
                .Append("\" x=\"").Append(Percent(label.X)).Append("\" y=\"").Append(Px(label.Y)).Append('"');
            if (label.Dx is not 0)
            {
                svg.Append(" dx=\"").Append(Px(label.Dx)).Append('"');
            }

            if (label.Anchor is not null)
            {
                svg.Append(" text-anchor=\"").Append(Encoder.Encode(label.Anchor)).Append('"');
            }

            svg.Append('>').Append(Encoder.Encode(label.Text)).Append("</text>");
        }

        return new MarkupString(svg.ToString());
    }

    /// <summary>What can be pointed at: a dot, or a column as high as the plot. The first one is the tab stop.</summary>
    public static MarkupString Points(IReadOnlyList<ChartPoint> points, double plot)
    {
        var svg = new StringBuilder();
        foreach (var (index, point) in points.Index())
        {
            var tab = index == 0 ? "0" : "-1";
            var shape = point.Y is null ? "rect" : "circle";
            svg.Append('<').Append(shape).Append(" class=\"pt\" role=\"img\" tabindex=\"").Append(tab);
            if (point.Y is { } y)
            {
                svg.Append("\" cx=\"").Append(Percent(point.X)).Append("\" cy=\"").Append(Px(y)).Append("\" r=\"13");
            }
            else
            {
                svg.Append("\" x=\"").Append(Percent(point.X)).Append("\" y=\"-2\" width=\"").Append(Percent(point.Width))
                    .Append("\" height=\"").Append(Px(plot + 4));
            }

            svg.Append("\"><title>").Append(Encoder.Encode(point.Text)).Append("</title></").Append(shape).Append('>');
        }

        return new MarkupString(svg.ToString());
    }
}

/// <summary>A box on a plot: across in fractions of the width, down in pixels.</summary>
internal readonly record struct ChartBox(double X, double Y, double Width, double Height, string? Class = null, double Round = 0);

/// <summary>A text on a drawing: across in fractions of the width, down in pixels.</summary>
/// <param name="Text">What it says.</param>
/// <param name="X">Fraction of the width, 0 to 1.</param>
/// <param name="Y">Pixels from the top.</param>
/// <param name="Dx">Pixels to the right of <paramref name="X"/>.</param>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="Class">The text's classes.</param>
internal readonly record struct ChartLabel(
    string Text, double X, double Y, double Dx = 0, string? Anchor = null, string Class = ChartLabel.Small)
{
    public const string Small = "c-txt sm";
}
