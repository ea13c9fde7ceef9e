using EquivLab.Evaluation;
using EquivLab.Models;
using EquivLab.Reporting.Calibration;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>Users who ask the wrong question, judged by the rows that an evaluation writes, rules and all.</summary>
internal static class MisuseCases
{
    private static readonly EvaluationOptions Options = new();

    public static IReadOnlyList<PassRate> All(int simulations, ulong seed)
    {
        var none = new PairedScores(0.5, 0, 0);
        var good = new PairedScores(0.9, 0, 0.9);
        return
        [
            Case("accuracy alone, 1 % minority, synthetic model without skill", 5000, 50, new PairedScores(0.9, 0.4, 0), simulations, seed, 2001, accuracyOnly: true),
            Case("accuracy alone, 1 % minority, neither model with skill", 5000, 50, none, simulations, seed, 2002, accuracyOnly: true),
            Case("accuracy and AUC, 1 % minority, synthetic model without skill", 5000, 50, new PairedScores(0.9, 0.4, 0), simulations, seed, 2003),
            Case("accuracy and AUC, balanced, neither model with skill", 5000, 2500, none, simulations, seed, 2004),
            Case("accuracy and AUC, balanced, no skill, models alike", 5000, 2500, new PairedScores(0.5, 0, 0.95), simulations, seed, 2005),
            Case("50-row hold-out, equal models", 50, 25, good, simulations, seed, 2006),
            Case("50-row hold-out, the same model twice", 50, 25, new PairedScores(0.9, 0, 0.999999), simulations, seed, 2007),
        ];
    }

    private static PassRate Case(string name, int rows, int positives, PairedScores scores, int simulations, ulong seed, int number, bool accuracyOnly = false)
    {
        double[] means = Blocks.Run(simulations, seed, number, 1, () =>
        {
            var classes = new int[rows];
            Array.Fill(classes, 1, 0, positives);
            double[] real = new double[rows], synthetic = new double[rows];
            double prior = Math.Log((double)positives / (rows - positives));
            return (ref Rng random, double[] counts) =>
            {
                scores.Draw(ref random, positives, real, synthetic);
                ModelRun Run(double[] values, double auc) => new("model", "", new BinaryPredictions(Probabilities(values, auc, prior)), 0);
                var comparison = new ModelComparison("model", Run(real, scores.Auc), Run(synthetic, scores.Auc - scores.Delta));
                IEnumerable<ModelResult> gated = BinaryRows.Of(comparison, classes, majority: 0, Options).Take(accuracyOnly ? 1 : 2);
                counts[0] += JointVerdict.Of(gated.Select(r => r.Verdict)) == Verdict.Passed ? 1 : 0;
            };
        });
        return new PassRate($"{name}, {rows} rows", means[0], 0);
    }

    /// <summary>What a calibrated model makes of its scores: the posterior of two normal classes.</summary>
    private static double[] Probabilities(double[] scores, double auc, double prior)
    {
        double shift = Math.Sqrt(2) * StandardNormal.Quantile(auc);
        // A model without skill that has seen the share of positives still scores around it.
        double scale = Math.Max(shift, 0.05);
        return Array.ConvertAll(scores, s => 1 / (1 + Math.Exp(-(prior + scale * (s - shift / 2)))));
    }
}
