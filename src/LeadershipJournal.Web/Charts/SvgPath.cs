using System.Text;
using static LeadershipJournal.Web.Charts.SvgNumber;

namespace LeadershipJournal.Web.Charts;

/// <summary>Path data for a stretched view box, 100 units wide and as high as its pixels.</summary>
public static class SvgPath
{
    /// <summary>Filled boxes.</summary>
    public static string Boxes(IEnumerable<(double X, double Y, double Width, double Height)> boxes)
    {
        var path = new StringBuilder();
        foreach (var (x, y, width, height) in boxes)
        {
            var across = Across(width);
            path.Append('M').Append(Across(x)).Append(' ').Append(Px(y))
                .Append('h').Append(across).Append('v').Append(Px(height)).Append("h-").Append(across).Append('z');
        }

        return path.ToString();
    }

    /// <summary>A line through the points; an absent point breaks it, and a lone point is a dot.</summary>
    public static string Line(IEnumerable<(double X, double Y)?> points)
    {
        var path = new StringBuilder();
        var drawing = false;
        foreach (var point in points)
        {
            if (point is var (x, y))
            {
                path.Append(drawing ? 'L' : 'M').Append(Across(x)).Append(' ').Append(Px(y));
            }

            drawing = point is not null;
        }

        return path.ToString();
    }

    /// <summary>Dots: segments of no length, which a round line cap turns into circles that do not stretch.</summary>
    public static string Dots(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append('M').Append(Across(x)).Append(' ').Append(Px(y)).Append("h0");
        }

        return path.ToString();
    }

    /// <summary>Level pieces, each from its left to its right end.</summary>
    public static string Levels(IEnumerable<(double Left, double Right, double Y)> pieces)
    {
        var path = new StringBuilder();
        foreach (var (left, right, y) in pieces)
        {
            path.Append('M').Append(Across(left)).Append(' ').Append(Px(y)).Append('H').Append(Across(right));
        }

        return path.ToString();
    }
}
