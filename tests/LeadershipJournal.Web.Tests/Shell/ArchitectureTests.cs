using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.PostgreSql;
using LeadershipJournal.Data.Sqlite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>The rules of the house that a compiler does not keep.</summary>
public sealed partial class ArchitectureTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] PublicPages = ["/confirm-email", "/error", "/first-run", "/forgotten-password", "/invitations/{Token}", "/new-account", "/not-found", "/problem/{Code:int}", "/register", "/reset-password", "/sign-in",
        "/sign-in/code", "/sign-in/recovery-code"];

    /// <summary>Where rows of somebody else's are looked for; each says beside it why it may.</summary>
    private static readonly string[] Doors = ["CoachDoor.cs", "CoacheeDoor.cs", "GrantedJournals.cs", "InvitationDoor.cs", "NoteDeletion.cs", "RelationshipDoor.cs"];

    private static readonly Assembly Core = typeof(Dimension).Assembly;
    private static readonly Assembly Data = typeof(JournalDb).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;
    private static readonly Assembly[] Ours = [Core, Data, typeof(SqliteEngine).Assembly, typeof(PostgreSqlEngine).Assembly, Web];

    public static TheoryData<string, string[]> Dependencies => new()
    {
        { "LeadershipJournal.Core", [] },
        { "LeadershipJournal.Data", ["LeadershipJournal.Core"] },
        { "LeadershipJournal.Data.Sqlite", ["LeadershipJournal.Core", "LeadershipJournal.Data"] },
        { "LeadershipJournal.Data.PostgreSql", ["LeadershipJournal.Core", "LeadershipJournal.Data"] },
    };

    [Theory]
    [MemberData(nameof(Dependencies))]
    public void Dependencies_point_one_way(string project, string[] allowed) =>
        Assert.Empty(Single(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("LeadershipJournal", StringComparison.Ordinal))
            .Except(allowed));

    [Fact]
    public void Core_is_pure_and_needs_no_package() =>
        Assert.All(Core.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void No_component_touches_a_database_context_or_an_entity() =>
        Assert.Empty(TypesTouching(IsOfTheDatabase).Where(typeof(IComponent).IsAssignableFrom).Select(type => type.Name));

    [Fact]
    public void No_endpoint_touches_a_database_context() =>
        Assert.Empty(TypesTouching(IsContext)
            .Where(type => type.Name.EndsWith("Feature", StringComparison.Ordinal) || type.Name.EndsWith("Endpoints", StringComparison.Ordinal))
            .Select(type => type.Name));

    [Fact]
    public void The_check_for_touched_contexts_sees_through_async_methods() =>
        Assert.Contains("SettingsService", TypesTouching(IsContext).Select(type => type.Name));

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.Empty(Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !IsGenerated(type) && VagueName().IsMatch(type.Name.Split('`')[0]))
            .Select(type => type.FullName));

    [Fact]
    public void Every_page_is_private_or_on_the_list_of_public_ones() =>
        Assert.Equal(
            PublicPages,
            Pages().Where(page => page.IsDefined(typeof(AllowAnonymousAttribute)) || !page.IsDefined(typeof(AuthorizeAttribute)))
                .SelectMany(page => page.GetCustomAttributes<RouteAttribute>())
                .Select(route => route.Template)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void No_markup_needs_an_exception_from_the_content_security_policy() =>
        Assert.Empty(Sources("*.razor").Where(source => InlineCode().IsMatch(source.Text)).Select(source => source.Path));

    [Fact]
    public void Bulk_updates_wait_for_their_turn() =>
        Assert.Empty(
            from source in Sources("*.cs")
            from member in MemberStart().Split(source.Text)
            where BulkUpdate().IsMatch(member) && !member.Contains("WriteAsync", StringComparison.Ordinal)
            select source.Path);

    [Fact]
    public void Only_the_doors_lead_past_the_owner_filter() =>
        Assert.Equal(
            Doors,
            Sources("*.cs").Where(source => source.Path.Contains(".Web", StringComparison.Ordinal) && PastTheFilter().IsMatch(source.Text))
                .Select(source => Path.GetFileName(source.Path))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void The_composition_root_fits_a_screen() =>
        Assert.True(Sources("Program.cs").Single(source => source.Path.Contains(".Web", StringComparison.Ordinal)).Text.Split('\n').Length <= 60);

    [GeneratedRegex("(Manager|Helper|Utils?|Base|Impl|Dto)$")]
    private static partial Regex VagueName();

    [GeneratedRegex("""\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+="[^@]|javascript:""")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"IgnoreQueryFilters\(\)|OwnerFilter|RecordAccessAsync")]
    private static partial Regex PastTheFilter();

    [GeneratedRegex("Execute(Update|Delete)Async")]
    private static partial Regex BulkUpdate();

    [GeneratedRegex("^    (?=public|private|internal|protected)", RegexOptions.Multiline)]
    private static partial Regex MemberStart();

    private static IEnumerable<Type> Pages() => Web.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute)));

    private static Assembly Single(string name) => Ours.Single(assembly => assembly.GetName().Name == name);

    private static bool IsContext(Type type) => typeof(DbContext).IsAssignableFrom(type);

    private static bool IsOfTheDatabase(Type type) =>
        IsContext(type) || typeof(ILeaderOwned).IsAssignableFrom(type) || type == typeof(Account) || type == typeof(InstanceSecret);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Namespace?.Contains("Migrations", StringComparison.Ordinal) == true;

    /// <summary>Outermost types of the web project with a field, parameter or local of such a type, compiled closures included.</summary>
    private static IEnumerable<Type> TypesTouching(Func<Type, bool> wanted) =>
        Web.GetTypes().Where(type => Touched(type).SelectMany(WithArguments).Any(wanted)).Select(Outermost).Distinct();

    private static IEnumerable<Type> Touched(Type type) =>
    [
        .. type.GetFields(Everything).Select(field => field.FieldType),
        .. type.GetMethods(Everything).SelectMany(method => (Type[])
        [
            method.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
        ]),
    ];

    private static IEnumerable<Type> WithArguments(Type type) => [type, .. type.GetGenericArguments().SelectMany(WithArguments)];

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<(string Path, string Text)> Sources(string pattern) =>
        Directory.EnumerateFiles(Repository.At("src"), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)));
}
