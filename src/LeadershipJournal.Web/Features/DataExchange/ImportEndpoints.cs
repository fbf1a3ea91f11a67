using System.Text;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Features.Coaching.Sharing;
using LeadershipJournal.Web.Features.DataExchange.Uploads;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Antiforgery;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>Where the import's forms are posted to; each answer sends the browser back to a page.</summary>
internal static class ImportEndpoints
{
    public const string Home = "/import";
    public const string Upload = "/import/upload";
    public const string Preview = "/import/preview";
    public const string Choices = "/import/choices";
    public const string Undo = "/import/undo";
    public const string Report = "/import/report";

    public const string TooLarge = "too-large";
    public const string NoFile = "no-file";
    public const string Busy = "busy";

    public static void MapImports(this WebApplication app)
    {
        app.MapPost(Upload, UploadAsync).ReadsItsForm();
        app.MapPost(Choices, ChooseAsync);
        app.MapPost(Undo, UndoAsync);
        app.MapGet(Report + "/{id:guid}", ReportAsync).NeedsProof();
    }

    private static async Task<IResult> UploadAsync(
        HttpContext context, IAntiforgery antiforgery, JournalAccess access, PendingImports uploads, ImportRunner runner, TimeProvider clock)
    {
        if (!UploadReading.Prepare(context))
        {
            return Refused(TooLarge);
        }

        if (await HasNoFormAsync(context, antiforgery) is { } refused)
        {
            return refused;
        }

        if (await UploadReading.ReadAsync(context.Request.Form.Files, context.RequestAborted) is not { } upload)
        {
            return Refused(NoFile);
        }

        var pending = new PendingImport(
            Guid.CreateVersion7(clock.GetUtcNow()), access.LeaderId, upload.Source, upload.Bytes, clock.GetUtcNow());
        if (!uploads.TryAdd(pending))
        {
            return Refused(Busy);
        }

        runner.StartReading(pending);
        return Results.LocalRedirect(Preview);
    }

    private static async Task<IResult> ChooseAsync(
        HttpContext context, IAntiforgery antiforgery, JournalAccess access, PendingImports uploads, ImportRunner runner, EntryAudience audience)
    {
        if (await HasNoFormAsync(context, antiforgery) is { } refused)
        {
            return refused;
        }

        if (uploads.Find(access.LeaderId) is not { } pending)
        {
            return Results.LocalRedirect(Preview);
        }

        var form = new ChoicesForm(context.Request.Form);
        if (form.Asked == ChoicesForm.Discard)
        {
            uploads.Remove(pending);
            return Results.LocalRedirect(Home);
        }

        if (pending.Plan is { } plan && context.Request.Form.ContainsKey(ChoicesForm.Shown))
        {
            pending.Choose(form.Apply(pending.Choices, plan), form.TypedWeek);
        }

        if (form.Asked == ChoicesForm.Import && ChoicesForm.ReadWeek(pending.TypedWeek).Problem is null
            && await IsAgreedAsync(context, pending, audience))
        {
            runner.StartWriting(pending);
            return Results.LocalRedirect(Preview);
        }

        return Results.LocalRedirect($"{Preview}?page={form.NextPage}");
    }

    // The preview names who could read what; the yes is to that, and to nothing that changed since.
    private static async Task<bool> IsAgreedAsync(HttpContext context, PendingImport pending, EntryAudience audience) =>
        pending.Plan is not { } plan
        || ImportSharing.Of(await audience.OfAsync(Guid.Empty, context.RequestAborted), plan) is not { IsNeeded: true } sharing
        || context.Request.Form[AgreedReaders.Field] == sharing.Yes;

    private static async Task<IResult> UndoAsync(
        HttpContext context, IAntiforgery antiforgery, JournalAccess access, ImportHistory history, PendingImports uploads)
    {
        if (await HasNoFormAsync(context, antiforgery) is { } refused)
        {
            return refused;
        }

        var pending = uploads.Find(access.LeaderId);
        if (pending is { Stage: PendingStage.Writing })
        {
            return Refused(Busy);
        }

        if (!Guid.TryParse(context.Request.Form["id"], out var id)
            || await history.UndoAsync(id, cancellationToken: context.RequestAborted) is not { } undone)
        {
            return Results.NotFound();
        }

        if (pending?.ImportId == id)
        {
            uploads.Remove(pending);
        }

        return Results.LocalRedirect($"{Home}?removed={undone.Removed}&kept={undone.Kept}");
    }

    private static async Task<IResult> ReportAsync(Guid id, ImportHistory history, CancellationToken cancellationToken) =>
        await history.ReportAsync(id, cancellationToken) is { } report
            ? Results.File(Encoding.UTF8.GetBytes(string.Join('\n', report.Text()) + "\n"), "text/plain; charset=utf-8", "import-report.txt")
            : Results.NotFound();

    private static async Task<IResult?> HasNoFormAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            // A token in a header would be right without anybody having looked at the form.
            return context.Request.HasFormContentType && await context.Request.ReadFormAsync(context.RequestAborted) is not null
                && await antiforgery.IsRequestValidAsync(context)
                ? null
                : Results.BadRequest();
        }
        catch (Exception tooLarge) when (tooLarge is BadHttpRequestException or InvalidDataException)
        {
            return Refused(TooLarge);
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // It ends before it says it does.
            return Results.BadRequest();
        }
    }

    private static IResult Refused(string why) => Results.LocalRedirect($"{Home}?refused={why}");
}
