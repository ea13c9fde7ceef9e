using EquivLab.Evaluation.Holdouts;
using EquivLab.Evaluation.Masked;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Evaluation;

/// <summary>
/// One evaluation, whole: what was tested, every figure, and the verdict. The JSON of this record is
/// <c>result.json</c>, a public format; everything a report shows is read from it.
/// </summary>
public sealed record Result
{
    /// <summary>The version of the format; raised when a reader of the last version would misread.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The decision.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The process exit code of the decision: 0 passed, 1 failed, 3 inconclusive.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why, one sentence a gated check that is not fulfilled; one sentence where all are.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What a reader must know before trusting the figures, such as columns left out.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The real table and how it was split.</summary>
    public required DataSection Data { get; init; }

    /// <summary>Where the synthetic table comes from.</summary>
    public required SynthesizerSection Synthesizer { get; init; }

    /// <summary>Hold-out rows that the train set has too; null where there are none, and in results of old.</summary>
    public StraddlingResult? Straddling { get; init; }

    /// <summary>Models trained on real and on synthetic data.</summary>
    public required UtilitySection Utility { get; init; }

    /// <summary>How like the real columns and pairs of columns the synthetic ones are.</summary>
    public required FidelitySection Fidelity { get; init; }

    /// <summary>What attacks learn about members of the train set.</summary>
    public required PrivacySection Privacy { get; init; }

    /// <summary>Tables whose outcome is known beforehand, evaluated beside the synthetic one; empty where they were skipped.</summary>
    public IReadOnlyList<ControlResult> Controls { get; init; } = [];

    /// <summary>Masking instead of synthesis, for comparison; null where the policy does not ask for it.</summary>
    public MaskingSection? Masking { get; init; }

    /// <summary>The synthesizer judged over seeds and splits; null where only this file was asked about.</summary>
    public RepeatsSection? Repeats { get; init; }

    /// <summary>The policy that was in force.</summary>
    public Policy Policy { get; init; } = new();

    /// <summary>What computed it.</summary>
    public required EnvironmentSection Environment { get; init; }
}
