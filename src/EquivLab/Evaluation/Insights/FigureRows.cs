using EquivLab.Data;
using EquivLab.Evaluation.Subgroups;
using EquivLab.Statistics.Means;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation.Insights;

/// <summary>The rows of a question with a single figure for an answer, in all rows or in each group.</summary>
internal static class FigureRows
{
    public static IEnumerable<InsightResult> Of(InsightRow row, TableSplit split, Table synthetic)
    {
        InsightPolicy policy = row.Policy;
        int[] realRows = Conditions.Rows(split.Holdout, policy.Where), syntheticRows = Conditions.Rows(synthetic, policy.Where);
        if (policy.By is not { } by)
        {
            yield return Judge(row, null, split.Holdout, realRows, synthetic, syntheticRows, null);
            yield break;
        }

        NamedGroups groups = NamedGroups.Of(split.Train[by], split.Holdout[by], realRows);
        int[][] real = groups.Split(split.Holdout[by], realRows), made = groups.Split(synthetic[by], syntheticRows);
        if (groups.Names.Count == 0) yield return Judge(row, null, split.Holdout, [], synthetic, [], groups.Note);
        for (int g = 0; g < groups.Names.Count; g++)
            yield return Judge(row, groups.Names[g], split.Holdout, real[g], synthetic, made[g], g == 0 ? groups.Note : null);
    }

    private static InsightResult Judge(InsightRow row, string? group, Table holdout, int[] realRows, Table synthetic, int[] syntheticRows, string? note)
    {
        InsightPolicy policy = row.Policy;
        Column real = holdout[policy.Column], made = synthetic[policy.Column];
        switch (policy.Kind)
        {
            case InsightKind.Mean:
                double[] realValues = TableAnswers.Known(real, realRows), values = TableAnswers.Known(made, syntheticRows);
                return row.Build(group, TableAnswers.Mean(realValues, row.Level), TableAnswers.Mean(values, row.Level),
                    WelchT.Difference(values, realValues, row.Level), note: note);
            case InsightKind.Rate:
                Answer Rate(Column column, int[] rows)
                {
                    (long hits, int known) = TableAnswers.Hits(policy, column, rows);
                    return TableAnswers.Rate(hits, known, row.Level);
                }

                return row.Build(group, Rate(real, realRows), Rate(made, syntheticRows), note: note);
            case InsightKind.Quantile:
                double p = policy.Quantile!.Value;
                Answer quantile = TableAnswers.Quantile(TableAnswers.Known(real, realRows), p, row.Level);
                // A quantile with hardly anyone beyond it is some person's value.
                bool isExtreme = Math.Min(p, 1 - p) * quantile.Rows < NamedGroups.FewestRows;
                if (isExtreme) quantile = quantile with { Value = double.NaN, Interval = Interval.Undefined(row.Level) };
                return row.Build(group, quantile, TableAnswers.Quantile(TableAnswers.Known(made, syntheticRows), p, row.Level),
                    rule: isExtreme ? $"fewer than {NamedGroups.FewestRows} hold-out rows beyond the quantile, so it is not shown" : null, note: note);
            default:
                Answer Correlation(Table table, int[] rows)
                {
                    (double[] x, double[] y) = TableAnswers.Known(table[policy.Column], table[policy.With!], rows);
                    return TableAnswers.Correlation(x, y, policy.Kind == InsightKind.Spearman, row.Level);
                }

                return row.Build(group, Correlation(holdout, realRows), Correlation(synthetic, syntheticRows), note: note);
        }
    }
}
