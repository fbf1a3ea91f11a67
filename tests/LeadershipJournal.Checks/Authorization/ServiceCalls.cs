using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>What came of a call.</summary>
/// <param name="Text">All text that hangs on the answer, or on the exception.</param>
/// <param name="Exception">Why there is no answer.</param>
internal sealed record Called(string Text, Exception? Exception);

/// <summary>Calls methods of services as somebody.</summary>
internal sealed class ServiceCalls(Ground ground)
{
    /// <summary>How often one was called.</summary>
    public int Count { get; private set; }

    public async Task<Called> CallAsync(ServiceMethod method, Roles role, object?[] arguments)
    {
        Count++;
        await using var scope = role is Roles.Anonymous ? ground.Host.Services.CreateAsyncScope() : ground.Host.ActFor(ground.People[role]);
        try
        {
            var service = scope.ServiceProvider.GetRequiredService(method.Service);
            return new Called(Spoken.Of(await ResultAsync(method.Method.Invoke(service, arguments))), null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Called(exception.ToString(), (exception as TargetInvocationException)?.InnerException ?? exception);
        }
    }

    private static async Task<object?> ResultAsync(object? answer)
    {
        if (answer is not null && answer.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            answer = type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(answer, null);
        }

        if (answer is not Task task)
        {
            return answer;
        }

        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }
}
