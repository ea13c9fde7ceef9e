namespace EquivLab.Evaluation;

/// <summary>
/// A table whose outcome is known beforehand, evaluated beside the synthetic one as the ruler's own calibration: a
/// second real sample (must pass utility), independent marginals (must fail utility), a bootstrap copy of the train set
/// (must pass utility and fail privacy).
/// </summary>
public sealed record ControlResult
{
    /// <summary>The control: <c>real</c>, <c>independent</c> or <c>bootstrap</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What must come out, in words.</summary>
    public required string Expectation { get; init; }

    /// <summary>Whether it came out as it must; null where this table is too small to tell.</summary>
    public required bool? AsExpected { get; init; }

    /// <summary>What came out, in words.</summary>
    public required string Outcome { get; init; }

    /// <summary>The rows of the models trained on the control; those that are gated decide.</summary>
    public required IReadOnlyList<ModelResult> Models { get; init; }

    /// <summary>The attacks on the control; empty where it is not attacked.</summary>
    public required IReadOnlyList<AttackResult> Attacks { get; init; }
}
