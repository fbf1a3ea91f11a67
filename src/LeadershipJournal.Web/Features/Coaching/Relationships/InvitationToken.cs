using System.Buffers.Text;
using System.Security.Cryptography;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>The secret in an invitation's link: 32 random bytes as base64url. Only its hash is kept.</summary>
internal static class InvitationToken
{
    private const int Bytes = 32;

    /// <summary>A new secret.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash under which an invitation with this secret is found; null when it cannot be one.</summary>
    public static byte[]? HashOf(string? token)
    {
        Span<byte> secret = stackalloc byte[Bytes];
        return token is { Length: 43 } && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, secret, out var length) && length == Bytes
            ? SHA256.HashData(secret)
            : null;
    }
}
