namespace LeadershipJournal.Checks.Authorization;

/// <summary>Everything somebody could come in by is in a file that says who may see what there, and is tried as everybody.</summary>
internal sealed class AuthorizationCheck : Check
{
    public override string Name => "authz";

    public override string Usage => "[--matrix FILE] [--only list|naming]: every route, endpoint and method of a service gives each of eight roles what the matrix says, and nothing else";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var lines = await Matrix.ReadAsync(options.Text("matrix") ?? Matrix.Shipped);
        await using var host = new AuthorizationHost(options.IsControl);
        var found = Naming.All(host.Services);
        if (options.Text("only") is "list")
        {
            findings.Document(string.Join('\n', found));
            return;
        }

        Compare(found, lines, findings);
        if (options.Text("only") is "naming")
        {
            return;
        }

        var ground = await Ground.LayAsync(host);
        using var visitors = await Visitors.SignInAsync(ground);
        await new PageTrial(ground, visitors, findings).RunAsync(lines);
        await new FormTrial(ground, visitors, findings).RunAsync(lines);
        var methods = Discovery.ServiceMethods(host.Services);
        await new ServiceTrial(ground, findings).RunAsync(methods, lines);
        await new EndpointTrial(ground, visitors, findings).RunAsync(lines);
        await new RightfulTrial(ground, findings).RunAsync(methods, lines);
    }

    private static void Compare(IReadOnlyList<string> found, IReadOnlyList<MatrixLine> lines, Findings findings)
    {
        var differences = Naming.Differences(found, lines);
        findings.Figure("things to come in by", found.Count);
        findings.Figure("not named, or named wrongly", differences.Count);
        findings.Expect(found.Count > 0, "nothing was found to come in by");
        foreach (var difference in differences)
        {
            findings.Expect(false, difference);
        }
    }
}
