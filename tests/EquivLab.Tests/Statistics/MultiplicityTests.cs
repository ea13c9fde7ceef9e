using CsCheck;
using EquivLab.Statistics.Deciding;
using EquivLab.Tests.Oracles;
using static EquivLab.Statistics.Deciding.EquivalenceVerdict;

namespace EquivLab.Tests.Statistics;

public class MultiplicityTests
{
    private static readonly Gen<double[]> PValues = Gen.Double[0, 1].Array[0, 30];

    [Fact]
    public void Agree_with_statsmodels()
    {
        foreach (var (inputs, expected) in OracleFile.Read("multiplicity").Cases)
        {
            expected.Agrees("holm", Multiplicity.Holm(inputs.Numbers("p")));
            expected.Agrees("benjaminiHochberg", Multiplicity.BenjaminiHochberg(inputs.Numbers("p")));
        }
    }

    [Fact]
    public void Keep_the_order_of_the_raw_values() => PValues.Sample(p =>
    {
        double[] holm = Multiplicity.Holm(p), bh = Multiplicity.BenjaminiHochberg(p);
        for (int i = 0; i < p.Length; i++)
        {
            Assert.InRange(holm[i], p[i], Math.Min(1, p.Length * p[i]) + 1e-12);
            Assert.InRange(bh[i], p[i] * (1 - 1e-12), holm[i] + 1e-12);
            for (int j = 0; j < p.Length; j++)
            {
                if (p[i] > p[j]) continue;
                Assert.True(holm[i] <= holm[j]);
                Assert.True(bh[i] <= bh[j]);
            }
        }
    });

    [Fact]
    public void A_missing_value_counts_and_stays_missing()
    {
        double[] holm = Multiplicity.Holm([0.01, double.NaN]);
        Assert.Equal(0.02, holm[0], 1e-15);
        Assert.True(double.IsNaN(holm[1]));
        double[] bh = Multiplicity.BenjaminiHochberg([double.NaN, 0.01]);
        Assert.Equal(0.02, bh[1], 1e-15);
        Assert.True(double.IsNaN(bh[0]));
    }

    [Fact]
    public void The_joint_claim_is_as_weak_as_its_weakest_part()
    {
        Assert.Equal(0.04, IntersectionUnion.P([0.01, 0.04, 0.02]));
        Assert.True(double.IsNaN(IntersectionUnion.P([0.01, double.NaN, 0.02])));
        Assert.True(double.IsNaN(IntersectionUnion.P([])));
        Assert.Equal(Equivalent, IntersectionUnion.Judge([Equivalent, Equivalent]));
        Assert.Equal(Inconclusive, IntersectionUnion.Judge([Equivalent, Inconclusive]));
        Assert.Equal(Different, IntersectionUnion.Judge([Inconclusive, Different, Equivalent]));
        Assert.Equal(Inconclusive, IntersectionUnion.Judge([]));
    }
}
