using System.Net;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>
/// Three coaches read all that they are led to, page by page, and ask for every session and thread besides. No word of what is private, and no number of other days or of a
/// kind that is not shared, is in any answer. The control answers every question about a grant with "everything".
/// </summary>
internal sealed class LeakCheck : Check
{
    private const int MostPages = 400;

    // Where the coach with whom everything is shared must have been.
    private static readonly string[] s_places =
        ["/balance", "/entries/", "/assessments", "/model", "/letting-go", "/contexts", "/commitments", "/pack", "/notes", "/live", "/fit", "/sessions/", ".ics", "/threads/"];

    public override string Name => "leak";

    public override string Usage => "[--pages N]: what a coach reads on every page they are led to holds no word or number that is not shared with them";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        await using var host = new AuthorizationHost(options.IsControl);
        var ground = await Ground.LayAsync(host);
        using var visitors = await Visitors.SignInAsync(ground);
        var (answers, shared, hits) = (0, 0, 0);
        foreach (var role in new[] { Roles.Coach, Roles.NarrowCoach, Roles.RevokedCoach })
        {
            List<Thing> open = [.. ground.Things.Where(thing => thing.Whose == role || thing.Seen.HasFlag(role))];
            List<Thing> closed = [.. ground.Things.Except(open)];
            HashSet<Thing> seen = [];
            HashSet<string> reached = [];
            await foreach (var (address, answer) in new Crawl(visitors, role, options.Number("pages", MostPages)).FromAsync(Beginnings(ground, role)))
            {
                answers++;
                seen.UnionWith(open.Where(thing => thing.IsIn(answer.Text)));
                reached.UnionWith(s_places.Where(place => answer.Status is HttpStatusCode.OK && address.Contains(place, StringComparison.Ordinal)));
                List<string> found =
                [
                    .. closed.Where(thing => thing.IsIn(answer.Text)).Select(thing => thing.Name),
                    .. LeakNumbers.In(answer.Text),
                ];
                hits += found.Count;
                findings.Expect(found.Count == 0, $"{address} shows the {role.Word()} {string.Join(" and ", found)}");
            }

            shared += seen.Count;
            findings.Expect(seen.Count > 0 || role is Roles.RevokedCoach, $"the {role.Word()} was shown nothing of what is shared, so that nothing could have leaked");
            findings.Expect(reached.Count == s_places.Length || role is not Roles.Coach, $"the {role.Word()} did not get to {string.Join(" and ", s_places.Except(reached))}");
        }

        findings.Figure("words and numbers looked for", ground.Things.Count + LeakNumbers.Count);
        findings.Figure("answers", answers);
        findings.Figure("things seen that are shared", shared);
        findings.Figure("hits", hits);
    }

    private static IEnumerable<string> Beginnings(Ground ground, Roles role)
    {
        var id = ground.Relationships.Single(relationship => relationship.Value == role).Key;
        return
        [
            "/", "/coachees", $"/coachees/{id}", $"/coachees/{id}/pack", $"/coachees/{id}/notes",
            $"/coaching/{id}", $"/coaching/{id}/live", $"/coaching/{id}/fit", $"/coaching/{id}/sessions",
            .. Of("session").SelectMany(session => new[] { $"/coaching/{id}/sessions/{session.Id}", $"/coaching/{id}/sessions/{session.Id}.ics" }),
            .. Of("thread").Select(thread => $"/coaching/{id}/threads/{thread.Id}"),
            .. Of("entry").Select(entry => $"/coachees/{id}/entries/{entry.Id}"),
        ];

        IEnumerable<Thing> Of(string type) => ground.Things.Where(thing => thing.Type == type);
    }
}
