using LeadershipJournal.Core;
using LeadershipJournal.Core.ValueContexts;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>A value hypothesis as typed.</summary>
public sealed class HypothesisForm
{
    /// <summary>Made when the form is drawn, so that sending it twice adds one hypothesis.</summary>
    public Guid Id { get; set; }

    /// <summary>X.</summary>
    public string? IfWeDo { get; set; }

    /// <summary>Y.</summary>
    public string? Measure { get; set; }

    /// <summary>Z.</summary>
    public string? ShouldSee { get; set; }

    /// <summary>The hypothesis, or everything that is wrong with what was typed.</summary>
    public Outcome<Hypothesis> Read() => Hypothesis.Create(TextInput.Line(IfWeDo), TextInput.Line(Measure), TextInput.Line(ShouldSee));
}

/// <summary>What is known about a hypothesis, as typed.</summary>
public sealed class VerdictForm
{
    /// <summary>A <see cref="HypothesisStatus"/> by name.</summary>
    public string? Status { get; set; }

    public string? Finding { get; set; }

    /// <summary>The verdict, or what is wrong with what was typed.</summary>
    public Outcome<Verdict> Read() => Verdict.Create(
        Enum.TryParse<HypothesisStatus>(Status, out var status) ? status : (HypothesisStatus)(-1), TextInput.Line(Finding));
}

/// <summary>An entry as evidence for or against a hypothesis, as chosen on the page of either.</summary>
public sealed class EvidenceForm
{
    public string? Hypothesis { get; set; }

    public string? Entry { get; set; }

    /// <summary>An <see cref="EvidenceSide"/> by name.</summary>
    public string? Side { get; set; }

    /// <summary>The side; null when none was chosen.</summary>
    public EvidenceSide? ReadSide() => Enum.TryParse<EvidenceSide>(Side, out var side) && Enum.IsDefined(side) ? side : null;
}
