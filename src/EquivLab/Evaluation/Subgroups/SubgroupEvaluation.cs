using System.Globalization;
using EquivLab.Data;
using EquivLab.Evaluation.Policies;
using EquivLab.Models;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Power;

namespace EquivLab.Evaluation.Subgroups;

/// <summary>Judges every model in every group of the declared columns, so that the loss of a minority is not hidden by the average.</summary>
internal static class SubgroupEvaluation
{
    /// <summary>Refuses a column that makes no groups, before anything is computed.</summary>
    /// <exception cref="InputException">The column is unknown or of the wrong type, or the margin is no number above 0.</exception>
    public static void Require(Policy policy, int index, Table train)
    {
        SubgroupPolicy subgroup = policy.Subgroups[index];
        InputException Wrong(string property, string what) => policy.Error($"/subgroups/{index}/{property}", $"subgroups: {what}.");
        if (!train.Contains(subgroup.Column)) throw Wrong("column", $"there is no column '{subgroup.Column}' among those that are evaluated");
        if (!train[subgroup.Column].Schema.IsSynthesized) throw Wrong("column", $"column '{subgroup.Column}' is {train[subgroup.Column].Schema.Type}, which makes no groups");
        if (subgroup.Margin is { } margin && !(margin > 0 && double.IsFinite(margin))) throw Wrong("margin", $"the margin of '{subgroup.Column}' must be a number above 0");
    }

    /// <summary>One row a column, model and group.</summary>
    /// <param name="split">The real tables.</param>
    /// <param name="comparisons">The models' predictions.</param>
    /// <param name="truth">The hold-out rows that they belong to.</param>
    /// <param name="baseline">The model that learned nothing.</param>
    /// <param name="models">The models' rows over all of the hold-out, for their skill.</param>
    /// <param name="options">Policy, margin, level.</param>
    /// <param name="cancellationToken">Stops between groups.</param>
    public static IReadOnlyList<SubgroupResult> Run(
        TableSplit split, IReadOnlyList<ModelComparison> comparisons, TargetValues truth, Baseline baseline,
        IReadOnlyList<ModelResult> models, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var rows = new List<SubgroupResult>();
        foreach (SubgroupPolicy policy in options.Policy.Subgroups)
        {
            Column holdout = split.Holdout[policy.Column];
            NamedGroups groups = NamedGroups.Of(split.Train[policy.Column], holdout, truth.Rows);
            int[] place = new int[split.Holdout.RowCount];
            for (int i = 0; i < truth.Rows.Length; i++) place[truth.Rows[i]] = i;
            int[][] members = Array.ConvertAll(groups.Split(holdout, truth.Rows), g => Array.ConvertAll(g, row => place[row]));
            foreach (ModelComparison comparison in comparisons)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // Two models that both call every row the majority agree in every group.
                bool hasSkill = models.Any(m => m.Name == comparison.Model && m is { Metric: "accuracy" or "r2", HasSkill: true });
                double margin = policy.Margin ?? options.Policy.Margin;
                GroupDelta[] deltas = Array.ConvertAll(members, g => Delta(comparison, truth, baseline, g, margin, options));
                rows.AddRange(Judge(policy.Column, comparison.Model, split.Task, groups, members, deltas, margin, hasSkill, options));
            }
        }

        return rows;
    }

    private static GroupDelta Delta(
        ModelComparison comparison, TargetValues truth, Baseline baseline, int[] group, double margin, EvaluationOptions options)
    {
        if (comparison.Real.Predictions is RegressionPredictions real)
        {
            double error = truth.Values.Average(v => Math.Abs(v - baseline.Mean));
            return GroupDelta.OfError(truth.Values, real.Values, ((RegressionPredictions)comparison.Synthetic.Predictions).Values, group, error, margin, options);
        }

        return GroupDelta.OfAccuracy(Right(comparison.Real.Predictions, truth.Classes), Right(comparison.Synthetic.Predictions, truth.Classes), group, margin, options);
    }

    private static bool[] Right(Predictions predictions, int[] classes)
    {
        int[] calls = predictions is BinaryPredictions binary
            ? Array.ConvertAll(binary.Positive, p => p >= 0.5 ? 1 : 0) : ((MulticlassPredictions)predictions).Predicted;
        return [.. calls.Zip(classes, (call, label) => call == label)];
    }

    internal static IEnumerable<SubgroupResult> Judge(
        string column, string model, TableTask task, NamedGroups groups, int[][] members, GroupDelta[] deltas, double margin, bool hasSkill, EvaluationOptions options)
    {
        double alpha = options.Alpha;
        double[] same = Array.ConvertAll(deltas, d => d.EquivalenceP);
        double[] adjusted = Multiplicity.Holm(same), different = Multiplicity.Holm(Array.ConvertAll(deltas, d => d.DifferenceP));
        for (int g = 0; g < deltas.Length; g++)
        {
            GroupDelta delta = deltas[g];
            string? rule = !delta.Interval.IsDefined ? "too few rows for an interval"
                : !hasSkill ? "the real model does not beat the baseline: a model that learned nothing proves nothing" : null;
            EquivalenceVerdict verdict = different[g] <= alpha ? EquivalenceVerdict.Different
                : adjusted[g] <= alpha && rule is null ? EquivalenceVerdict.Equivalent : EquivalenceVerdict.Inconclusive;
            bool isOpen = verdict == EquivalenceVerdict.Inconclusive && rule is null;
            if (isOpen && same[g] <= alpha) rule = string.Create(CultureInfo.InvariantCulture, $"inside the margin by itself, but not after Holm's correction for {deltas.Length} groups");
            string[] notes = [.. new[] { rule, g == 0 ? groups.Note : null }.OfType<string>()];
            yield return new SubgroupResult
            {
                Column = column,
                Group = groups.Names[g],
                Model = model,
                Metric = task == TableTask.Regression ? "mae" : "accuracy",
                Real = delta.Real,
                Synthetic = delta.Synthetic,
                Delta = delta.Delta,
                CiLow = delta.Interval.Low,
                CiHigh = delta.Interval.High,
                PValue = same[g],
                AdjustedPValue = adjusted[g],
                AdjustedDifferencePValue = different[g],
                Margin = margin,
                Verdict = verdict,
                Rows = members[g].Length,
                // The group may have to stand the sharpest of Holm's levels.
                RequiredRows = isOpen ? RequiredRows.ToSettle(delta.Delta, delta.StandardError, members[g].Length, margin, alpha: alpha / deltas.Length, oneSided: options.Alternative.IsOneSided()) : null,
                Note = notes.Length == 0 ? null : string.Join("; ", notes),
            };
        }
    }
}
