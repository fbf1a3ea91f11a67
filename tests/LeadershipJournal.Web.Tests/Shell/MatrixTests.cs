using LeadershipJournal.Checks.Authorization;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>The short form of the check <c>authz</c>: its matrix names everything somebody could come in by.</summary>
public sealed class MatrixTests
{
    [Fact]
    public async Task The_matrix_of_who_may_see_what_names_every_way_in()
    {
        await using var host = new AuthorizationHost(isControl: false);
        Assert.Empty(Naming.Differences(Naming.All(host.Services), await Matrix.ReadAsync(Matrix.Shipped)));
    }

    [Fact]
    public async Task A_way_in_that_the_matrix_does_not_name_is_told_and_one_that_is_not_there_too()
    {
        var lines = await Matrix.ReadAsync(Matrix.Shipped);
        List<string> found = [.. lines.Select(line => line.Subject).Skip(1), "GET /a/new/page"];
        Assert.Equal(
            ["not in the matrix: GET /a/new/page", $"only in the matrix: {lines[0].Subject}"],
            Naming.Differences(found, lines));
    }
}
