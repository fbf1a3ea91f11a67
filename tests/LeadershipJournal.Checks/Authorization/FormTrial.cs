using System.Net;
using AngleSharp.Html.Dom;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Sends the forms of the owner's pages, ids and all, as everybody who has no right to them: no row of the owner's changes.</summary>
internal sealed class FormTrial(Ground ground, Visitors visitors, Findings findings)
{
    // They are about the account of whoever sends them, and would end the visit.
    private static readonly string[] s_ofTheVisit = ["/settings", "/sign-in", "/first-run", "/sign-out"];

    private readonly Addresses _addresses = new(ground);
    private int _sent;
    private int _changed;
    private int _failures;

    public async Task RunAsync(IEnumerable<MatrixLine> lines)
    {
        var before = await OwnersRows.ReadAsync(ground);
        foreach (var line in lines.Where(line => line.Subject.StartsWith("GET,POST ", StringComparison.Ordinal) && !s_ofTheVisit.Any(line.Subject.EndsWith)))
        {
            foreach (var role in visitors.Roles.Where(role => role is not (Roles.Owner or Roles.Anonymous)))
            {
                foreach (var address in _addresses.Of(line.Subject, line.Ids).Where(address => HasNoRight(line, address, role)))
                {
                    await SendAsync(line, address.Path, role);
                }

                var after = await OwnersRows.ReadAsync(ground);
                var changed = after.DifferencesFrom(before);
                before = after;
                _changed += changed.Count;
                findings.Expect(changed.Count == 0, $"forms of {line.Subject} as {role} changed the owner's {string.Join(" and ", changed)}");
            }
        }

        findings.Figure("forms sent by others", _sent);
        findings.Figure("tables of the owner's they changed", _changed);
        findings.Figure("forms answered 500", _failures);
    }

    private async Task SendAsync(MatrixLine line, string address, Roles role)
    {
        await visitors[Roles.Owner].OpenAsync(address);
        foreach (var form in visitors[Roles.Owner].Page.Forms.OfType<IHtmlFormElement>().Where(form => form.Method == "post" && !s_ofTheVisit.Any(form.Action.EndsWith)).ToList())
        {
            var token = await TokenAsync(role);
            _sent++;
            var sender = visitors[role];
            await sender.SubmitAsync(form, ("__RequestVerificationToken", token));
            var hasFailed = sender.Response.StatusCode >= HttpStatusCode.InternalServerError;
            _failures += hasFailed ? 1 : 0;
            findings.Expect(!hasFailed, $"a form of {line.Subject} as {role} answered {(int)sender.Response.StatusCode}, {address}");
        }
    }

    private bool HasNoRight(MatrixLine line, Address address, Roles role) =>
        line.Ids.Count == 0 || line.Ids[0] != "relationship" || (ground.CoachOf(address.Ids[0]) != role && address.Ids[0] != ground.OtherRelationship)
        || role is Roles.RevokedCoach;

    private async Task<string?> TokenAsync(Roles role)
    {
        var page = await visitors[role].OpenAsync("/settings");
        return (page.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value;
    }
}
