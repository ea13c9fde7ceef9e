using CsCheck;
using EquivLab.Evaluation.Curves;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Evaluation.Curves;

public class ReliabilityTests
{
    [Fact]
    public void Two_bins_by_hand()
    {
        // 10 rows said 0.2, of whom 3 came true; 10 said 0.8, of whom 7 did.
        double[] p = [.. Enumerable.Repeat(0.2, 10), .. Enumerable.Repeat(0.8, 10)];
        bool[] happened = [.. Enumerable.Range(0, 10).Select(i => i < 3), .. Enumerable.Range(0, 10).Select(i => i < 7)];
        CalibrationCurve curve = Reliability.OfShares(p, happened, 10)!;
        Assert.Equal([(10, 0.2, 0.3), (10, 0.8, 0.7)], curve.Bins.Select(b => (b.Rows, b.Predicted, b.Observed)));
        Assert.Equal(0.1, curve.Error, 1e-12);
        Assert.Equal(((3 * 0.64 + 7 * 0.04) * 2) / 20, curve.Brier!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(2 / Math.PI) * Math.Sqrt(0.16 / 10), curve.ChanceError, 1e-12);
        Interval wilson = Wilson.Interval(3, 10, 0.95);
        Assert.Equal((wilson.Low, wilson.High), (curve.Bins[0].Low, curve.Bins[0].High), new Within(1e-5));
    }

    [Fact]
    public void Numbers_are_compared_in_their_own_unit()
    {
        double[] predicted = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 10.0 : 30.0)], truth = [.. predicted.Select((p, i) => p + (i % 2 == 0 ? 3 : 1))];
        CalibrationCurve curve = Reliability.OfNumbers(predicted, truth, 10)!;
        Assert.Equal([(20, 10.0, 12.0), (20, 30.0, 32.0)], curve.Bins.Select(b => (b.Rows, b.Predicted, b.Observed)));
        Assert.Equal(2, curve.Error, 1e-12);
        Assert.Null(curve.Brier);
        // t(19) at 97.5 % is 2.093024; the standard deviation of ten 3s and ten 1s is √(20/19).
        Assert.Equal(12 + 2.093024 * Math.Sqrt(20 / 19.0 / 20), curve.Bins[0].High, 1e-4);
    }

    [Fact]
    public void Bins_hold_every_row_once_none_has_few_and_no_tie_is_cut() =>
        Gen.Select(Gen.Double[0, 1].Select(p => Math.Round(p, 1)).Array[10, 300], Gen.Int[1, 20]).Sample((p, seed) =>
        {
            var random = new Random(seed);
            CalibrationCurve curve = Reliability.OfShares(p, Array.ConvertAll(p, v => random.NextDouble() < v), 10)!;
            Assert.Equal(p.Length, curve.Bins.Sum(b => b.Rows));
            Assert.InRange(curve.Bins.Count, 1, 10);
            Assert.All(curve.Bins, b => Assert.True(b.Rows >= 10 && b.Low <= b.Observed && b.Observed <= b.High));
            var ends = new HashSet<int>();
            int end = 0;
            foreach (CalibrationBin b in curve.Bins) ends.Add(end += b.Rows);
            double[] sorted = [.. p.Order()];
            Assert.All(ends.Where(e => e < sorted.Length), e => Assert.True(sorted[e - 1] < sorted[e]));
        }, iter: 200);

    [Fact]
    public void A_calibrated_model_errs_about_as_much_as_chance_says_and_a_bold_one_by_far_more()
    {
        var random = new Random(5);
        double[] p = [.. Enumerable.Range(0, 2000).Select(_ => random.NextDouble())];
        double error = 0, chance = 0;
        for (int draw = 0; draw < 200; draw++)
        {
            CalibrationCurve curve = Reliability.OfShares(p, Array.ConvertAll(p, v => random.NextDouble() < v), 10)!;
            error += curve.Error / 200;
            chance += curve.ChanceError / 200;
        }

        Assert.InRange(error / chance, 0.95, 1.05);
        CalibrationCurve bold = Reliability.OfShares(Array.ConvertAll(p, v => v < 0.5 ? v / 3 : 1 - (1 - v) / 3), Array.ConvertAll(p, v => random.NextDouble() < v), 10)!;
        Assert.True(bold.Error > 5 * bold.ChanceError);
    }

    [Fact]
    public void The_brier_score_agrees_with_scikit_learn()
    {
        foreach ((OracleValues inputs, OracleValues expected) in OracleFile.Read("metrics_binary").Cases)
            expected.Agrees("brier", Reliability.OfShares(inputs.Numbers("score"), inputs.Flags("label"), 1)!.Brier!.Value);
    }

    [Fact]
    public void Few_rows_or_predictions_that_are_no_numbers_give_no_curve()
    {
        Assert.Null(Reliability.OfShares(new double[9], new bool[9], 10));
        Assert.Null(Reliability.OfNumbers([double.NaN, .. new double[20]], new double[21], 10));
    }

    private sealed class Within(double tolerance) : IEqualityComparer<(double Low, double High)>
    {
        public bool Equals((double Low, double High) x, (double Low, double High) y) => Math.Abs(x.Low - y.Low) < tolerance && Math.Abs(x.High - y.High) < tolerance;

        public int GetHashCode((double Low, double High) obj) => 0;
    }
}
