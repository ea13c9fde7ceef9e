using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Insights;
using EquivLab.Reporting.Calibration;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>
/// A coefficient of a regression that differs by the margin between the real and the synthetic population, judged by the
/// row that an evaluation writes. The margin is about four standard errors, so that a test could pass at all.
/// </summary>
internal static class CoefficientCells
{
    private static readonly ColumnSchema X = new("x", ColumnType.Number), Z = new("z", ColumnType.Number);
    private static readonly ColumnSchema Number = new("y", ColumnType.Number), Category = new("y", ColumnType.Category);
    private static readonly EvaluationOptions Options = new();

    /// <param name="Name">What the cell is called.</param>
    /// <param name="Kind">Linear or logistic.</param>
    /// <param name="Reach">The margin, times the root of the rows.</param>
    /// <param name="Intercept">Of a logistic regression.</param>
    /// <param name="Outcome">Draws the outcome of a row from x and its linear predictor.</param>
    private sealed record Case(string Name, InsightKind Kind, double Reach, double Intercept, Outcome Outcome);

    private delegate double Outcome(ref Rng random, double x, double predictor);

    public static IEnumerable<CalibrationCell> All(int simulations, ulong seed, Action<string> progress)
    {
        Case[] cases =
        [
            new("equal variances", InsightKind.LinearRegression, 6.5, 0, (ref Rng random, double x, double mean) => mean + random.NextNormals().X),
            new("skewed errors, variance rising with the predictor", InsightKind.LinearRegression, 8.5, 0,
                (ref Rng random, double x, double mean) => mean + Math.Sqrt(0.5 + 0.5 * x * x) * (-Math.Log(1 - random.NextDouble()) - 1)),
            new("outcome in half of the rows", InsightKind.LogisticRegression, 12.5, 0, Draw),
            new("outcome in 1 row of 10", InsightKind.LogisticRegression, 21, -2.6, Draw),
        ];
        int number = 0;
        foreach (Case of in cases)
        {
            foreach (int rows in new[] { 200, 1000, 5000 })
            {
                int runs = rows > 1000 ? Math.Max(100, simulations / 4) : simulations;
                progress(FormattableString.Invariant($"{of.Kind}, {of.Name}, {rows} rows, {runs} simulations"));
                yield return Cell(of, rows, runs, seed, 4001 + number++);
            }
        }
    }

    private static double Draw(ref Rng random, double x, double predictor) => random.NextDouble() < 1 / (1 + Math.Exp(-predictor)) ? 1 : 0;

    private static CalibrationCell Cell(Case of, int rows, int runs, ulong seed, int number)
    {
        double margin = Math.Round(of.Reach / Math.Sqrt(rows), 2);
        bool isLinear = of.Kind == InsightKind.LinearRegression;
        var question = new InsightPolicy { Name = "x", Kind = of.Kind, Column = "y", Value = isLinear ? null : "yes", Predictors = ["x", "z"], Judged = ["x"], Margin = margin };
        double[] means = Blocks.Run(runs, seed, number, 4, () => (ref Rng random, double[] counts) =>
        {
            Table real = Sample(ref random, of, rows, 0.5), synthetic = Sample(ref random, of, rows, 0.5 + margin);
            var split = new TableSplit(real, real, "y", isLinear ? TableTask.Regression : TableTask.Binary, [], []);
            InsightResult row = CoefficientRows.Of(new InsightRow(question, Options), split, synthetic).Single();
            var interval = new Interval(row.CiLow, row.CiHigh, Options.Level);
            counts[0] += row.Verdict == EquivalenceVerdict.Equivalent ? 1 : 0;
            counts[1] += EquivalenceRule.Judge(interval, margin) == EquivalenceVerdict.Equivalent ? 1 : 0;
            counts[2] += interval.Contains(margin) ? 1 : 0;
            counts[3] += row.Note is null ? 1 : 0;
        });
        return new CalibrationCell
        {
            Metric = isLinear ? "linearRegression" : "logisticRegression",
            Rows = rows,
            Margin = margin,
            Delta = margin,
            Scores = of.Name,
            Simulations = runs,
            IsExact = false,
            Passed = means[0],
            PassedWithoutRule = means[1],
            Coverage = means[2],
            MaySpeak = means[3] > 0.5,
        };
    }

    private static Table Sample(ref Rng random, Case of, int rows, double coefficient)
    {
        double[] x = new double[rows], z = new double[rows], y = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            (x[i], double own) = random.NextNormals();
            z[i] = 0.5 * x[i] + own;
            y[i] = of.Outcome(ref random, x[i], of.Intercept + coefficient * x[i] + 0.5 * z[i]);
        }

        Column outcome = of.Kind == InsightKind.LinearRegression
            ? new NumericColumn(Number, y) : new CategoricalColumn(Category, Array.ConvertAll(y, v => (int)v), ["no", "yes"]);
        return new Table([new NumericColumn(X, x), new NumericColumn(Z, z), outcome]);
    }
}
