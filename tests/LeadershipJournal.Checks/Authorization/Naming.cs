namespace LeadershipJournal.Checks.Authorization;

/// <summary>Whether the matrix names exactly what there is.</summary>
internal static class Naming
{
    /// <summary>Everything there is, as the matrix would name it.</summary>
    public static IReadOnlyList<string> All(IServiceProvider services) =>
        [.. Discovery.Endpoints(services), .. Discovery.ScriptMethods(), .. Discovery.ServiceMethods(services).Select(method => method.Subject)];

    /// <summary>What is there and not in the matrix, what is only in the matrix, and what stands in it twice.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyCollection<string> found, IReadOnlyCollection<MatrixLine> lines)
    {
        HashSet<string> there = [.. found], named = [.. lines.Select(line => line.Subject)];
        return
        [
            .. there.Except(named).Select(subject => $"not in the matrix: {subject}"),
            .. named.Except(there).Select(subject => $"only in the matrix: {subject}"),
            .. lines.CountBy(line => line.Subject).Where(subject => subject.Value > 1).Select(subject => $"twice in the matrix: {subject.Key}"),
        ];
    }
}
