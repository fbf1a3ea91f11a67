using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Operating;

/// <summary>
/// Something the operator runs instead of the server, in the same process image and on the same store:
/// <c>dotnet run --project src/LeadershipJournal.Web -- NAME …</c>. A feature registers its own.
/// </summary>
/// <param name="Name">The words that call it, such as <c>import</c> or <c>account create</c>.</param>
/// <param name="Usage">What follows the name, as shown to the operator.</param>
/// <param name="Summary">One line on what it does.</param>
/// <param name="Run">Runs it in a scope of its own and returns the exit code.</param>
internal sealed record OperatorCommand(
    string Name, string Usage, string Summary, Func<OperatorCall, Task<int>> Run)
{
    /// <summary>Whether the store is prepared before it runs: made and migrated, as for a server.</summary>
    public bool NeedsStore { get; init; } = true;
}

/// <summary>One call of an operator's command.</summary>
internal sealed record OperatorCall(
    IServiceProvider Services, string[] Arguments, TextReader Input, TextWriter Output, CancellationToken Cancel)
{
    /// <summary>The value after <c>--name</c> or <c>--name=</c>; null when it was not given.</summary>
    public string? Option(string name)
    {
        for (var i = 0; i < Arguments.Length; i++)
        {
            if (Arguments[i] == name && i + 1 < Arguments.Length)
            {
                return Arguments[i + 1];
            }

            if (Arguments[i].StartsWith(name + "=", StringComparison.Ordinal))
            {
                return Arguments[i][(name.Length + 1)..];
            }
        }

        return null;
    }

    public bool Has(string flag) => Arguments.Contains(flag);
}

/// <summary>Finds and runs the operator's commands.</summary>
internal static class OperatorCommands
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Misused = 2;

    public static IServiceCollection AddOperatorCommand(this IServiceCollection services, OperatorCommand command) =>
        services.AddSingleton(command);

    /// <summary>Whether the store is to be prepared: for the server, and for most commands.</summary>
    public static bool NeedStore(IServiceProvider services, CommandLine commandLine) =>
        commandLine.Command is not { } first || Find(services, [first, .. commandLine.Arguments]) is { NeedsStore: true };

    public static async Task<int> RunAsync(IServiceProvider services, string first, string[] rest)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            return await RunAsync(services, [first, .. rest], Console.In, Console.Out, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }

    public static async Task<int> RunAsync(
        IServiceProvider services, string[] words, TextReader input, TextWriter output, CancellationToken cancel)
    {
        if (Find(services, words) is not { } command)
        {
            await output.WriteLineAsync($"There is no command '{words[0]}'. The commands are:");
            foreach (var known in services.GetServices<OperatorCommand>().OrderBy(command => command.Name, StringComparer.Ordinal))
            {
                await output.WriteLineAsync($"  {known.Name} {known.Usage}\n      {known.Summary}");
            }

            return Misused;
        }

        await using var scope = services.CreateAsyncScope();
        var arguments = words[command.Name.Split(' ').Length..];
        return await command.Run(new OperatorCall(scope.ServiceProvider, arguments, input, output, cancel));
    }

    private static OperatorCommand? Find(IServiceProvider services, string[] words) =>
        services.GetServices<OperatorCommand>().FirstOrDefault(command => IsCalledBy(command, words));

    private static bool IsCalledBy(OperatorCommand command, string[] words) =>
        words.Take(command.Name.Split(' ').Length).SequenceEqual(command.Name.Split(' '), StringComparer.Ordinal);
}
