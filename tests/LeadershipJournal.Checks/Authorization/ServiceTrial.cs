using System.Reflection;
using LeadershipJournal.Core.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Calls every method of the features' services that ids, dates and switches are enough for, as everybody.</summary>
internal sealed class ServiceTrial(Ground ground, Findings findings)
{
    private const string Reads = "reads";
    private const string Writes = "writes";
    private const string Within = "within";

    private readonly Expectations _expected = new(ground);
    private readonly Addresses _addresses = new(ground);
    private int _calls;
    private int _refused;
    private int _seen;
    private int _strangers;
    private int _changed;

    public async Task RunAsync(IReadOnlyList<ServiceMethod> methods, IReadOnlyList<MatrixLine> lines)
    {
        var bySubject = lines.ToLookup(line => line.Subject, StringComparer.Ordinal);
        foreach (var method in methods)
        {
            if (bySubject[method.Subject].FirstOrDefault() is not { } line)
            {
                continue;
            }

            findings.Expect(line.Rest is Reads or Writes or Within, $"{line.Subject} is neither {Reads}, {Writes} nor {Within}");
            if (line.Rest is Reads or Writes)
            {
                await TryAsync(method, line);
            }
        }

        findings.Figure("calls of services", _calls);
        findings.Figure("calls refused with an exception", _refused);
        findings.Figure("things read by those who may", _seen);
        findings.Figure("things read by others", _strangers);
        findings.Figure("calls by others that changed the owner's rows", _changed);
    }

    private async Task TryAsync(ServiceMethod method, MatrixLine line)
    {
        var parameters = method.Method.GetParameters();
        var before = line.Rest == Writes ? await OwnersRows.ReadAsync(ground) : null;
        foreach (var role in ground.People.Keys.Prepend(Roles.Anonymous))
        {
            foreach (var ids in Ids(line))
            {
                var relationship = line.Ids.Count > 0 && line.Ids[0] == "relationship" ? ids[0] : (Guid?)null;
                if (Fill(parameters, ids) is not { } arguments)
                {
                    findings.Expect(false, $"{line.Subject} needs more than ids and dates: it is reached through pages");
                    return;
                }

                if (line.Rest == Reads || HasNoRight(role, relationship))
                {
                    Judge(line, role, relationship, await CallAsync(method, role, arguments));
                }
            }

            if (before is not null)
            {
                var after = await OwnersRows.ReadAsync(ground);
                var changed = after.DifferencesFrom(before);
                before = after;
                _changed += changed.Count;
                findings.Expect(changed.Count == 0, $"{line.Subject} as {role} changed the owner's {string.Join(" and ", changed)}");
            }
        }
    }

    // What writes is called by those alone who have no right to it: everybody but the owner and the coach of the relationship.
    private bool HasNoRight(Roles role, Guid? relationship) =>
        role is not Roles.Owner && (relationship is not { } id || ground.CoachOf(id) != role || role is Roles.RevokedCoach)
        && (role is not Roles.OtherCoach || relationship != ground.OtherRelationship);

    private IEnumerable<IReadOnlyList<Guid>> Ids(MatrixLine line)
    {
        IEnumerable<IReadOnlyList<Guid>> chosen = [[]];
        foreach (var type in line.Ids)
        {
            chosen = [.. from before in chosen from id in _addresses.IdsOf(type) select (IReadOnlyList<Guid>)[.. before, id]];
        }

        return chosen;
    }

    private static object?[]? Fill(ParameterInfo[] parameters, IReadOnlyList<Guid> ids)
    {
        var next = 0;
        var arguments = new object?[parameters.Length];
        foreach (var (place, parameter) in parameters.Index())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (type == typeof(Guid) && next < ids.Count)
            {
                arguments[place] = ids[next++];
            }
            else if (type == typeof(DateOnly))
            {
                arguments[place] = new DateOnly(2026, 11, 20);
            }
            else if (type == typeof(IsoWeek))
            {
                arguments[place] = IsoWeek.Create(2026, 43);
            }
            else if (type == typeof(int))
            {
                arguments[place] = 1;
            }
            else if (type == typeof(CancellationToken) || type == typeof(bool) || type == typeof(DateTime) || type.IsEnum)
            {
                arguments[place] = Activator.CreateInstance(type);
            }
            else if (!parameter.HasDefaultValue && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
            {
                return null;
            }
        }

        return next == ids.Count ? arguments : null;
    }

    private async Task<string> CallAsync(ServiceMethod method, Roles role, object?[] arguments)
    {
        _calls++;
        await using var scope = role is Roles.Anonymous ? ground.Host.Services.CreateAsyncScope() : ground.Host.ActFor(ground.People[role]);
        try
        {
            var service = scope.ServiceProvider.GetRequiredService(method.Service);
            var answer = method.Method.Invoke(service, arguments);
            return Spoken.Of(await ResultAsync(answer));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _refused++;
            return exception.ToString();
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

    private void Judge(MatrixLine line, Roles role, Guid? relationship, string found)
    {
        var strangers = _expected.Strangers(found, line.Rule, role, relationship).ToList();
        _seen += ground.Things.Count(thing => thing.IsIn(found)) - strangers.Count;
        _strangers += strangers.Count;
        findings.Expect(strangers.Count == 0, $"{line.Subject} as {role} gives {string.Join(" and ", strangers.Select(thing => thing.Name))}");
    }
}
