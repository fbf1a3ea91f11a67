using System.Globalization;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>A proposal as typed. Everything is text, so that what was typed comes back when it is refused.</summary>
public sealed class AgreementForm
{
    public string? Purpose { get; set; }

    /// <summary>A stance by its name.</summary>
    public string? Stance { get; set; }

    public string? Confidentiality { get; set; }

    /// <summary>A number of weeks; nothing for as needed.</summary>
    public string? EveryWeeks { get; set; }

    /// <summary>The newest version when the form was drawn.</summary>
    public int After { get; set; }

    /// <summary>The form on what stands, or on nothing.</summary>
    public static AgreementForm Of(AgreementHistory history) => (history.Proposal ?? history.InForce)?.Terms is { } terms
        ? new AgreementForm
        {
            Purpose = terms.Purpose,
            Stance = terms.Stance.ToString(),
            Confidentiality = terms.Confidentiality,
            EveryWeeks = terms.EveryWeeks?.ToString(CultureInfo.InvariantCulture),
            After = history.Latest,
        }
        : new AgreementForm { Stance = nameof(CoachingStance.Coach) };

    /// <summary>The terms, or everything that is wrong with what was typed.</summary>
    public Outcome<AgreementTerms> Read() => AgreementTerms.Create(
        TextInput.Lines(Purpose),
        Enum.TryParse<CoachingStance>(Stance, out var stance) ? stance : null,
        TextInput.Lines(Confidentiality),
        string.IsNullOrWhiteSpace(EveryWeeks) ? null
            : int.TryParse(EveryWeeks, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) ? weeks : 0);
}
