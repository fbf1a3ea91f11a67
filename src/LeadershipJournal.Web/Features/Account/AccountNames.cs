using LeadershipJournal.Core;
using Microsoft.AspNetCore.Identity;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>The form in which addresses are compared: as the framework's own, but whatever is typed has one.</summary>
internal sealed class AccountNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : TextInput.Composable(name).Normalize().ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
