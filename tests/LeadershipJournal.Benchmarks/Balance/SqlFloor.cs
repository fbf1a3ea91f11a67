using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using Microsoft.Data.Sqlite;

namespace LeadershipJournal.Benchmarks.Balance;

/// <summary>
/// A balance without the application: SQL by hand through Microsoft.Data.Sqlite on the same tables, the same weekly sums,
/// and the same arithmetic. What the service takes more is the price of its model, its filter and its conversions.
/// </summary>
internal sealed class SqlFloor(string databaseFile, Guid leader)
{
    private readonly string _connectionString = $"Data Source={databaseFile};Mode=ReadWrite";
    private readonly byte[] _leader = leader.ToByteArray(bigEndian: true);

    public BalanceReport Report(PeriodChoice choice, DateOnly today)
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        var source = ReadSource(connection);
        var history = ReadHistory(connection);
        var intentions = ReadIntentions(connection, today);
        var thisWeek = IsoWeek.Of(today);
        return BalanceReport.Of(new BalanceInput
        {
            Period = choice.Resolve(today, history.Count > 0 ? history[0].Week : null, intentions.InForce(thisWeek)?.Starts),
            ThisWeek = thisWeek,
            History = history,
            Intentions = intentions,
            HoursInReviews = ReadHours(connection),
            HoursSource = source,
        });
    }

    private HoursWorkedSource ReadSource(SqliteConnection connection)
    {
        using var command = Command(connection, """SELECT "TimeZone", "RecordsAllWorkingTime" FROM "Leaders" WHERE "LeaderId" = $leader""");
        using var reader = command.ExecuteReader();
        reader.Read();
        _ = reader.GetString(0);
        return reader.GetBoolean(1) ? HoursWorkedSource.ReviewElseRecorded : HoursWorkedSource.Review;
    }

    private List<WeekMinutes> ReadHistory(SqliteConnection connection)
    {
        using var command = Command(connection, """
            SELECT "Week", "Dimension", sum("Minutes"), sum("HandsOn") FROM "Investments" WHERE "LeaderId" = $leader
            GROUP BY "Week", "Dimension" ORDER BY "Week", "Dimension"
            """);
        using var reader = command.ExecuteReader();
        var weeks = new List<WeekMinutes>();
        var (week, minutes) = (-1, default(DimensionMinutes));
        while (reader.Read())
        {
            if (reader.GetInt32(0) is var next && next != week)
            {
                Add();
                (week, minutes) = (next, default);
            }

            minutes = minutes.Plus((Dimension)reader.GetInt32(1), new Invested(reader.GetInt32(2), reader.GetInt32(3)));
        }

        Add();
        return weeks;

        void Add()
        {
            if (week >= 0)
            {
                weeks.Add(new WeekMinutes(IsoWeek.FromNumber(week), minutes));
            }
        }
    }

    private IntentionHistory ReadIntentions(SqliteConnection connection, DateOnly today)
    {
        using var command = Command(connection, """
            SELECT "StartsInWeek", "SelfPercent", "PeoplePercent", "ImprovementPercent", "ValuePercent", "TimePercent", "AgreedMinutes"
            FROM "Intentions" WHERE "LeaderId" = $leader ORDER BY "StartsInWeek"
            """);
        using var reader = command.ExecuteReader();
        var intentions = new List<Intention>();
        while (reader.Read())
        {
            var shares = IntendedShares.Create(reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5)).Value!;
            intentions.Add(Intention.Create(
                IsoWeek.FromNumber(reader.GetInt32(0)).Monday, shares, reader.GetInt32(6), focus: null, reason: null, reviewOn: null, today).Value!);
        }

        return new IntentionHistory(intentions);
    }

    private Dictionary<IsoWeek, Minutes> ReadHours(SqliteConnection connection)
    {
        using var command = Command(connection, """
            SELECT e."Week", r."WorkedMinutes" FROM "Entries" e JOIN "Reviews" r ON r."LeaderId" = e."LeaderId" AND r."EntryId" = e."Id"
            WHERE e."LeaderId" = $leader AND e."Kind" = 1 AND e."TrashedAt" IS NULL AND r."WorkedMinutes" IS NOT NULL
            """);
        using var reader = command.ExecuteReader();
        var hours = new Dictionary<IsoWeek, Minutes>();
        while (reader.Read())
        {
            hours[IsoWeek.FromNumber(reader.GetInt32(0))] = new Minutes(reader.GetInt32(1));
        }

        return hours;
    }

    private SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("$leader", _leader);
        return command;
    }
}
