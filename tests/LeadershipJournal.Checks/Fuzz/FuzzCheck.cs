namespace LeadershipJournal.Checks.Fuzz;

/// <summary>
/// Hostile inputs of every kind into the running application: no exception that nobody handled, no answer 500, none that
/// never comes, and the process lives. It runs in a process of its own, so that its death can be told.
/// </summary>
internal sealed class FuzzCheck : Check
{
    private const int DefaultTries = 300;

    public override string Name => "fuzz";

    public override string Usage =>
        "[--minutes N] [--seed N] [--round N] [--rounds N] [--tries N] [--only AREA] [--out DIR] | --replay FILE: texts, import files, forms, addresses and what scripts send, spoilt: nothing throws, dies or hangs";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var replay = options.Text("replay") ?? "";
        if (replay.Length > 0 && !File.Exists(replay))
        {
            throw new CheckException($"There is no file {replay}.");
        }

        var seed = options.Number("seed", Random.Shared.Next(1_000_000));
        var folder = options.Text("out") is { } named ? Directory.CreateDirectory(named) : Directory.CreateTempSubdirectory("fuzz-check-");
        var plan = new FuzzPlan(
            seed, options.Number("round", 0), replay.Length > 0 ? 1 : options.Number("rounds", 0), options.Number("tries", DefaultTries),
            options.Number("minutes", 1), folder.FullName, replay.Length > 0 ? Path.GetFullPath(replay) : "",
            options.Text("only") ?? "", options.IsControl);
        findings.Figure("seed", seed);

        var (faults, inputs) = (0, 0);
        var isDone = await FuzzingProcess.RunAsync(
            plan,
            (file, what) =>
            {
                faults++;
                findings.Expect(false, $"{what}; again with --replay {file}");
            },
            (name, count) =>
            {
                inputs += count;
                findings.Figure(name, count);
            });
        findings.Figure("different faults", faults);
        findings.Expect(isDone, $"the process died; the input it died of is {Directory.EnumerateFiles(folder.FullName, $"{FuzzingProcess.LastInput}-*").FirstOrDefault() ?? "none: it died before the first"}");
        findings.Expect(inputs > 0, "nothing was tried");
        if (isDone && faults == 0 && options.Text("out") is null)
        {
            folder.Delete(recursive: true);
        }
    }
}
