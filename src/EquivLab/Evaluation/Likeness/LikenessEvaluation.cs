using EquivLab.Data;

namespace EquivLab.Evaluation.Likeness;

/// <summary>Looks at rows as wholes, where columns and pairs do not tell everything.</summary>
internal static class LikenessEvaluation
{
    /// <summary>The section with triples, propensity, coverage, missing patterns and projection.</summary>
    public static FidelitySection With(
        FidelitySection section, TableSplit split, Table synthetic, EvaluationOptions options, CancellationToken cancellationToken) => section with
        {
            Triples = TripleEvaluation.Run(split, synthetic, options, cancellationToken),
            Propensity = PropensityEvaluation.Run(split, synthetic, options, cancellationToken),
            Coverage = CoverageEvaluation.Run(split, synthetic),
            MissingPatterns = MissingPatternEvaluation.Run(split, synthetic, options),
            Projection = ProjectionEvaluation.Run(split, synthetic, options),
        };
}
