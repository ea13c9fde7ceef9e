using EquivLab.Reporting.Calibration;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>AUC over hold-outs, class shares, areas and deltas, simulated.</summary>
internal static class AucCells
{
    private static readonly double[] Deltas = [0, 0.02, 0.05];
    // No true delta lies on the middle one: it is there for the plan, since most cells pass nearly always or never at the others.
    private static readonly double[] Margins = [0.02, 0.03, 0.05];

    private sealed record State(int Rows, int Positives, PairedScores Scores);

    public static IEnumerable<CalibrationCell> All(int simulations, ulong seed, double alpha, Action<string> progress)
    {
        State[] states = [.. Grid()];
        for (int i = 0; i < states.Length; i++)
        {
            State state = states[i];
            progress(FormattableString.Invariant($"AUC {i + 1} of {states.Length}: {state.Rows} rows, {state.Positives} of the smaller class, delta {state.Scores.Delta}"));
            foreach (CalibrationCell cell in Simulate(state, simulations, seed, i + 1, alpha)) yield return cell;
        }
    }

    private static IEnumerable<State> Grid()
    {
        foreach (int rows in new[] { 200, 1000, 5000, 16281 })
            foreach (double share in new[] { 0.01, 0.05, 0.2, 0.5 })
                foreach (double auc in rows > 5000 ? [0.95] : new[] { 0.8, 0.95 })
                    foreach (double delta in Deltas)
                        yield return new State(rows, (int)Math.Round(rows * share), new PairedScores(auc, delta, 0.9));
        // Beside the grid: weakly and hardly differing models, areas next to 1, and a loss that hits few rows wholly.
        foreach (double delta in Deltas)
        {
            yield return new State(1000, 250, new PairedScores(0.9, delta, 0.5));
            yield return new State(1000, 250, new PairedScores(0.9, delta, 0.98));
            yield return new State(1000, 250, new PairedScores(0.99, delta, 0.9));
            yield return new State(1000, 250, new PairedScores(0.9, delta, 0.95, LosesSubgroup: true));
            yield return new State(2000, 100, new PairedScores(0.9, delta, 0.95, LosesSubgroup: true));
        }
    }

    private static IEnumerable<CalibrationCell> Simulate(State state, int simulations, ulong seed, int number, double alpha)
    {
        int n = state.Rows, margins = Margins.Length;
        // Small hold-outs cost little, and a plan is easily wrong there.
        int runs = n <= 1000 ? 2 * simulations : simulations;
        double delta = state.Scores.Delta;
        // Coverage of both intervals, the size of the differences, and by margin: passes of the score test and of DeLong's.
        double[] means = Blocks.Run(runs, seed, number, 3 + 2 * margins, () =>
        {
            var labels = new bool[n];
            Array.Fill(labels, true, 0, state.Positives);
            double[] real = new double[n], synthetic = new double[n];
            return (ref Rng random, double[] counts) =>
            {
                state.Scores.Draw(ref random, state.Positives, real, synthetic);
                AucComparison comparison = DeLong.Compare(labels, real, synthetic, 1 - 2 * alpha);
                counts[0] += AucScore.Interval(comparison, 1 - 2 * alpha).Contains(delta) ? 1 : 0;
                counts[1] += comparison.Interval.Contains(delta) ? 1 : 0;
                counts[2] += comparison.Positives.Gain + comparison.Positives.Loss;
                for (int m = 0; m < margins; m++)
                {
                    counts[3 + 2 * m] += AucScore.Tost(comparison, Margins[m]).P < alpha ? 1 : 0;
                    counts[4 + 2 * m] += comparison.Tost(Margins[m]).P < alpha ? 1 : 0;
                }
            };
        });
        BinormalPair? plan = state.Scores.LosesSubgroup || state.Positives < 2 ? null : new BinormalPair(state.Scores.Auc, delta, state.Scores.Correlation);
        for (int m = 0; m < margins; m++)
        {
            if (delta > Margins[m]) continue;
            bool speaks = EvidenceRule.Auc(state.Positives, Margins[m]) is null;
            yield return new CalibrationCell
            {
                Metric = "auc",
                Rows = n,
                Margin = Margins[m],
                Delta = delta,
                SmallerClass = state.Positives,
                Auc = state.Scores.Auc,
                Scores = state.Scores.Name,
                ExpectedDiscordant = means[2] * state.Positives,
                Simulations = runs,
                IsExact = false,
                Passed = speaks ? means[3 + 2 * m] : 0,
                PassedWithoutRule = means[3 + 2 * m],
                PassedByDeLong = means[4 + 2 * m],
                Coverage = means[0],
                CoverageOfDeLong = means[1],
                Planned = plan?.Power(Margins[m], state.Positives, n - state.Positives, alpha),
                MaySpeak = speaks,
            };
        }
    }
}
