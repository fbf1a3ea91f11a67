namespace LeadershipJournal.Web.Features.Account;

/// <summary>How the app looks in this browser.</summary>
internal sealed class AppearanceForm
{
    /// <summary><c>light</c>, <c>dark</c>, or nothing for the device's own.</summary>
    public string? Theme { get; set; }
}
