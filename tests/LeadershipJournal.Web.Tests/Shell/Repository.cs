using System.Runtime.CompilerServices;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>The sources these tests are of, for what can only be read off them.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../../..", Path.GetDirectoryName(Here())!);

    /// <summary>A file or folder by its way from the root.</summary>
    public static string At(params string[] way) => Path.Combine([Root, .. way]);

    private static string Here([CallerFilePath] string here = "") => here;
}
