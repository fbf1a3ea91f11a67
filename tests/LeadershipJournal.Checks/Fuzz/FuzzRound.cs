using LeadershipJournal.Checks.Authorization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>An instance with a leader's whole journal and its coaches, and hostile inputs of every kind in turn.</summary>
internal sealed class FuzzRound(FuzzPlan plan, int round, Faults faults, Func<bool> isOver)
{
    // Nothing may take longer, whatever came in; a machine that is busy with something else is forgiven.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The clock of an instance under test stands still, and everything would happen in the same second.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<(string Name, int Count)>> RunAsync()
    {
        await using var host = new FuzzHost(plan.IsControl);
        var home = host.Start();
        var lines = (await Matrix.ReadAsync(Matrix.Shipped)).Where(line => line.Subject.Contains('/', StringComparison.Ordinal)).ToList();
        var texts = await FuzzSeeds.ReadAsync();
        var ground = await Ground.LayAsync(host);
        using var clients = new FuzzClients(ground, home);
        var (addresses, names) = (new Addresses(ground), new FuzzNames(ground));
        var forms = new FormArea(lines, addresses, clients, names);
        FuzzArea[] areas =
        [
            new MarkdownArea(host.Services, texts), new ImportArea(host, ground.People[Roles.Stranger], texts, clients), forms,
            new AddressArea(lines, addresses, clients, names), new EndpointArea(lines, addresses, texts, clients, names),
        ];
        host.Errors.Take();
        if (plan.Replay.Length > 0)
        {
            await ReplayAsync(host, areas);
            return [("inputs tried again", 1)];
        }

        if (plan.Only.Length > 0 && !Array.Exists(areas, area => area.Name == plan.Only))
        {
            throw new CheckException($"--only takes one of {string.Join(", ", areas.Select(area => area.Name))}.");
        }

        var tried = 0;
        for (var number = 0; number < plan.Tries && !isOver(); number++)
        {
            foreach (var (place, area) in areas.Index().Where(area => plan.Only.Length == 0 || area.Item.Name == plan.Only))
            {
                var random = plan.RandomOf(round, place, number);
                await TryAsync(host, area, number, await area.NextAsync(random).WaitAsync(Patience));
                host.Clock.Advance(Step);
                tried++;
            }
        }

        return [("inputs", tried), ("different forms sent", forms.Sent.Count), .. areas.SelectMany(area => area.Covered)];
    }

    private async Task TryAsync(FuzzHost host, FuzzArea area, int number, FuzzInput input)
    {
        await faults.BeginAsync(area, input);
        if (await WrongAsync(area, input) is { } wrong)
        {
            await faults.NoteAsync(area, round, number, input, wrong);
        }

        foreach (var error in host.Errors.Take())
        {
            await faults.NoteAsync(area, round, number, input, error);
        }
    }

    private static async Task<string?> WrongAsync(FuzzArea area, FuzzInput input)
    {
        try
        {
            return await Task.Run(() => area.TryAsync(input)).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return $"{area.Name}: no answer after {Patience.TotalSeconds} s";
        }
        catch (Exception thrown) when (thrown is not CheckException)
        {
            return $"{area.Name}: {thrown.GetType().Name} {thrown.StackTrace?.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("LeadershipJournal.Web", StringComparison.Ordinal))}";
        }
    }

    private async Task ReplayAsync(FuzzHost host, FuzzArea[] areas)
    {
        var name = Path.GetFileName(plan.Replay);
        var area = areas.FirstOrDefault(area => name.Split('-').Contains(area.Name))
            ?? throw new CheckException($"The name of {name} does not say what it is: one of {string.Join(", ", areas.Select(area => area.Name))}, before a hyphen.");
        await TryAsync(host, area, 0, new FuzzInput(Path.GetExtension(name), await File.ReadAllBytesAsync(plan.Replay)));
    }
}
