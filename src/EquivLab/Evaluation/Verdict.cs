namespace EquivLab.Evaluation;

/// <summary>The decision about one released table.</summary>
public enum Verdict
{
    /// <summary>Every gated check holds.</summary>
    Passed,

    /// <summary>At least one gated check is shown not to hold.</summary>
    Failed,

    /// <summary>Nothing is shown to fail, but something could not be shown to hold.</summary>
    Inconclusive,
}
