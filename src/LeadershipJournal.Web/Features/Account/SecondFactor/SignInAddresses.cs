namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>The pages of the door pass on where somebody wanted to go.</summary>
internal static class SignInAddresses
{
    public static string With(string? from, string address) =>
        string.IsNullOrEmpty(from) ? address : $"{address}?from={Uri.EscapeDataString(from)}";
}
