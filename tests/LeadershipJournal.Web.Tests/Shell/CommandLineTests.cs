using LeadershipJournal.Web.Infrastructure;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

public sealed class CommandLineTests
{
    [Fact]
    public void Words_are_a_command_with_its_arguments()
    {
        var line = CommandLine.Parse(["import", "notes", "--leader", "ada@journal.example"]);
        Assert.Equal("import", line.Command);
        Assert.Equal(["notes", "--leader", "ada@journal.example"], line.Arguments);
        Assert.Empty(line.Settings);
    }

    [Fact]
    public void Switches_are_settings_of_the_server()
    {
        var line = CommandLine.Parse(["--demo", "--urls", "http://localhost:5099"]);
        Assert.Null(line.Command);
        Assert.True(line.Demo);
        Assert.Equal(["--urls", "http://localhost:5099"], line.Settings);
    }

    [Fact]
    public void A_setting_without_dashes_is_no_command() => Assert.Null(CommandLine.Parse(["Storage:Engine=PostgreSql"]).Command);
}
