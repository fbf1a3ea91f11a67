using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LeadershipJournal.Web.Ui;

/// <summary>
/// Wraps the content of an interactive component: an unexpected error in it shows a notice with a reference
/// number instead of ending the page. While the page is rendered on the server, errors go to the error page.
/// </summary>
public sealed class IslandBoundary : ErrorBoundaryBase
{
    private string? _reference;

    [Inject]
    private ErrorReferences References { get; set; } = default!;

    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive)
        {
            MaximumErrorCount = 0;
        }
    }

    protected override Task OnErrorAsync(Exception exception)
    {
        _reference = References.Record(exception, "an interactive page");
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<Notice>(1);
        builder.AddComponentParameter(2, nameof(Notice.Refusal), true);
        builder.AddComponentParameter(3, nameof(Notice.Role), "alert");
        builder.AddComponentParameter(4, nameof(Notice.ChildContent), (RenderFragment)(content => content.AddMarkupContent(0,
            $"<p>Something went wrong here. Load the page again; saved text is safe.</p><p class=\"meta\">Reference {_reference}</p>")));
        builder.CloseComponent();
    }
}
