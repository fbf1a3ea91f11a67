using System.Globalization;

namespace LeadershipJournal.Web.Features.Account.Passkeys;

/// <summary>One passkey in the list.</summary>
/// <param name="Key">Stands for it in forms.</param>
/// <param name="Name">What the leader calls it.</param>
/// <param name="Added">When it was added, where the leader is.</param>
public sealed record PasskeyLine(string Key, string Name, DateTime Added)
{
    /// <summary><c>5 January 2026</c>.</summary>
    public string AddedOn => Added.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
