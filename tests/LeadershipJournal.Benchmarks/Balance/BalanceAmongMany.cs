using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using Microsoft.Data.Sqlite;

namespace LeadershipJournal.Benchmarks.Balance;

/// <summary>One leader's balance in a database of ten thousand, compared with a database of one, in turns in one process.</summary>
internal sealed class BalanceAmongMany : Promise
{
    private const int Others = 9_999;
    private const int WarmUp = 100;
    private const int Pairs = 200;

    public override string Name => "leaders";

    public override async Task MeasureAsync(Table table)
    {
        using var small = await TemporaryInstance.CreateAsync();
        using var large = await TemporaryInstance.CreateAsync();
        var alone = await small.AddLeaderAsync(1, BalanceAgainstFloor.TenYears, words: 40);
        AddOthers(large, Others / 2);
        var among = await large.AddLeaderAsync(1, BalanceAgainstFloor.TenYears, words: 40);
        AddOthers(large, Others - (Others / 2));

        var (ofOne, ofMany) = (new Samples(), new Samples());
        for (var pair = -WarmUp; pair < Pairs; pair++)
        {
            var one = await Samples.TimeAsync(() => BalanceAgainstFloor.ServiceAsync(small, alone));
            var many = await Samples.TimeAsync(() => BalanceAgainstFloor.ServiceAsync(large, among));
            if (pair >= 0)
            {
                ofOne.Add(one);
                ofMany.Add(many);
            }
        }

        table.AtMost("one leader's balance among 10,000 leaders, compared with alone (medians)", ofMany.Median / ofOne.Median, 1.2, "×");
    }

    /// <summary>Others with two weeks of minutes each, written by hand: their texts play no part here.</summary>
    private static void AddOthers(TemporaryInstance instance, int count)
    {
        using var connection = new SqliteConnection($"Data Source={instance.DatabaseFile};Mode=ReadWrite");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var leader = Prepared(transaction, """
            INSERT INTO "Leaders" ("LeaderId", "WrappedDataKey", "TimeZone", "WorkingDays", "RecordsAllWorkingTime", "CreatedAt")
            VALUES ($leader, $key, 'Europe/Oslo', 31, 0, '2026-11-01 00:00:00')
            """, "$leader", "$key");
        using var investment = Prepared(transaction, """
            INSERT INTO "Investments" ("LeaderId", "Id", "Date", "Week", "Dimension", "Minutes", "HandsOn", "Estimated", "Source")
            VALUES ($leader, $id, $date, $week, $dimension, 60, 15, 0, 0)
            """, "$leader", "$id", "$date", "$week", "$dimension");
        for (var number = 0; number < count; number++)
        {
            var id = Guid.CreateVersion7();
            Run(leader, id.ToByteArray(bigEndian: true), instance.Store.MasterKey.NewDataKey(id));
            AddWeeks(investment, id.ToByteArray(bigEndian: true));
        }

        transaction.Commit();
    }

    private static void AddWeeks(SqliteCommand investment, byte[] leader)
    {
        for (var day = 1; day <= 14; day++)
        {
            var date = TemporaryInstance.Today.AddDays(-day);
            foreach (var dimension in DimensionList.All)
            {
                Run(investment, leader, Guid.CreateVersion7().ToByteArray(bigEndian: true), date.ToString("yyyy-MM-dd", null), IsoWeek.Of(date).Number, (int)dimension);
            }
        }
    }

    private static SqliteCommand Prepared(SqliteTransaction transaction, string sql, params string[] parameters)
    {
        var command = new SqliteCommand(sql, transaction.Connection, transaction);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
