using System.Reflection;
using System.Runtime.CompilerServices;
using LeadershipJournal.Web.Features.Coaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>A public method of a service that the application registers.</summary>
internal sealed record ServiceMethod(Type Service, MethodInfo Method)
{
    /// <summary>How the matrix names it.</summary>
    public string Subject =>
        $"{NameOf(Service)}.{Method.Name}({string.Join(", ", Method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)))})";

    private static string NameOf(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => NameOf(inner) + "?",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>",
        _ => type.Name,
    };
}

/// <summary>Finds everything of the started application that somebody could come in by.</summary>
internal static class Discovery
{
    private const string Assets = "assets";

    /// <summary>Every route and endpoint: its methods and its pattern. Files that are served as they are count as one.</summary>
    public static IReadOnlyList<string> Endpoints(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(Subject)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Every method that a browser's script may call on a circuit.</summary>
    public static IReadOnlyList<string> ScriptMethods() =>
    [
        .. from type in typeof(CoachReading).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(JSInvokableAttribute))
           select $"JSInvokable {type.Name}.{method.Name}",
    ];

    /// <summary>Every public method of the features' services.</summary>
    public static IReadOnlyList<ServiceMethod> ServiceMethods(IServiceProvider services) =>
    [
        .. from service in services.GetRequiredService<RegisteredServices>().Types
           from method in service.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name is not ("Dispose" or "DisposeAsync")
           let found = new ServiceMethod(service, method)
           orderby found.Service.FullName, found.Subject
           select found,
    ];

    private static string Subject(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return Assets;
        }

        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } given ? string.Join(',', given.Order(StringComparer.Ordinal)) : "ANY";
        return $"{methods} /{endpoint.RoutePattern.RawText?.TrimStart('/')}";
    }
}

/// <summary>The classes of the features that the application registers as services.</summary>
internal sealed record RegisteredServices(IReadOnlyList<Type> Types)
{
    public static RegisteredServices Of(IServiceCollection services) => new(
    [
        .. services.Where(service => !service.IsKeyedService)
            .Select(service => service.ImplementationType ?? service.ImplementationInstance?.GetType() ?? service.ServiceType)
            .Where(type => type.Namespace?.StartsWith("LeadershipJournal.Web.Features", StringComparison.Ordinal) is true && type.IsClass)
            .Distinct(),
    ]);
}
