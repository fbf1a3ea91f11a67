namespace LeadershipJournal.Checks.Authorization;

/// <summary>
/// Two coaches read all that they are led to, page by page. No word of what is private, and no number of other days or of a
/// kind that is not shared, is in any answer. The control answers every question about a grant with "everything".
/// </summary>
internal sealed class LeakCheck : Check
{
    private const int MostPages = 400;

    public override string Name => "leak";

    public override string Usage => "[--pages N]: what a coach reads on every page they are led to holds no word or number that is not shared with them";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        await using var host = new AuthorizationHost(options.IsControl);
        var ground = await Ground.LayAsync(host);
        await LeakNumbers.AddAsync(ground);
        using var visitors = await Visitors.SignInAsync(ground);
        var (answers, shared, hits) = (0, 0, 0);
        foreach (var role in new[] { Roles.Coach, Roles.NarrowCoach, Roles.RevokedCoach })
        {
            List<Thing> open = [.. ground.Things.Where(thing => thing.Whose == role || thing.Seen.HasFlag(role))];
            List<Thing> closed = [.. ground.Things.Except(open)];
            HashSet<Thing> seen = [];
            await foreach (var (address, answer) in new Crawl(visitors, role, options.Number("pages", MostPages)).FromAsync(Beginnings(ground, role)))
            {
                answers++;
                seen.UnionWith(open.Where(thing => thing.IsIn(answer.Text)));
                List<string> found =
                [
                    .. closed.Where(thing => thing.IsIn(answer.Text)).Select(thing => thing.Name),
                    .. LeakNumbers.In(answer.Text),
                ];
                hits += found.Count;
                findings.Expect(found.Count == 0, $"{address} shows the {role} {string.Join(" and ", found)}");
            }

            shared += seen.Count;
            findings.Expect(seen.Count > 0 || role is Roles.RevokedCoach, $"the {role} was shown nothing of what is shared, so that nothing could have leaked");
        }

        findings.Figure("words and numbers looked for", ground.Things.Count + LeakNumbers.Count);
        findings.Figure("answers", answers);
        findings.Figure("things seen that are shared", shared);
        findings.Figure("hits", hits);
    }

    private static IEnumerable<string> Beginnings(Ground ground, Roles role)
    {
        var id = ground.Relationships.Single(relationship => relationship.Value == role).Key;
        return ["/", "/coachees", $"/coachees/{id}", $"/coaching/{id}", $"/coaching/{id}/live", $"/coaching/{id}/sessions"];
    }
}
