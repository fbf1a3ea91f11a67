using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;

namespace LeadershipJournal.Web.Tests.Charts;

/// <summary>Chart data from nothing but a seed: any mixture of recorded, missing and running weeks.</summary>
internal sealed class ChartSamples
{
    private readonly Random _random;

    public ChartSamples(int seed, int weeks)
    {
        _random = new Random(seed);
        var first = IsoWeek.Create(2025, 1 + _random.Next(52));
        Weeks = [.. Enumerable.Range(0, weeks).Select(first.AddWeeks)];
        Stack = [.. Weeks.Select((week, i) => new StackWeek(
            week, Missing ? null : Shares(), _random.Next(5000), Missing ? null : Share(), Running: i == weeks - 1))];
        Leading = [.. Weeks.Select((week, i) => LeadingOf(week, running: i == weeks - 1))];
        Hours = [.. Weeks.Select((week, i) => new HoursWeek(
            week, Missing ? null : _random.Next(5000), Missing ? null : _random.Next(3000), Running: i == weeks - 1))];
        Months = [.. Enumerable.Range(0, weeks).Select(month => new KeptInMonth(new DateOnly(2020, 1, 1).AddMonths(month), _random.Next(9), _random.Next(3), _random.Next(4)))];
        Days = [.. Weeks.SelectMany(week => week.Days).Where(_ => Missing).Select(day => new WrittenDay(day, 1 + _random.Next(3), Missing))];
        Bars = [.. DimensionList.All.Select(dimension => BarOf(dimension))];
        Flows = [.. from source in new[] { Dimension.Self, Dimension.Value }
                    from target in new[] { Dimension.People, Dimension.Time }
                    select new Flow(source, target, 1 + _random.Next(400))];
        Panels = [.. DimensionList.All.Select(dimension => new XmrSeries(dimension, [.. Weeks.Select(XmrOf)], Missing ? null : Limits(), "As found."))];
        Scores = [.. DimensionList.All.Select(dimension => new ScoreRow(
            dimension.Key(), dimension.Name(), dimension, Missing ? null : Score(), Missing ? null : Score(), Missing ? null : _random.NextDouble() * 4, "As found."))];
        ScoreLines = [.. DimensionList.All.Select(dimension => new ScoreSeries(
            dimension, [.. Weeks.Select(week => new ScorePoint(week.Friday, _random.Next(1, 3), Missing ? null : Score()))]))];
    }

    public IReadOnlyList<ScoreRow> Scores { get; }

    public IReadOnlyList<ScoreSeries> ScoreLines { get; }

    public IReadOnlyList<IsoWeek> Weeks { get; }

    public IReadOnlyList<StackWeek> Stack { get; }

    public IReadOnlyList<LeadingWeek> Leading { get; }

    public IReadOnlyList<HoursWeek> Hours { get; }

    public IReadOnlyList<KeptInMonth> Months { get; }

    public IReadOnlyList<WrittenDay> Days { get; }

    public IReadOnlyList<DimensionBar> Bars { get; }

    public IReadOnlyList<Flow> Flows { get; }

    public IReadOnlyList<XmrSeries> Panels { get; }

    private bool Missing => _random.Next(4) == 0;

    private double Score() => 1 + (_random.NextDouble() * 6);

    private double Share() => _random.Next(5) switch { 0 => 0, 1 => 1, _ => _random.NextDouble() };

    private double[] Shares()
    {
        var parts = Enumerable.Range(0, DimensionList.Count).Select(_ => (double)_random.Next(4)).ToArray();
        parts[_random.Next(parts.Length)]++;
        return [.. parts.Select(part => part / parts.Sum())];
    }

    private LeadingWeek LeadingOf(IsoWeek week, bool running)
    {
        var minutes = _random.Next(3000);
        return new LeadingWeek(week, Missing ? null : minutes, _random.Next(minutes + 1), running);
    }

    private DimensionBar BarOf(Dimension dimension)
    {
        var low = _random.NextDouble() / 2;
        return new DimensionBar(dimension, Share(), Missing ? null : Share(), Missing ? null : (low, low + _random.NextDouble() / 2), 12);
    }

    private XmrWeek XmrOf(IsoWeek week) =>
        new(week, Missing ? null : Share(), Missing ? null : Share(), Missing ? null : Share(), Outside: Missing);

    private XmrLimits Limits()
    {
        var low = _random.NextDouble() / 2;
        return new XmrLimits(low + .1, low, low + .2);
    }
}
