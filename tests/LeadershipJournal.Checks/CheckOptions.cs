using System.Globalization;

namespace LeadershipJournal.Checks;

/// <summary>What stands on the command line after the name of the check.</summary>
internal sealed class CheckOptions
{
    private const string Control = "control";

    private readonly Dictionary<string, string> _named = [];

    /// <summary>Arguments without a name, in order.</summary>
    public List<string> Positional { get; } = [];

    /// <summary>Whether the protection under test is to be switched off, so that the check must fail.</summary>
    public bool IsControl => _named.ContainsKey(Control);

    public static CheckOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new CheckOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                options.Positional.Add(argument);
            }
            else if (argument[2..] == Control)
            {
                options._named[Control] = "";
            }
            else
            {
                options._named[argument[2..]] = i + 1 < arguments.Count
                    ? arguments[++i]
                    : throw new CheckException($"{argument} needs a value.");
            }
        }

        return options;
    }

    /// <summary>The value of <c>--name</c>; null when it is not given.</summary>
    public string? Text(string name) => _named.GetValueOrDefault(name);

    /// <summary>The whole number given as <c>--name</c>.</summary>
    public int Number(string name, int otherwise) => Text(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new CheckException($"--{name} takes a whole number."),
    };
}
