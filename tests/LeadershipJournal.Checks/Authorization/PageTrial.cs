using System.Globalization;
using System.Net;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Asks for every route that can be asked for, as everybody, with everything's id in it.</summary>
internal sealed class PageTrial(Ground ground, Visitors visitors, Findings findings)
{
    private readonly Expectations _expected = new(ground);
    private readonly Addresses _addresses = new(ground);
    private int _answers;
    private int _seen;
    private int _strangers;
    private int _numbers;
    private int _missing;
    private int _failures;

    public async Task RunAsync(IEnumerable<MatrixLine> lines)
    {
        foreach (var line in lines.Where(line => line.Subject.Contains('/', StringComparison.Ordinal) && CanBeAskedFor(line.Subject)))
        {
            foreach (var address in _addresses.Of(line.Subject, line.Ids))
            {
                var answers = await Task.WhenAll(visitors.Roles.Select(async role => (Role: role, Answer: await visitors.GetAsync(role, address.Path))));
                foreach (var (role, answer) in answers)
                {
                    Judge(line, address, role, answer);
                }
            }
        }

        findings.Figure("answers", _answers);
        findings.Figure("things seen by those who may", _seen);
        findings.Figure("things seen by others", _strangers);
        findings.Figure("numbers of other days seen by others", _numbers);
        findings.Figure("things missing", _missing);
        findings.Figure("answers 500", _failures);
    }

    private static bool CanBeAskedFor(string subject) =>
        subject.Split(' ')[0].Split(',').Any(method => method is "GET" or "ANY");

    private void Judge(MatrixLine line, Address address, Roles role, Answer answer)
    {
        _answers++;
        var relationship = line.RelationshipIn(address.Ids);
        var strangers = _expected.Strangers(answer.Text, line.Rule, role, relationship).ToList();
        List<string> numbers = role is Roles.Owner && line.Rule.Under is null ? [] : [.. LeakNumbers.In(answer.Text)];
        var missing = Missing(line, address, role, relationship, answer.Text).ToList();
        var hasFailed = answer.Status >= HttpStatusCode.InternalServerError;
        _seen += ground.Things.Count(thing => thing.IsIn(answer.Text)) - strangers.Count;
        _strangers += strangers.Count;
        _numbers += numbers.Count;
        _missing += missing.Count;
        _failures += hasFailed ? 1 : 0;
        var what = string.Create(CultureInfo.InvariantCulture, $"{line.Subject} as {role.Word()}");
        findings.Expect(strangers.Count == 0, $"{what} shows {Names(strangers)}, {address.Path}");
        findings.Expect(numbers.Count == 0, $"{what} shows {string.Join(" and ", numbers)} of days that are not shared, {address.Path}");
        findings.Expect(missing.Count == 0, $"{what} lacks {Names(missing)}, {address.Path} answered {(int)answer.Status}");
        findings.Expect(!hasFailed, $"{what} answered {(int)answer.Status}, {address.Path}: {(hasFailed ? LastError() : "")}");
    }

    // Of each type that must be there, one thing of those that may be seen and belong to what the address names.
    private IEnumerable<Thing> Missing(MatrixLine line, Address address, Roles role, Guid? relationship, string text)
    {
        foreach (var type in line.Shown)
        {
            List<Thing> due =
            [
                .. ground.Things.Where(thing => thing.Type == type && thing.IsKept && (relationship is null || thing.Relationship is null || thing.Relationship == relationship)
                    && address.Ids.All(id => id == relationship || id == thing.Id || id == thing.Part)
                    && _expected.MaySee(line.Rule, role, thing, relationship)),
            ];
            if (due.Count > 0 && !due.Exists(thing => thing.IsIn(text)))
            {
                yield return due[0];
            }
        }
    }

    private string? LastError() =>
        ground.Host.Log.Lines.LastOrDefault(logged => logged.StartsWith("Error", StringComparison.Ordinal))?.ReplaceLineEndings(" ");

    private static string Names(IEnumerable<Thing> things) => string.Join(" and ", things.Select(thing => thing.Name));
}
