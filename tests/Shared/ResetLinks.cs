using LeadershipJournal.Web.Features.Operating;

namespace LeadershipJournal.Tests;

/// <summary>Links for a new password, as the operator issues them.</summary>
public static class ResetLinks
{
    public const string NewPassword = "nine quiet geese";

    /// <summary>The path of a link for this person.</summary>
    public static async Task<string> IssueResetLinkAsync(this JournalHost host, Person person)
    {
        await using var output = new StringWriter();
        var code = await OperatorCommands.RunAsync(
            host.Services, ["account", "reset-link", "--email", person.Email], TextReader.Null, output, CancellationToken.None);
        return code == OperatorCommands.Done
            ? new Uri(output.ToString().Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath
            : throw new InvalidOperationException(output.ToString());
    }
}
