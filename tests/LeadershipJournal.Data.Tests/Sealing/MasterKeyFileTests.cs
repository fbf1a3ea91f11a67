using LeadershipJournal.Data.Sealing;
using Xunit;

namespace LeadershipJournal.Data.Tests.Sealing;

/// <summary>The file of the master key, when several starts make it at once.</summary>
public sealed class MasterKeyFileTests : IDisposable
{
    private const int Rounds = 300;
    private const int Starts = 4;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("leadershipjournal-");

    [Fact]
    public async Task Of_several_that_are_made_at_once_one_stays_and_the_others_are_refused()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var path = Path.Combine(_directory.FullName, $"{round}.key");
            using var together = new Barrier(Starts);
            var made = await Task.WhenAll(Enumerable.Range(0, Starts).Select(_ => Task.Run(() => TryCreate(path, together))));
            using var winner = Assert.Single(made, key => key is not null);
            using var kept = MasterKey.Read(path);
            Assert.True(kept.Matches(winner!.NewKeyCheck()));
        }

        Assert.Equal(Rounds, _directory.GetFiles().Length);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static MasterKey? TryCreate(string path, Barrier together)
    {
        together.SignalAndWait();
        try
        {
            return MasterKey.Create(path);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
