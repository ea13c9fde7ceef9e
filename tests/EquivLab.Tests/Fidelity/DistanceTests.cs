using CsCheck;
using EquivLab.Fidelity;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Fidelity;

public class DistanceTests
{
    private static readonly Gen<double[]> Samples = Gen.Int[-8, 8].Select(i => i / 4.0).Array[1, 30];

    private static readonly Gen<(double[] P, double[] Q)> Weights =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[2, 12].Where(w => w.Any(t => t.Item1 > 0) && w.Any(t => t.Item2 > 0))
            .Select(w => (Array.ConvertAll(w, t => (double)t.Item1), Array.ConvertAll(w, t => (double)t.Item2)));

    [Fact]
    public void Numeric_distances_agree_with_scipy()
    {
        foreach (var (inputs, expected) in OracleFile.Read("distances_numeric").Cases)
        {
            double[] x = inputs.Numbers("x"), y = inputs.Numbers("y");
            expected.Agrees("ks", KolmogorovSmirnov.Distance(x, y));
            expected.Agrees("wasserstein", Wasserstein.Distance(x, y));
        }
    }

    [Fact]
    public void Discrete_distances_agree_with_scipy()
    {
        foreach (var (inputs, expected) in OracleFile.Read("distances_categorical").Cases)
        {
            double[] p = inputs.Numbers("p"), q = inputs.Numbers("q");
            expected.Agrees("totalVariation", DiscreteDistances.TotalVariation(p, q));
            expected.Agrees("jensenShannonDivergenceBits", DiscreteDistances.JensenShannon(p, q));
            expected.Agrees("hellinger", DiscreteDistances.Hellinger(p, q));
        }
    }

    [Fact]
    public void A_shift_moves_every_value_by_itself() => Gen.Select(Samples, Gen.Double[0.1, 5]).Sample((x, shift) =>
    {
        double[] moved = Array.ConvertAll(x, v => v + shift);
        Assert.Equal(shift, Wasserstein.Distance(x, moved), 1e-9);
        Assert.Equal(Wasserstein.Distance(x, moved), Wasserstein.Distance(moved, x), 1e-12);
    });

    [Fact]
    public void The_largest_gap_of_the_distribution_functions() => Gen.Select(Samples, Samples).Sample((x, y) =>
    {
        double slow = x.Concat(y).Max(v => Math.Abs(
            x.Count(u => u <= v) / (double)x.Length - y.Count(u => u <= v) / (double)y.Length));
        Assert.Equal(slow, KolmogorovSmirnov.Distance(x, y), 1e-12);
        Assert.Equal(0, KolmogorovSmirnov.Distance(x, [.. x, .. x]));
    });

    [Fact]
    public void Discrete_distances_are_symmetric_scale_free_and_bounded() => Weights.Sample(t =>
    {
        double[] scaled = Array.ConvertAll(t.P, v => v * 7.5);
        double variation = DiscreteDistances.TotalVariation(t.P, t.Q), hellinger = DiscreteDistances.Hellinger(t.P, t.Q);
        Assert.Equal(variation, DiscreteDistances.TotalVariation(t.Q, scaled), 1e-12);
        Assert.Equal(hellinger, DiscreteDistances.Hellinger(t.Q, scaled), 1e-7);
        double divergence = DiscreteDistances.JensenShannon(t.P, t.Q);
        Assert.Equal(divergence, DiscreteDistances.JensenShannon(t.Q, scaled), 1e-12);
        Assert.InRange(divergence, 0, variation + 1e-12);
        Assert.InRange(variation, hellinger * hellinger - 1e-12, Math.Sqrt(2) * hellinger + 1e-12);
    });

    [Fact]
    public void Disjoint_distributions_are_as_far_as_can_be()
    {
        Assert.Equal(1, DiscreteDistances.TotalVariation([1, 0], [0, 1]), 1e-15);
        Assert.Equal(1, DiscreteDistances.JensenShannon([1, 0], [0, 1]), 1e-15);
        Assert.Equal(1, DiscreteDistances.Hellinger([1, 0], [0, 1]), 1e-15);
        Assert.Equal(1, KolmogorovSmirnov.Distance([1, 2], [3]));
    }

    [Fact]
    public void Nothing_to_compare()
    {
        Assert.True(double.IsNaN(KolmogorovSmirnov.Distance([], [1])));
        Assert.True(double.IsNaN(Wasserstein.Distance([1], [])));
        Assert.True(double.IsNaN(DiscreteDistances.TotalVariation([0, 0], [1, 0])));
        Assert.True(double.IsNaN(DiscreteDistances.JensenShannon([0, 0], [1, 0])));
        Assert.True(double.IsNaN(DiscreteDistances.Hellinger([0, 0], [1, 0])));
        Assert.Throws<ArgumentException>(() => KolmogorovSmirnov.Distance([double.NaN, 1], [1]));
        Assert.Throws<ArgumentException>(() => DiscreteDistances.Hellinger([1], [1, 0]));
    }
}
