using EquivLab.Data;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Regression;

namespace EquivLab.Evaluation.Insights;

/// <summary>
/// The coefficients of a regression that is fitted to each table in the same encoding, with robust standard errors: each
/// judged by the interval of the difference, and described by the overlap of the two 95 % intervals.
/// </summary>
internal static class CoefficientRows
{
    /// <summary>Fewer rows a coefficient than this (of a logistic regression, of the rarer outcome), and its error cannot be trusted (Peduzzi et al. 1996).</summary>
    public const int FewestRowsPerCoefficient = 10;

    private const double OverlapLevel = 0.95;

    public static IEnumerable<InsightResult> Of(InsightRow row, TableSplit split, Table synthetic)
    {
        InsightPolicy policy = row.Policy;
        RegressionEncoding encoding = RegressionEncoding.Of(policy, split);
        RegressionRows real = encoding.Read(split.Holdout), made = encoding.Read(synthetic);
        RegressionFit realFit = Fit(policy, real), madeFit = Fit(policy, made);
        bool isThin = Math.Min(Informative(policy, real), Informative(policy, made)) < FewestRowsPerCoefficient * encoding.Terms.Count;
        string? rule = isThin ? $"fewer than {FewestRowsPerCoefficient} {(policy.Kind == InsightKind.LogisticRegression ? "rows of the rarer outcome" : "rows")} for each coefficient" : null;
        string? note = encoding.Note;
        if (!encoding.Terms.Any(IsJudged))
            yield return row.Build(null, Nothing(real, row.Level), Nothing(made, row.Level), rule: "no predictor varies in the hold-out, so there is no coefficient", note: note);
        for (int t = 0; t < encoding.Terms.Count; t++)
        {
            RegressionTerm term = encoding.Terms[t];
            if (!IsJudged(term)) continue;
            string? why = rule ?? Thin(term, made.Columns[t]) ?? Undefined(realFit, t, "hold-out") ?? Undefined(madeFit, t, "synthetic table");
            yield return row.Build(
                term.Label,
                Answer(realFit, t, real.Count, row.Level),
                Answer(madeFit, t, made.Count, row.Level),
                overlap: IntervalOverlap.Of(Answer(realFit, t, real.Count, OverlapLevel).Interval, Answer(madeFit, t, made.Count, OverlapLevel).Interval),
                rule: why,
                note: note);
            note = null;
        }

        bool IsJudged(RegressionTerm term) => policy.Judged is null || policy.Judged.Contains(term.Predictor);
    }

    private static Answer Nothing(RegressionRows rows, double level) => new(double.NaN, Interval.Undefined(level), rows.Count);

    private static string? Thin(RegressionTerm term, double[] column) => term.IsCategory && column.Count(v => v == 1) < FewestRowsPerCoefficient
        ? $"fewer than {FewestRowsPerCoefficient} synthetic rows in the category" : null;

    private static RegressionFit Fit(InsightPolicy policy, RegressionRows rows) => policy.Kind == InsightKind.LinearRegression
        ? LeastSquares.Fit(rows.Columns, rows.Outcome)
        : LogisticFit.Fit(rows.Columns, Array.ConvertAll(rows.Outcome, y => y == 1));

    private static int Informative(InsightPolicy policy, RegressionRows rows)
    {
        if (policy.Kind == InsightKind.LinearRegression) return rows.Count;
        int hits = rows.Outcome.Count(y => y == 1);
        return Math.Min(hits, rows.Count - hits);
    }

    private static Answer Answer(RegressionFit fit, int term, int rows, double level)
    {
        double value = fit.Coefficients[term], error = fit.StandardErrors[term], half = StandardNormal.TwoSided(level) * error;
        return new Answer(value, new Interval(value - half, value + half, level), rows);
    }

    private static string? Undefined(RegressionFit fit, int term, string table) => double.IsFinite(fit.StandardErrors[term])
        ? null : $"the {table} has no such coefficient: the predictor is constant there, or a sum of others";
}
