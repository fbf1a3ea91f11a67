using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LeadershipJournal.Web.Charts;

/// <summary>An SVG <c>text</c> element; Razor keeps that tag for itself inside code.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Fraction of the width, 0 to 1.</summary>
    [Parameter]
    public double X { get; set; }

    /// <summary>Pixels from the top.</summary>
    [Parameter]
    public double Y { get; set; }

    /// <summary>Pixels to the right of <see cref="X"/>.</summary>
    [Parameter]
    public double Dx { get; set; }

    /// <summary><c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    [Parameter]
    public string? Anchor { get; set; }

    /// <summary>The text's classes.</summary>
    [Parameter]
    public string Class { get; set; } = ChartLabel.Small;

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddContent(0, ChartMarkup.Texts([new ChartLabel(Text, X, Y, Dx, Anchor, Class)]));
    }
}
