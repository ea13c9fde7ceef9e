using CsCheck;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Tests.Statistics;

public class AucScoreTests
{
    private static readonly Gen<(bool Label, double A, double B)[]> Samples =
        Gen.Select(Gen.Bool, Gen.Int[-20, 20], Gen.Double[-3, 3]).Select((y, a, b) => (y, a / 10.0, b)).Array[10, 80];

    private static AucComparison? Compare((bool Label, double A, double B)[] rows, bool swapped = false)
    {
        bool[] labels = Array.ConvertAll(rows, r => r.Label);
        int positives = labels.Count(y => y);
        if (positives < 2 || positives > labels.Length - 2) return null;
        double[] a = Array.ConvertAll(rows, r => r.A), b = Array.ConvertAll(rows, r => r.B);
        return swapped ? DeLong.Compare(labels, b, a) : DeLong.Compare(labels, a, b);
    }

    [Fact]
    public void Tests_agree_with_the_interval() => Samples.Sample(rows =>
    {
        if (Compare(rows) is not { } comparison) return;
        bool inside = EquivalenceRule.Judge(AucScore.Interval(comparison, 0.9), 0.2) == EquivalenceVerdict.Equivalent;
        double p = AucScore.Tost(comparison, 0.2).P;
        if (Math.Abs(p - 0.05) > 1e-9) Assert.Equal(p < 0.05, inside);
    });

    [Fact]
    public void Swapping_the_models_turns_the_interval_round() => Samples.Sample(rows =>
    {
        if (Compare(rows) is not { } forth || Compare(rows, swapped: true) is not { } back) return;
        Interval one = AucScore.Interval(forth, 0.9), other = AucScore.Interval(back, 0.9).Negate();
        Assert.Equal(one.Low, other.Low, 1e-9);
        Assert.Equal(one.High, other.High, 1e-9);
        Assert.True(one.Contains(forth.Difference));
        Assert.True(one.Low >= -1 && one.High <= 1);
    });

    [Fact]
    public void Nests_with_the_level() => Samples.Sample(rows =>
    {
        if (Compare(rows) is not { } comparison) return;
        Interval narrow = AucScore.Interval(comparison, 0.8), wide = AucScore.Interval(comparison, 0.95);
        Assert.True(wide.Low <= narrow.Low && narrow.High <= wide.High);
    });

    /// <summary>With the variance left at the estimate the statistic is DeLong's own.</summary>
    [Fact]
    public void At_the_estimate_the_variance_is_DeLongs() => Samples.Sample(rows =>
    {
        if (Compare(rows) is not { IsDegenerate: false } comparison) return;
        double variance = comparison.Positives.VarianceAt(comparison.Difference) / comparison.Positives.Rows
            + comparison.Negatives.VarianceAt(comparison.Difference) / comparison.Negatives.Rows;
        Assert.Equal(comparison.StandardError * comparison.StandardError, variance, 1e-9);
    });

    /// <summary>Rows placed wholly or not at all are a proportion, whose variance under a hypothesis p is p (1 − p).</summary>
    [Fact]
    public void A_yes_or_no_difference_has_the_binomial_variance()
    {
        var contrast = new PlacementContrast(100, 0.1, 0, 0.09, 0.1 * 0.9 * 0.8);
        Assert.Equal(0.2 * 0.8, contrast.VarianceAt(0.2), 1e-12);
        Assert.Equal(0.2 * 0.8, new PlacementContrast(100, 0, 0, 0, 0).VarianceAt(0.2), 1e-12);
    }

    [Fact]
    public void The_same_model_twice_needs_rows_to_prove_it()
    {
        bool[] labels = [.. Enumerable.Range(0, 1000).Select(i => i % 2 == 0)];
        double[] scores = [.. Enumerable.Range(0, 1000).Select(i => (double)(i * 37 % 101))];
        AucComparison many = DeLong.Compare(labels, scores, scores), few = DeLong.Compare(labels.AsSpan(0, 40), scores.AsSpan(0, 40), scores.AsSpan(0, 40));
        Assert.True(AucScore.Tost(many, 0.05).P < 0.05);
        Assert.True(AucScore.Tost(few, 0.05).P > 0.05);
        Assert.False(AucScore.Interval(DeLong.Compare([true, false], [1, 2], [1, 2]), 0.9).IsDefined);
        Assert.True(double.IsNaN(AucScore.Tost(DeLong.Compare([true, false], [1, 2], [1, 2]), 0.05).P));
    }

    /// <summary>Areas near 1 and a class of 100: DeLong's interval passes a loss on the margin far too often.</summary>
    [Fact]
    public void On_the_margin_it_passes_where_DeLong_passes_too_often()
    {
        const int n = 200, positives = 100, draws = 3000;
        const double margin = 0.05;
        int score = 0, plain = 0;
        var random = new NormalScores(5);
        for (int i = 0; i < draws; i++)
        {
            AucComparison comparison = random.Compare(n, positives, 0.98, 0.98 - margin, 0.9);
            if (AucScore.Tost(comparison, margin).P < 0.05) score++;
            if (comparison.Tost(margin).P < 0.05) plain++;
        }

        Assert.True(score / (double)draws <= 0.058, $"{score / (double)draws}");
        Assert.True(plain / (double)draws > 0.065, $"{plain / (double)draws}");
    }
}
