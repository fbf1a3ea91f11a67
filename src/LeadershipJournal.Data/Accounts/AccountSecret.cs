using System.Text;
using LeadershipJournal.Data.Sealing;
using Microsoft.AspNetCore.Identity;

namespace LeadershipJournal.Data.Accounts;

/// <summary>
/// How the values in an account's tokens are kept: sealed under the master key and bound to their account and name, so
/// that a stolen database shows no authenticator key, and no value can be put in another's place.
/// </summary>
public static class AccountSecret
{
    private const string Purpose = "account.token";

    /// <summary>Seals a value for the row of this account, provider and name.</summary>
    public static string Seal(MasterKey masterKey, Guid accountId, string provider, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(masterKey);
        return Convert.ToBase64String(masterKey.Seal(PurposeOf(provider, name), accountId, Encoding.UTF8.GetBytes(value)));
    }

    /// <summary>Opens the value of a row; null when it has none.</summary>
    /// <exception cref="SealBrokenException">It was altered, moved, or not sealed under this key.</exception>
    public static string? Open(MasterKey masterKey, IdentityUserToken<Guid> token)
    {
        ArgumentNullException.ThrowIfNull(masterKey);
        ArgumentNullException.ThrowIfNull(token);
        return token.Value is null ? null : Encoding.UTF8.GetString(masterKey.Open(PurposeOf(token.LoginProvider, token.Name), token.UserId, Bytes(token)));
    }

    /// <summary>The value of a row sealed under a new key; null when there is nothing to seal anew.</summary>
    /// <exception cref="SealBrokenException">It opens with neither key.</exception>
    internal static string? Renew(MasterKey next, IdentityUserToken<Guid> token) =>
        token.Value is not null && next.Renew(PurposeOf(token.LoginProvider, token.Name), token.UserId, Bytes(token)) is { } value
            ? Convert.ToBase64String(value)
            : null;

    private static byte[] Bytes(IdentityUserToken<Guid> token)
    {
        var sealedBytes = new byte[token.Value!.Length];
        return Convert.TryFromBase64String(token.Value, sealedBytes, out var length)
            ? sealedBytes[..length]
            : throw new SealBrokenException($"The {PurposeOf(token.LoginProvider, token.Name)} of account {token.UserId} is not sealed.");
    }

    private static string PurposeOf(string provider, string name) => $"{Purpose}.{provider}.{name}";
}
