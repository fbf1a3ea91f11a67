using Microsoft.Data.Sqlite;

namespace LeadershipJournal.Checks.Tamper;

/// <summary>
/// Alters every sealed value of a database, and puts every one in every other's place: none may open. The control opens
/// without looking at the tag and at the place.
/// </summary>
internal sealed class TamperCheck : Check
{
    private const int BitsOfAByte = 8;

    public override string Name => "tamper";

    public override string Usage => "[--flips N] [--seed N]: no sealed value that was altered or moved opens; N bits of each, all unless told";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        using var ground = await TamperGround.CreateAsync(verifies: !options.IsControl);
        var places = ground.Places;
        findings.Figure("sealed columns", places.DistinctBy(place => (place.Table, place.Column)).Count());
        findings.Figure("sealed values", places.Count);
        findings.Expect(ground.Unfilled.Count == 0, $"nothing is tried in {string.Join(", ", ground.Unfilled)}");
        findings.Expect(places.DistinctBy(place => place.Text).Count() == places.Count, "two values have the same text: a swap of them would prove nothing");
        using (var trial = new TamperTrial(ground.Database))
        {
            var random = new Random(options.Number("seed", 20261122));
            var most = options.Number("flips", int.MaxValue);
            Report("bits flipped", place => Flipped(place.Stored, most, random));
            Report("cut or lengthened", place => Resized(place.Stored));
            Report("moved between rows", place => [.. Others(place, SameColumn), .. place.Foreign is { } foreign ? (byte[][])[foreign] : []]);
            Report("moved between columns", place => Others(place, SameLeader));
            Report("moved between leaders", place => Others(place, OtherLeader));
            findings.Figure("detected", trial.Detected);
            findings.Figure("wrong texts", trial.WrongTexts);
            findings.Figure("unnoticed", trial.Unnoticed);
            findings.Expect(trial.Detected > 0, "nothing was detected");
            findings.Expect(trial.WrongTexts == 0, $"{trial.WrongTexts} values that were altered or moved opened with a wrong text");
            findings.Expect(trial.Unnoticed == 0, $"{trial.Unnoticed} altered values opened as if nobody had touched them");

            void Report(string what, Func<SealedPlace, IEnumerable<byte[]>> values) =>
                findings.Figure(what, places.Sum(place => trial.Try(place, values(place))));
        }

        await VerifyAsync(ground, findings);

        IEnumerable<byte[]> Others(SealedPlace place, Func<SealedPlace, SealedPlace, bool> suits) =>
            places.Where(other => other != place && suits(place, other)).Select(other => other.Stored);
    }

    private static bool SameColumn(SealedPlace one, SealedPlace other) =>
        one.Leader == other.Leader && (one.Table, one.Column) == (other.Table, other.Column);

    private static bool SameLeader(SealedPlace one, SealedPlace other) => one.Leader == other.Leader && !SameColumn(one, other);

    private static bool OtherLeader(SealedPlace one, SealedPlace other) => one.Leader != other.Leader;

    private static IEnumerable<byte[]> Flipped(byte[] stored, int most, Random random)
    {
        var bits = Enumerable.Range(0, stored.Length * BitsOfAByte).ToArray();
        random.Shuffle(bits);
        return bits.Take(most).Select(bit => Flip(stored, bit));
    }

    private static byte[] Flip(byte[] stored, int bit)
    {
        var flipped = stored.ToArray();
        flipped[bit / BitsOfAByte] ^= (byte)(1 << (bit % BitsOfAByte));
        return flipped;
    }

    private static IEnumerable<byte[]> Resized(byte[] stored) => [[], [stored[0]], stored[..(stored.Length / 2)], stored[..^1], [.. stored, 0]];

    /// <summary>With a bit flipped in every leader's text for good, the operator's verification names them all.</summary>
    private static async Task VerifyAsync(TamperGround ground, Findings findings)
    {
        findings.Expect((await ground.VerifyAsync()).IsSound, "the database was not sound before it was altered for good");
        var texts = ground.Places.Where(place => place.Foreign is not null).ToList();
        await using (var connection = new SqliteConnection($"Data Source={ground.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            foreach (var place in texts)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"UPDATE \"{place.Table}\" SET \"{place.Column}\" = $value WHERE rowid = {place.Line}";
                command.Parameters.AddWithValue("$value", Flip(place.Stored, place.Stored.Length * BitsOfAByte / 2));
                await command.ExecuteNonQueryAsync();
            }
        }

        var broken = (await ground.VerifyAsync()).Seals.Broken;
        findings.Figure("altered texts that verify counts", $"{broken} of {texts.Count}");
        findings.Expect(broken == texts.Count, "verify does not count every altered text");
    }
}
