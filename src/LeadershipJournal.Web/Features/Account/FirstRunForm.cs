namespace LeadershipJournal.Web.Features.Account;

/// <summary>The first account of an instance.</summary>
internal sealed class FirstRunForm : NewAccountForm
{
    /// <summary>The code printed at start, asked for when the browser is on another machine.</summary>
    public string? Code { get; set; }
}
