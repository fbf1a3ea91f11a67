using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// Opens the journal of the person this scope acts for: in a request the one who signed in,
/// in an operator's command the one it names.
/// </summary>
internal sealed class JournalAccess(JournalStore store)
{
    private Guid? _leaderId;

    /// <summary>Says for whom this scope acts.</summary>
    public void ActFor(Guid leaderId) => _leaderId = leaderId;

    /// <summary>Opens the journal; the caller disposes it.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Task<JournalDb> OpenAsync(CancellationToken cancellationToken = default) => store.OpenAsync(LeaderId, cancellationToken);

    /// <summary>Whose journal it is.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid LeaderId => _leaderId ?? throw new InvalidOperationException("Nobody is signed in.");
}

internal static class JournalAccessRegistration
{
    /// <summary>Lets everything in a request act for the person who signed in.</summary>
    public static void UseJournalAccess(this WebApplication app) =>
        app.Use(static (context, next) =>
        {
            if (context.User.AccountId() is { } leaderId)
            {
                context.RequestServices.GetRequiredService<JournalAccess>().ActFor(leaderId);
            }

            return next(context);
        });
}
