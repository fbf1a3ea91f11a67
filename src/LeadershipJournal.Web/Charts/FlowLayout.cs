using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Charts;

/// <summary>Minutes that move from one dimension to another.</summary>
public sealed record Flow(Dimension From, Dimension To, int Minutes);

/// <summary>One end of the flows: a dimension's block on the left or right edge, in pixels.</summary>
public sealed record FlowEnd(Dimension Dimension, int Minutes, double Top, double Height);

/// <summary>A ribbon between two blocks: its upper edges left and right, and its height, in pixels.</summary>
public sealed record FlowRibbon(Dimension To, double Left, double Right, double Height);

/// <summary>Places the blocks and ribbons of a flow picture. Both sides keep the dimensions' order.</summary>
public sealed record FlowLayout(IReadOnlyList<FlowEnd> Sources, IReadOnlyList<FlowEnd> Targets, IReadOnlyList<FlowRibbon> Ribbons)
{
    private const double Space = 24;
    private const double LeastSpace = 8;
    private const double LeastLabel = 34;

    /// <summary>Fits the flows into a height; the fuller side fills it and the other is centred.</summary>
    public static FlowLayout Of(IReadOnlyList<Flow> flows, double height)
    {
        var from = Sum(flows, flow => flow.From);
        var to = Sum(flows, flow => flow.To);
        var pixels = Math.Min(PixelsAMinute(from, height), PixelsAMinute(to, height));
        var sources = Place(from, pixels, height);
        var targets = Place(to, pixels, height);
        return new FlowLayout(sources, targets, Connect(flows, sources, targets, pixels));
    }

    private static List<(Dimension Dimension, int Minutes)> Sum(IEnumerable<Flow> flows, Func<Flow, Dimension> end) =>
        [.. flows.GroupBy(end).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(flow => flow.Minutes)))];

    // As large as it goes while each block, however thin, keeps room for its two lines of text.
    private static double PixelsAMinute(List<(Dimension Dimension, int Minutes)> ends, double height)
    {
        var room = height - Math.Max(0, ends.Count - 1) * LeastSpace;
        var minutes = ends.Sum(end => end.Minutes);
        foreach (var end in ends.OrderBy(end => end.Minutes).SkipLast(1))
        {
            if (end.Minutes * room / minutes >= LeastLabel)
            {
                break;
            }

            room -= LeastLabel;
            minutes -= end.Minutes;
        }

        return room / Math.Max(1, minutes);
    }

    private static List<FlowEnd> Place(List<(Dimension Dimension, int Minutes)> ends, double pixels, double height)
    {
        var heights = ends.ConvertAll(end => Math.Max(LeastLabel, end.Minutes * pixels));
        var free = Math.Max(0, height - heights.Sum());
        var space = ends.Count > 1 ? Math.Min(Space, free / (ends.Count - 1)) : 0;
        var top = (height - heights.Sum() - space * (ends.Count - 1)) / 2;
        var placed = new List<FlowEnd>();
        foreach (var ((dimension, minutes), room) in ends.Zip(heights))
        {
            var block = minutes * pixels;
            placed.Add(new FlowEnd(dimension, minutes, top + (room - block) / 2, block));
            top += room + space;
        }

        return placed;
    }

    private static List<FlowRibbon> Connect(
        IEnumerable<Flow> flows, List<FlowEnd> sources, List<FlowEnd> targets, double pixels)
    {
        var left = sources.ToDictionary(end => end.Dimension, end => end.Top);
        var right = targets.ToDictionary(end => end.Dimension, end => end.Top);
        var ribbons = new List<FlowRibbon>();
        foreach (var flow in flows.OrderBy(flow => flow.From).ThenBy(flow => flow.To))
        {
            var height = flow.Minutes * pixels;
            ribbons.Add(new FlowRibbon(flow.To, left[flow.From], right[flow.To], height));
            left[flow.From] += height;
            right[flow.To] += height;
        }

        return ribbons;
    }
}
