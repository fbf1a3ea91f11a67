using System.Security.Cryptography;
using LeadershipJournal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadershipJournal.Web.Features.Account.Links;

/// <summary>What a link says to this instance and to nobody else.</summary>
/// <param name="AccountId">Whose account it is for; empty for one that is still to be made.</param>
/// <param name="Stamp">The account's security stamp when the link was made: with a new one it is used up.</param>
/// <param name="Email">The address it was made for.</param>
/// <param name="Until">The instant from which on it does not work.</param>
internal sealed record LinkTicket(Guid AccountId, string Stamp, string Email, DateTimeOffset Until);

/// <summary>
/// Makes and opens links that do something for an account without a sign-in. Nothing about them is stored: what they say is
/// sealed with the instance's own keys.
/// </summary>
internal sealed class AccountLinks(IDataProtectionProvider protection, PublicAddress address, TimeProvider time)
{
    /// <summary>The whole link. It is shown or mailed, and never logged.</summary>
    /// <param name="page">The page it opens.</param>
    /// <param name="accountId">Whose account it is for.</param>
    /// <param name="stamp">The account's security stamp.</param>
    /// <param name="email">The address it is made for.</param>
    /// <param name="lifetime">How long it works.</param>
    public string Make(string page, Guid accountId, string stamp, string email, TimeSpan lifetime)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(accountId.ToByteArray());
            writer.Write(stamp);
            writer.Write(email);
            writer.Write((time.GetUtcNow() + lifetime).UtcTicks);
        }

        return address.Of($"{page}/{WebEncoders.Base64UrlEncode(Protector(page).Protect(bytes.ToArray()))}");
    }

    /// <summary>What a link to this page says, whether its time is over or not; null when it was not made here.</summary>
    public LinkTicket? Open(string page, string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(Protector(page).Unprotect(WebEncoders.Base64UrlDecode(token))));
            return new LinkTicket(new Guid(reader.ReadBytes(16)), reader.ReadString(), reader.ReadString(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the time of a link is over.</summary>
    public bool IsOver(LinkTicket ticket) => ticket.Until <= time.GetUtcNow();

    private IDataProtector Protector(string page) => protection.CreateProtector("account-link", page);
}
