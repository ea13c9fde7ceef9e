using EquivLab.Statistics.Proportions;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Statistics;

public class EpsilonLowerBoundTests
{
    [Fact]
    public void Agrees_with_the_known_answers()
    {
        foreach (var (inputs, expected) in OracleFile.Read("epsilon_audit").Cases)
        {
            expected.Agrees("epsilonLowerBound", EpsilonLowerBound.Of(
                inputs.Integer("tp"), inputs.Integer("members"), inputs.Integer("fp"), inputs.Integer("nonMembers"),
                inputs.Number("delta"), inputs.Number("alpha")));
        }
    }

    [Fact]
    public void A_guessing_attack_proves_nothing()
    {
        Assert.Equal(0, EpsilonLowerBound.Of(500, 1000, 500, 1000, 0, 0.05));
        Assert.Equal(0, EpsilonLowerBound.Of(0, 0, 0, 0, 0, 0.05));
        Assert.Equal(0, EpsilonLowerBound.Of(900, 1000, 10, 1000, 0.999, 0.05));
    }

    /// <summary>Randomised response at a known epsilon: the bound may exceed it in at most alpha of the audits.</summary>
    [Fact]
    public void Stays_below_the_true_epsilon()
    {
        double epsilon = 1, tpr = Math.E / (1 + Math.E);
        var random = new Random(3);
        int tooHigh = 0;
        const int audits = 400, n = 200;
        for (int i = 0; i < audits; i++)
        {
            int tp = 0, fp = 0;
            for (int j = 0; j < n; j++)
            {
                if (random.NextDouble() < tpr) tp++;
                if (random.NextDouble() < 1 - tpr) fp++;
            }

            if (EpsilonLowerBound.Of(tp, n, fp, n, 0, 0.05) > epsilon) tooHigh++;
        }

        Assert.InRange(tooHigh, 0, 20);
    }
}
