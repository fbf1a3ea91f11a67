namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>A rule for tags as somebody writes it.</summary>
internal sealed class TagRuleForm
{
    public string? Match { get; set; }

    public string? Tag { get; set; }

    public string? Dimension { get; set; }
}
