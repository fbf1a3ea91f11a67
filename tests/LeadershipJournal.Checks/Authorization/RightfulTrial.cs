namespace LeadershipJournal.Checks.Authorization;

/// <summary>
/// Calls what writes with a form as those who may. What is refused to everybody, because the form is not in order, would
/// prove nothing by being refused to others. It comes last: afterwards the journals are not as they were.
/// </summary>
internal sealed class RightfulTrial(Ground ground, Findings findings)
{
    private readonly Expectations _expected = new(ground);
    private readonly Addresses _addresses = new(ground);
    private readonly Arguments _arguments = new(ground);
    private readonly ServiceCalls _calls = new(ground);

    public async Task RunAsync(IReadOnlyList<ServiceMethod> methods, IReadOnlyList<MatrixLine> lines)
    {
        var (tried, worked) = (0, 0);
        var bySubject = lines.Where(line => line.Rest == ServiceTrial.Writes).ToLookup(line => line.Subject, StringComparer.Ordinal);
        foreach (var method in methods.Where(method => _arguments.HaveForm(method.Method.GetParameters())))
        {
            foreach (var line in bySubject[method.Subject])
            {
                tried++;
                var works = await WorksAsync(method, line);
                worked += works ? 1 : 0;
                findings.Expect(works, $"{line.Subject} changes nothing for those who may, so that it proves nothing");
            }
        }

        findings.Figure("methods with a form", tried);
        findings.Figure("of which work for those who may", worked);
    }

    private async Task<bool> WorksAsync(ServiceMethod method, MatrixLine line)
    {
        var before = await WatchedRows.ReadAsync(ground);
        foreach (var role in new[] { Roles.Owner, Roles.Coach })
        {
            foreach (var ids in _addresses.Combinations(line.Ids).Where(ids => _expected.MayWrite(line.Rule, role, line.RelationshipIn(ids), ids)))
            {
                await _calls.CallAsync(method, role, _arguments.For(method.Method.GetParameters(), ids)!);
            }
        }

        return (await WatchedRows.ReadAsync(ground)).DifferencesFrom(before, Roles.None).Count > 0;
    }
}
