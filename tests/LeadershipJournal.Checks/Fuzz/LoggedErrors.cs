using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Keeps what is logged at level Error with an exception, and forgets the rest.</summary>
internal sealed class LoggedErrors : ILoggerProvider
{
    // Handled where it happens: a forged token is answered 400, and the framework notes why.
    private const string Forged = "Microsoft.AspNetCore.Antiforgery";
    private const string Ours = "LeadershipJournal";
    private readonly ConcurrentQueue<string> _errors = new();

    /// <summary>What was logged since the last time, each in a line with the place in this application's code.</summary>
    public IReadOnlyList<string> Take()
    {
        List<string> taken = [];
        while (_errors.TryDequeue(out var error))
        {
            taken.Add(error);
        }

        return taken;
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private static string Describe(string category, Exception exception)
    {
        var cause = exception.GetBaseException();
        var frames = (exception.ToString().Split('\n').Where(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal))).Select(line => line.Trim()).ToList();
        var place = frames.Find(line => line.Contains(Ours, StringComparison.Ordinal)) ?? frames.FirstOrDefault() ?? "";
        return $"{category.Split('.')[^1]}: {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")} {place}";
    }

    private sealed class Logger(LoggedErrors errors, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error && !category.StartsWith(Forged, StringComparison.Ordinal);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null && IsEnabled(logLevel))
            {
                errors._errors.Enqueue(Describe(category, exception));
            }
        }
    }
}
