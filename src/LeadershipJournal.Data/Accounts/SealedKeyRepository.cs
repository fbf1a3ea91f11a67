using System.Text;
using System.Xml.Linq;
using LeadershipJournal.Data.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Accounts;

/// <summary>Keeps Data Protection's keys in the database, sealed under the master key: a stolen database forges no cookie.</summary>
public sealed class SealedKeyRepository(JournalStore store, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = store.OpenAccounts();
        return [.. db.Secrets.AsNoTracking()
            .Where(secret => secret.Purpose == InstanceSecret.DataProtectionKey)
            .ToList()
            .Select(secret => XElement.Parse(Encoding.UTF8.GetString(store.MasterKey.Open(secret.Purpose, secret.Id, secret.Value))))];
    }

    // The interface is synchronous; a key is written four times a year, off the request's synchronisation context.
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        Task.Run(() => StoreAsync(element)).GetAwaiter().GetResult();
    }

    private async Task StoreAsync(XElement element)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var text = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        await using var db = store.OpenAccounts();
        db.Secrets.Add(new InstanceSecret
        {
            Id = id,
            Purpose = InstanceSecret.DataProtectionKey,
            Value = store.MasterKey.Seal(InstanceSecret.DataProtectionKey, id, text),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync();
    }
}
