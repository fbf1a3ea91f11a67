using System.Globalization;
using LeadershipJournal.Checks.Authorization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Spoils a form: values, names, how many there are of a field, how it is encoded, and what it says that it is.</summary>
internal sealed class Spoilt(Random random, FuzzNames names)
{
    private const string Default = "application/x-www-form-urlencoded";

    private static readonly string[] s_types =
    [
        "application/json", "text/plain", "", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=nonsense", "application/x-www-form-urlencoded; charset=utf-7", "application/octet-stream", "multipart/mixed; boundary=----fuzz", "a/b/c;;;",
    ];

    public SavedRequest Of(PageForm form, Roles role)
    {
        List<KeyValuePair<string, string>> fields = [.. form.Fields];
        FillIn(fields);
        for (var steps = random.Next(4); steps > 0 && fields.Count > 0; steps--)
        {
            Step(fields);
        }

        var (type, body) = form.HasFiles ? FieldText.Multipart(fields) : (Default, FieldText.Encoded(fields, random));
        Dictionary<string, string> headers = new(StringComparer.Ordinal) { ["Content-Type"] = type };
        if (random.Next(10) == 0)
        {
            body = BrokenBody(body);
        }

        if (random.Next(12) == 0)
        {
            headers["Content-Type"] = s_types[random.Next(s_types.Length)];
        }

        if (random.Next(25) == 0)
        {
            headers[random.Next(2) == 0 ? "Content-Encoding" : "Accept"] = random.Next(2) == 0 ? "gzip" : "text/html; blazor-enhanced-nav=on";
        }

        return new SavedRequest(role, random.Next(40) == 0 ? "PUT" : "POST", form.Action, headers, body);
    }

    // Most of what is empty gets words that make sense, so that the rest is looked at at all.
    private void FillIn(List<KeyValuePair<string, string>> fields)
    {
        foreach (var (place, field) in fields.Index().ToList())
        {
            if (field.Value.Length == 0 && random.Next(3) > 0)
            {
                fields[place] = KeyValuePair.Create(field.Key, Sensible(field.Key));
            }
        }
    }

    private string Sensible(string name) => name switch
    {
        _ when name.Contains("Date", StringComparison.OrdinalIgnoreCase) || name.Contains("From", StringComparison.Ordinal) || name.Contains("Until", StringComparison.Ordinal) => HostileText.NearDate(random),
        _ when name.Contains("inutes", StringComparison.Ordinal) || name.Contains("Hours", StringComparison.Ordinal) => random.Next(200).ToString(CultureInfo.InvariantCulture),
        _ when name.EndsWith("Id", StringComparison.Ordinal) => names.Any(random),
        _ => "a word or two",
    };

    private void Step(List<KeyValuePair<string, string>> fields)
    {
        var place = random.Next(fields.Count);
        var field = fields[place];
        if (field.Key is "_handler" or "__RequestVerificationToken" && random.Next(8) > 0)
        {
            // Without them a form is refused before anybody looks at the rest.
            return;
        }

        switch (random.Next(12))
        {
            case 0:
                fields.RemoveAt(place);
                break;
            case 1:
                fields.Insert(random.Next(fields.Count + 1), KeyValuePair.Create(field.Key, random.Next(2) == 0 ? field.Value : HostileText.Next(random)));
                break;
            case 2:
                fields[place] = KeyValuePair.Create(Renamed(field.Key), field.Value);
                break;
            case 3:
                var other = fields[random.Next(fields.Count)];
                fields[place] = KeyValuePair.Create(field.Key, other.Value);
                break;
            case 4:
                fields[place] = KeyValuePair.Create(field.Key, names.Any(random));
                break;
            case 5 when random.Next(3) == 0:
                fields[place] = KeyValuePair.Create(field.Key, HostileText.Long(random));
                break;
            case 6 when random.Next(10) == 0:
                fields.AddRange(Enumerable.Range(0, random.Next(2, 2000)).Select(number => KeyValuePair.Create($"{field.Key}[{number}]", field.Value is { Length: < 40 } ? field.Value : "x")));
                break;
            default:
                fields[place] = KeyValuePair.Create(field.Key, HostileText.Next(random));
                break;
        }
    }

    private string Renamed(string name) => random.Next(8) switch
    {
        0 => name + "[0]",
        1 => name + "[999999999]",
        2 => name + "[-1]",
        3 => name + ".Year",
        4 => string.Join('.', Enumerable.Repeat(name, random.Next(2, 200))),
        5 => name.ToUpperInvariant(),
        6 => name + string.Concat(Enumerable.Repeat("[x]", random.Next(1, 200))),
        _ => HostileText.Next(random),
    };

    private string BrokenBody(string body)
    {
        var place = random.Next(body.Length + 1);
        return random.Next(6) switch
        {
            0 => body[..place],
            1 => body.Insert(place, "%"),
            2 => body.Insert(place, "%u0041%zz%c0%80"),
            3 => body.Insert(place, "\0\xff\xfe"),
            4 => body + "&" + body,
            _ => string.Concat(Enumerable.Repeat("&a=b", random.Next(1, 5000))) + body,
        };
    }
}
