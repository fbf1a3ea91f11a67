using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>The operator's way to bring a folder or a zip into a leader's journal.</summary>
internal static class ImportCommand
{
    private const string DayFirst = "day-first";
    private const string MonthFirst = "month-first";

    public static OperatorCommand Command { get; } = new(
        "import",
        $"PATH --leader E-MAIL [--dates {DayFirst}|{MonthFirst}] [--share] [--dry-run]",
        "Imports Markdown files from a folder or a zip; with --dry-run only says what would happen.",
        RunAsync);

    private static async Task<int> RunAsync(OperatorCall call)
    {
        if (call.Arguments is not [var path, ..] || path.StartsWith("--", StringComparison.Ordinal)
            || call.Option("--leader") is not { } email || !TryDates(call, out var order))
        {
            await call.Output.WriteLineAsync($"Usage: {Command.Name} {Command.Usage}");
            return OperatorCommands.Misused;
        }

        if (await call.Services.GetRequiredService<UserManager<StoredAccount>>().FindByEmailAsync(email) is not { } account)
        {
            await call.Output.WriteLineAsync($"There is no account with the address {email}.");
            return OperatorCommands.Failed;
        }

        call.Services.GetRequiredService<JournalAccess>().ActFor(account.Id);
        try
        {
            var report = await ImportAsync(call, LocalSource.Of(path), new ImportChoices { DateOrder = order });
            foreach (var line in report.Text())
            {
                await call.Output.WriteLineAsync(line);
            }

            return OperatorCommands.Done;
        }
        catch (ImportRefusedException refused)
        {
            await call.Output.WriteLineAsync(refused.Message);
            return OperatorCommands.Failed;
        }
        catch (OperationCanceledException)
        {
            await call.Output.WriteLineAsync("Stopped. What was imported so far is in the journal; importing again brings the rest.");
            return OperatorCommands.Failed;
        }
    }

    private static async Task<ImportReport> ImportAsync(OperatorCall call, ImportSource source, ImportChoices choices)
    {
        var basis = await call.Services.GetRequiredService<ImportPreparation>().PrepareAsync(call.Cancel);
        choices = choices with { Rules = basis.Rules };
        var plan = basis.Plan(ImportContents.Read(source, basis.Reader, basis.Fingerprint, cancel: call.Cancel), choices);
        if (call.Has("--dry-run"))
        {
            await call.Output.WriteLineAsync("Dry run: nothing is written.");
            return ImportReport.Of(plan, TypicalWeek.None);
        }

        if (!call.Has("--share")
            && ImportSharing.Of(await call.Services.GetRequiredService<EntryAudience>().OfAsync(Guid.Empty, call.Cancel), plan) is { IsNeeded: true } sharing)
        {
            throw new ImportRefusedException(
                $"Coaches of this leader could read {ImportWords.Entries(sharing.Entries)} of these as soon as they are imported. Nothing was imported. Ask the leader, then import again with --share, or let the leader import in the browser.");
        }

        return plan.Entries.Count == 0
            ? ImportReport.Of(plan, TypicalWeek.None)
            : (await call.Services.GetRequiredService<ImportWriter>().WriteAsync(source, basis, plan, TypicalWeek.None, cancellationToken: call.Cancel)).Report;
    }

    private static bool TryDates(OperatorCall call, out DayMonthOrder? order)
    {
        var written = call.Option("--dates");
        order = written switch
        {
            DayFirst => DayMonthOrder.DayFirst,
            MonthFirst => DayMonthOrder.MonthFirst,
            _ => null,
        };
        return written is null || order is not null;
    }
}
