namespace LeadershipJournal.Checks.Authorization;

/// <summary>Calls every method of the features' services that ids, days, switches and forms are enough for, as everybody.</summary>
internal sealed class ServiceTrial(Ground ground, Findings findings)
{
    /// <summary>What the matrix says of a method that changes something.</summary>
    public const string Writes = "writes";

    private const string Reads = "reads";
    private const string Within = "within";

    private readonly Expectations _expected = new(ground);
    private readonly Addresses _addresses = new(ground);
    private readonly Arguments _arguments = new(ground);
    private readonly ServiceCalls _calls = new(ground);
    private int _refused;
    private int _seen;
    private int _strangers;
    private int _changed;

    public async Task RunAsync(IReadOnlyList<ServiceMethod> methods, IReadOnlyList<MatrixLine> lines)
    {
        var bySubject = lines.ToLookup(line => line.Subject, StringComparer.Ordinal);
        var within = 0;
        foreach (var method in methods)
        {
            if (bySubject[method.Subject].FirstOrDefault() is not { } line)
            {
                continue;
            }

            findings.Expect(line.Rest is Reads or Writes or Within, $"{line.Subject} is neither {Reads}, {Writes} nor {Within}");
            within += line.Rest is Within ? 1 : 0;
            if (line.Rest is Reads or Writes)
            {
                await TryAsync(method, line);
            }
        }

        findings.Figure("methods reached through others alone", within);
        findings.Figure("calls of services", _calls.Count);
        findings.Figure("calls refused with an exception", _refused);
        findings.Figure("things read by those who may", _seen);
        findings.Figure("things read by others", _strangers);
        findings.Figure("tables changed by others", _changed);
    }

    private async Task TryAsync(ServiceMethod method, MatrixLine line)
    {
        var before = line.Rest == Writes ? await WatchedRows.ReadAsync(ground) : null;
        foreach (var role in ground.People.Keys.Prepend(Roles.Anonymous))
        {
            foreach (var ids in _addresses.Combinations(line.Ids))
            {
                if (_arguments.For(method.Method.GetParameters(), ids) is not { } arguments)
                {
                    findings.Expect(false, $"{line.Subject} needs more than ids, days and forms: it is reached through pages");
                    return;
                }

                if (line.Rest == Reads || HasNoRight(line, role, ids))
                {
                    Judge(line, role, line.RelationshipIn(ids), await _calls.CallAsync(method, role, arguments));
                }
            }

            if (before is not null)
            {
                var after = await WatchedRows.ReadAsync(ground);
                var changed = after.DifferencesFrom(before, line.Rule.IsOwn && role is not Roles.Owner ? role : Roles.None);
                before = after;
                _changed += changed.Count;
                findings.Expect(changed.Count == 0, $"{line.Subject} as {role.Word()} changed the {string.Join(" and the ", changed)}");
            }
        }
    }

    // What the other leader and their coach have together is theirs.
    private bool HasNoRight(MatrixLine line, Roles role, IReadOnlyList<Guid> ids) =>
        !_expected.MayWrite(line.Rule, role, line.RelationshipIn(ids), ids)
        && (role is not Roles.OtherCoach || line.RelationshipIn(ids) != ground.OtherRelationship);

    private void Judge(MatrixLine line, Roles role, Guid? relationship, Called called)
    {
        var strangers = _expected.Strangers(called.Text, line.Rule, role, relationship).ToList();
        _seen += ground.Things.Count(thing => thing.IsIn(called.Text)) - strangers.Count;
        _strangers += strangers.Count;
        _refused += called.Exception is null ? 0 : 1;
        findings.Expect(strangers.Count == 0, $"{line.Subject} as {role.Word()} gives {string.Join(" and ", strangers.Select(thing => thing.Name))}");
        findings.Expect(
            called.Exception is null || role is Roles.Anonymous,
            $"{line.Subject} as {role.Word()} ended with {called.Exception?.GetType().Name} at {called.Exception?.StackTrace?.Split('\n')[0].Trim()}");
    }
}
