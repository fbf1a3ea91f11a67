namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>Where a rendered text will stand.</summary>
/// <param name="TopHeading">The level of its highest heading, 2 to 6.</param>
/// <param name="PagePath">The path of the page, for links from a footnote mark to its note; without it they are plain marks.</param>
/// <param name="IdPrefix">Keeps ids apart where several texts stand on one page.</param>
public sealed record MarkdownSettings(int TopHeading = 2, string? PagePath = null, string IdPrefix = "md");

/// <summary>A text set as HTML that is safe to put into a page.</summary>
/// <param name="Html">Allow-listed HTML.</param>
/// <param name="Notice">Why the text is shown as it was written, if it is.</param>
public sealed record RenderedMarkdown(string Html, string? Notice);
