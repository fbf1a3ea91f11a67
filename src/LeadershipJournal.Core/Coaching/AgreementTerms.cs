using System.Globalization;

namespace LeadershipJournal.Core.Coaching;

/// <summary>What a leader and a coach agree on before anything is shared.</summary>
public sealed record AgreementTerms
{
    /// <summary>The longest each of the two texts may be, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>The longest rhythm, in weeks.</summary>
    public const int LongestRhythm = 26;

    private AgreementTerms(string purpose, CoachingStance stance, string confidentiality, int? everyWeeks)
    {
        Purpose = purpose;
        Stance = stance;
        Confidentiality = confidentiality;
        EveryWeeks = everyWeeks;
    }

    /// <summary>What the coaching is for.</summary>
    public string Purpose { get; }

    /// <summary>How the coach works; a session may differ.</summary>
    public CoachingStance Stance { get; }

    /// <summary>What stays between the two, and what does not.</summary>
    public string Confidentiality { get; }

    /// <summary>Weeks between sessions, 1 to <see cref="LongestRhythm"/>; null when they meet as needed.</summary>
    public int? EveryWeeks { get; }

    /// <summary>Takes terms that keep the rules, or says which they break.</summary>
    /// <param name="purpose">Not empty, at most <see cref="LongestText"/> characters.</param>
    /// <param name="stance">One of the three; null when none was chosen.</param>
    /// <param name="confidentiality">Not empty, at most <see cref="LongestText"/> characters.</param>
    /// <param name="everyWeeks">1 to <see cref="LongestRhythm"/> weeks, or null for as needed.</param>
    public static Outcome<AgreementTerms> Create(string? purpose, CoachingStance? stance, string? confidentiality, int? everyWeeks)
    {
        var (aim, silence) = ((purpose ?? "").Trim(), (confidentiality ?? "").Trim());
        List<Refusal> refusals =
        [
            .. RefuseText(aim, nameof(Purpose), "Say what the coaching is for. A sentence is enough."),
            .. RefuseText(silence, nameof(Confidentiality), "Say what stays between the two of you, and what does not."),
        ];
        if (stance is null || !Enum.IsDefined(stance.Value))
        {
            refusals.Add(new Refusal(nameof(Stance), "Choose coach, mentor or consultant."));
        }

        if (everyWeeks is < 1 or > LongestRhythm)
        {
            refusals.Add(new Refusal(nameof(EveryWeeks), string.Create(CultureInfo.InvariantCulture, $"Choose 1 to {LongestRhythm} weeks, or as needed.")));
        }

        return refusals.Count == 0
            ? Outcome.Of(new AgreementTerms(aim, stance!.Value, silence, everyWeeks))
            : Outcome.Refused<AgreementTerms>(refusals);
    }

    private static IEnumerable<Refusal> RefuseText(string text, string field, string whenEmpty)
    {
        if (text.Length == 0)
        {
            yield return new Refusal(field, whenEmpty);
        }
        else if (TextInput.LineTooLong(text, LongestText) is { } tooLong)
        {
            yield return new Refusal(field, tooLong);
        }
    }
}
