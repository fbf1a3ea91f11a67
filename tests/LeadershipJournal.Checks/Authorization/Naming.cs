namespace LeadershipJournal.Checks.Authorization;

/// <summary>Whether the matrix names exactly what there is.</summary>
internal static class Naming
{
    /// <summary>Everything there is, as the matrix would name it.</summary>
    public static string List(AuthorizationHost host) =>
        string.Join('\n', [.. Discovery.Endpoints(host), .. Discovery.ScriptMethods(), .. Discovery.ServiceMethods(host).Select(method => method.Subject)]);

    public static void Compare(AuthorizationHost host, IReadOnlyList<MatrixLine> lines, Findings findings)
    {
        var (endpoints, scripts) = (Discovery.Endpoints(host), Discovery.ScriptMethods());
        List<string> methods = [.. Discovery.ServiceMethods(host).Select(method => method.Subject)];
        findings.Figure("routes and endpoints", endpoints.Count);
        findings.Figure("methods for scripts", scripts.Count);
        findings.Figure("methods of services", methods.Count);
        var named = lines.Select(line => line.Subject).ToList();
        HashSet<string> found = [.. endpoints, .. scripts, .. methods];
        foreach (var subject in found)
        {
            findings.Expect(named.Contains(subject, StringComparer.Ordinal), $"not in the matrix: {subject}");
        }

        foreach (var subject in named)
        {
            findings.Expect(found.Contains(subject), $"only in the matrix: {subject}");
        }

        foreach (var twice in named.CountBy(subject => subject).Where(subject => subject.Value > 1))
        {
            findings.Expect(false, $"twice in the matrix: {twice.Key}");
        }
    }
}
