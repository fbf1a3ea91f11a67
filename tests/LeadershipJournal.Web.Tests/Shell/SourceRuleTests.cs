using System.Text.RegularExpressions;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>What the application does not do, read off its sources: what docs/operating/asvs.md says of them stays true.</summary>
public sealed partial class SourceRuleTests
{
    // Each was looked at: what somebody typed goes in as parameters, names of tables and columns come from the model.
    private static readonly string[] FilesWithSql =
        ["ConnectionPragmas.cs", "KeyRotation.cs", "NodeNotices.cs", "PostgreSqlEngine.cs", "RowInsert.cs", "SealVerification.cs", "SingleWriter.cs", "SqliteFile.cs", "WritesInTurn.cs"];

    [Fact]
    public void Sql_is_written_only_where_it_was_looked_at() =>
        Assert.Equal(FilesWithSql, Files("*.cs").Where(file => Sql().IsMatch(file.Text)).Select(file => file.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_application_starts_no_process_and_runs_no_code_from_elsewhere() => Nowhere(OtherCode(), "*.cs", "*.js");

    [Fact]
    public void The_application_calls_no_other_server_than_those_configured()
    {
        Nowhere(OtherServers(), "*.cs", "*.razor");
        Assert.All(Files("*.cs").Where(file => file.Text.Contains("SmtpClient", StringComparison.Ordinal)), file => Assert.Contains("Mail", file.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Regular_expressions_are_fixed_and_end()
    {
        Nowhere(MadeExpression(), "*.cs", "*.razor");
        var declared = Files("*.cs").SelectMany(file => file.Text.Split('\n')).Where(line => line.Contains("[GeneratedRegex(", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(declared);
        Assert.All(declared, line => Assert.Matches(EndingExpression(), line));
    }

    [Fact]
    public void No_project_allows_unsafe_code() => Nowhere(Unsafe(), "*.csproj", "*.props", "*.targets");

    [Fact]
    public void No_other_site_is_let_in_by_CORS() => Nowhere(Cors(), "*.cs");

    [Fact]
    public void No_script_takes_messages_of_other_windows() => Nowhere(WindowMessage(), "*.js");

    [Fact]
    public void No_hash_or_cipher_of_yesterday_is_used() => Nowhere(OldCryptography(), "*.cs");

    [Fact]
    public void Scripts_compare_strictly() => Nowhere(LooseComparison(), "*.js");

    private static void Nowhere(Regex wrong, params string[] patterns)
    {
        var files = patterns.SelectMany(Files).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => wrong.IsMatch(file.Text)).Select(file => file.Name));
    }

    private static IEnumerable<(string Name, string Text)> Files(string pattern) =>
        from file in Directory.GetFiles(Repository.At("src"), pattern, SearchOption.AllDirectories).Concat(Directory.GetFiles(Repository.Root, pattern))
        let parts = Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
        where !parts.Intersect(["bin", "obj", "lib", "_framework"]).Any()
        select (Path.GetFileName(file), File.ReadAllText(file));

    [GeneratedRegex("CommandText|SqlRaw|new NpgsqlCommand", RegexOptions.CultureInvariant)]
    private static partial Regex Sql();

    [GeneratedRegex(@"\bProcess\.Start\b|\bnew Process\b|ProcessStartInfo|Assembly\.Load|BinaryFormatter|Activator\.CreateInstance|CSharpScript|\beval\(|new Function\(", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCode();

    [GeneratedRegex(@"\b(?:HttpClient|WebClient|TcpClient|UdpClient|WebRequest|ClientWebSocket|HttpMessageInvoker|new Socket)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherServers();

    [GeneratedRegex(@"\bnew Regex\(|\bRegex\.(?:IsMatch|Replace|Match|Matches|Split|Count)\(", RegexOptions.CultureInvariant)]
    private static partial Regex MadeExpression();

    [GeneratedRegex(@"NonBacktracking|, (?:Timeout|[0-9]+)\)\]", RegexOptions.CultureInvariant)]
    private static partial Regex EndingExpression();

    [GeneratedRegex("AllowUnsafeBlocks", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();

    [GeneratedRegex("AddCors|UseCors|Access-?Control-?Allow", RegexOptions.CultureInvariant)]
    private static partial Regex Cors();

    [GeneratedRegex(@"postMessage|onmessage|\(.message.,", RegexOptions.CultureInvariant)]
    private static partial Regex WindowMessage();

    [GeneratedRegex(@"\bMD5\b|\bSHA1\b|\bTripleDES\b|\bDES\.|\bRC2\b|CipherMode\.ECB|new Random\(|Random\.Shared", RegexOptions.CultureInvariant)]
    private static partial Regex OldCryptography();

    [GeneratedRegex("[^=!]==[^=]|!=[^=]", RegexOptions.CultureInvariant)]
    private static partial Regex LooseComparison();
}
