using LeadershipJournal.Web.Features.DataExchange.Reading;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.DataExchange.Uploads;

/// <summary>Reads and writes uploads beside the request that asked for it, so that a closed browser stops nothing.</summary>
internal sealed class ImportRunner(IServiceScopeFactory scopes, ErrorReferences references, IHostApplicationLifetime lifetime)
{
    public void StartReading(PendingImport pending) => Start(pending, async (services, cancel) =>
    {
        var basis = await services.GetRequiredService<ImportPreparation>().PrepareAsync(cancel);
        var contents = ImportContents.Read(pending.Source, basis.Reader, basis.Fingerprint, new Counter(pending), cancel);
        pending.HaveRead(basis, contents);
    });

    /// <summary>Begins to write, if it is ready and nobody else has begun.</summary>
    public bool StartWriting(PendingImport pending)
    {
        if (!pending.TryBeginWriting())
        {
            return false;
        }

        Start(pending, async (services, cancel) =>
        {
            await services.GetRequiredService<DimensionRules>().KeepAsync(pending.Choices.Rules, cancel);
            var (id, report) = await services.GetRequiredService<ImportWriter>().WriteAsync(
                pending.Source, pending.Basis, pending.Plan!, pending.Typical, new Counter(pending), cancel);
            pending.HaveWritten(id, report);
        });
        return true;
    }

    private void Start(PendingImport pending, Func<IServiceProvider, CancellationToken, Task> work) =>
        _ = Task.Run(() => RunAsync(pending, work), CancellationToken.None);

    private async Task RunAsync(PendingImport pending, Func<IServiceProvider, CancellationToken, Task> work)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<JournalAccess>().ActFor(pending.LeaderId);
            await work(scope.ServiceProvider, lifetime.ApplicationStopping);
        }
        catch (ImportRefusedException refused)
        {
            pending.Fail(refused.Message);
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            pending.Fail($"Something went wrong. What was imported until then is in the list of imports and can be undone. Reference {references.Record(unexpected, "an import")}");
        }
    }

    private sealed class Counter(PendingImport pending) : IProgress<int>
    {
        public void Report(int value) => pending.Reached(value);
    }
}
