namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>Which addresses a link in a leader's text may lead to.</summary>
internal static class LinkAddress
{
    private const int MaxLength = 4000;

    /// <summary>The address as the browser will read it, or null when it may not be linked.</summary>
    public static string? Allow(string? address)
    {
        // Browsers drop white space and control characters before they look for the scheme, so an address with any is not guessed at.
        if (address is not { Length: > 0 and <= MaxLength } || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\'))
        {
            return null;
        }

        var hasAuthority = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!hasAuthority && !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeMailto || (hasAuthority && uri.Host.Length > 0 && uri.UserInfo.Length == 0))
            ? uri.AbsoluteUri
            : null;
    }
}
