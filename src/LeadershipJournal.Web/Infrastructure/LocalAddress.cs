namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Addresses that came from a request and shall be gone to.</summary>
internal static class LocalAddress
{
    private const string Home = "/";

    /// <summary>The address if it is one of this application's, else the first page: nobody is sent elsewhere.</summary>
    public static string OrHome(string? address) =>
        address is ['/', .. var rest] && !rest.StartsWith('/') && !rest.Contains('\\', StringComparison.Ordinal) && !rest.Any(char.IsControl)
            ? address
            : Home;
}
