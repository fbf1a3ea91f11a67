using System.Text;
using LeadershipJournal.Web.Features.DataExchange.Calendars;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>What sessions answer besides their pages.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coaching/{relationshipId:guid}/sessions/{id:guid}.ics", FileAsync).RequireAuthorization();
        routes.MapGet("/coaching/sessions/{id:guid}", OwnAsync).RequireAuthorization();
    }

    private static async Task<IResult> FileAsync(
        Guid relationshipId, Guid id, SessionCalendar calendar, HttpContext context, CancellationToken cancellationToken)
    {
        if (await calendar.WriteAsync(relationshipId, id, cancellationToken) is not { } file)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(file), CalendarWriter.MediaType, "coaching-session.ics");
    }

    private static async Task<IResult> OwnAsync(Guid id, SessionCalendar calendar, CancellationToken cancellationToken) =>
        await calendar.AddressAsync(id, cancellationToken) is { } address ? Results.LocalRedirect(address) : Results.NotFound();
}
