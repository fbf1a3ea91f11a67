using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>
/// Recognises an entry that was imported before, also from another file, folder or encoding: an HMAC-SHA-256 of
/// date, title and text under a key derived from the leader's data key. It tells nobody else what the text is, and
/// two leaders' fingerprints of the same text differ.
/// </summary>
public sealed class Fingerprint(byte[] key)
{
    /// <summary>The use under which the key is derived from the leader's data key.</summary>
    public const string KeyUse = "import.fingerprint";

    /// <summary>The part of title and text; <see cref="WithDate"/> adds the date once it is decided.</summary>
    public byte[] OfText(string? title, string body) => Hash($"{Plain(title ?? "")}\u001F{Plain(body)}");

    /// <summary>The whole fingerprint.</summary>
    public byte[] WithDate(byte[] ofText, DateOnly date) => Hash(string.Create(
        CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}\u001F{Convert.ToHexString(ofText)}"));

    private byte[] Hash(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    /// <summary>The same text for a person: composed characters, no white space at the ends of lines, none around the whole.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var line in TextInput.Composable(text).Normalize().AsSpan().EnumerateLines())
        {
            plain.Append(line.TrimEnd()).Append('\n');
        }

        return plain.ToString().Trim();
    }
}
