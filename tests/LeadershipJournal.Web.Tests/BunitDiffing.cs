using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace LeadershipJournal.Web.Tests;

/// <summary>Answers bUnit's request for AngleSharp.Diffing 1.x with the 0.17 assembly that lies beside the tests.</summary>
internal static class BunitDiffing
{
    private const string AssemblyName = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Initialize() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == AssemblyName
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll"))
            : null;
}
