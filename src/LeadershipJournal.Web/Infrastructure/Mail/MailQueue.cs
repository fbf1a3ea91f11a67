using System.Threading.Channels;
using System.Threading.RateLimiting;

namespace LeadershipJournal.Web.Infrastructure.Mail;

/// <summary>Finds out in a scope of its own whether there is a letter to be sent, and writes it.</summary>
internal delegate Task<Letter?> LetterWriter(IServiceProvider services, CancellationToken cancellationToken);

/// <summary>
/// Writes and sends letters after the answer is out: neither its words nor its time tell whether there was somebody to
/// write to. What waits when the application ends is not sent.
/// </summary>
internal partial class MailQueue(IServiceScopeFactory scopes, OutgoingMail mail, ILogger<MailQueue> logger) : BackgroundService
{
    private const int LongestQueue = 200;
    private const int SentAtOnce = 4;
    private const int MostToAnAddress = 10;

    // Whatever is asked for, nobody's letter box is filled.
    private readonly PartitionedRateLimiter<string> _perAddress = PartitionedRateLimiter.Create<string, string>(
        static address => RateLimitPartition.GetFixedWindowLimiter(address, static _ => new() { PermitLimit = MostToAnAddress, Window = TimeSpan.FromHours(1) }),
        StringComparer.OrdinalIgnoreCase);

    private readonly Channel<LetterWriter> _waiting = Channel.CreateBounded<LetterWriter>(LongestQueue);

    /// <summary>Takes a letter that is still to be written. When too many wait, it is dropped, whoever it is for.</summary>
    public virtual ValueTask AddAsync(LetterWriter writer)
    {
        if (!_waiting.Writer.TryWrite(writer))
        {
            LogFull(logger, LongestQueue);
        }

        return ValueTask.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (mail is { IsConfigured: true, ReachesVisitors: false })
        {
            LogNoAddress(logger, PublicAddress.Setting);
        }

        try
        {
            await Parallel.ForEachAsync(
                _waiting.Reader.ReadAllAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = SentAtOnce, CancellationToken = stoppingToken },
                async (writer, token) => await WriteAsync(writer, token));
        }
        catch (OperationCanceledException)
        {
            // The end of the application is nothing to report.
        }
    }

    /// <summary>Writes one and sends it.</summary>
    protected async Task WriteAsync(LetterWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await writer(scope.ServiceProvider, cancellationToken) is { } letter)
            {
                using var turn = _perAddress.AttemptAcquire(letter.Address);
                if (turn.IsAcquired)
                {
                    await mail.SendAsync(letter);
                }
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailed(logger, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail is configured without {Setting}: nobody can ask for a new password or confirm an address by mail")]
    private static partial void LogNoAddress(ILogger logger, string setting);

    [LoggerMessage(Level = LogLevel.Warning, Message = "More than {Longest} letters wait to be sent; one was dropped")]
    private static partial void LogFull(ILogger logger, int longest);

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter could not be written")]
    private static partial void LogFailed(ILogger logger, Exception problem);
}

internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section);
        return services
            .AddSingleton<PublicAddress>()
            .AddSingleton<OutgoingMail>()
            .AddSingleton<MailQueue>()
            .AddHostedService(static provider => provider.GetRequiredService<MailQueue>());
    }
}
