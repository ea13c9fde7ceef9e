using CsCheck;
using EquivLab.Statistics.Deciding;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Statistics;

public class TangTests
{
    private static readonly Gen<PairedCounts> Tables =
        Gen.Select(Gen.Long[0, 400], Gen.Long[0, 40], Gen.Long[0, 40], Gen.Long[0, 100]).Select((a, b, c, d) => new PairedCounts(a + 1, b, c, d));

    /// <summary>
    /// The example of M. W. Fagerland, S. Lydersen and P. Laake (Statistics in Medicine 33, 2014, table II): the ratio 2/8
    /// has the interval 0.065 to 0.907.
    /// </summary>
    [Fact]
    public void Agrees_with_the_published_example()
    {
        Interval loss = Tang.Interval(new PairedCounts(1, 7, 1, 12), 0.95);
        Assert.Equal((0.065, 0.907), (Math.Round(1 - loss.High, 3), Math.Round(1 - loss.Low, 3)));
    }

    [Fact]
    public void Swapping_the_models_inverts_the_ratio() => Tables.Sample(t =>
    {
        Interval forth = Tang.Interval(t, 0.9), back = Tang.Interval(t with { OnlyFirst = t.OnlySecond, OnlySecond = t.OnlyFirst }, 0.9);
        Near.Equal(1 - forth.High, 1 / (1 - back.Low), 1e-9, "low");
        Near.Equal(1 - forth.Low, 1 / (1 - back.High), 1e-9, "high");
    });

    [Fact]
    public void Without_a_loss_it_is_Tangos_test_of_no_difference() => Tables.Sample(t =>
        Assert.Equal(Tango.Score(t.OnlyFirst, t.OnlySecond, t.Total, 0), Tang.Score(t, 0), 1e-9));

    [Fact]
    public void Tests_agree_with_the_interval() => Gen.Select(Tables, Gen.Double[0.01, 0.3]).Sample((t, margin) =>
    {
        bool inside = EquivalenceRule.Judge(Tang.Interval(t, 0.9), margin) == EquivalenceVerdict.Equivalent;
        double p = Tang.Tost(t, margin).P;
        if (Math.Abs(p - 0.05) > 1e-9) Assert.Equal(p < 0.05, inside);
    });

    /// <summary>The variance under the hypothesis from the likelihood itself, maximised over the second-only share.</summary>
    [Fact]
    public void The_variance_is_that_of_the_restricted_likelihood() => Gen.Select(Tables, Gen.Double[0.01, 0.5]).Sample((t, loss) =>
    {
        if (t.OnlySecond == 0 || t.OnlyFirst == 0) return;
        double ratio = 1 - loss, pairs = t.Both + t.OnlyFirst + t.OnlySecond;
        // The hypothesis leaves one free count: both = ratio · pairs − (1 + ratio) x, first only = loss · pairs + ratio · x.
        double Likelihood(double x) => t.Both * Math.Log(ratio * pairs - (1 + ratio) * x) + t.OnlyFirst * Math.Log(loss * pairs + ratio * x) + t.OnlySecond * Math.Log(x);
        double low = 0, high = ratio * pairs / (1 + ratio);
        for (int i = 0; i < 200; i++)
        {
            double a = low + (high - low) / 3, b = high - (high - low) / 3;
            if (Likelihood(a) < Likelihood(b)) low = a;
            else high = b;
        }

        double second = (low + high) / 2, concordant = ratio * pairs - (1 + ratio) * second;
        double expected = (ratio * (t.Both + t.OnlyFirst) - t.Both - t.OnlySecond) / Math.Sqrt(loss * concordant + (1 + ratio) * second);
        Assert.Equal(expected, Tang.Score(t, loss), 1e-4 * Math.Max(1, Math.Abs(expected)));
    });

    [Fact]
    public void Nothing_right_is_no_ratio()
    {
        Assert.False(Tang.Interval(new PairedCounts(0, 0, 5, 5), 0.9).IsDefined);
        Assert.True(double.IsNaN(Tang.Tost(new PairedCounts(0, 0, 5, 5), 0.1).P));
        Interval all = Tang.Interval(new PairedCounts(0, 50, 0, 50), 0.9);
        Assert.Equal(1, all.High);
        Assert.InRange(all.Low, 0.8, 1);
    }

    /// <summary>
    /// A loss on the margin, summed over the outcomes of 60 to 500 rows: at most 5 % pass with the rule of evidence,
    /// whichever model is the better one. Without the rule it is 5.5 % on 60 rows that one model alone gets right.
    /// </summary>
    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void On_the_margin_at_most_5_percent_pass(double accuracy)
    {
        foreach (int rows in new[] { 60, 200, 500 })
            foreach (double margin in new[] { 0.05, 0.1 })
                foreach (double loss in new[] { margin, -margin })
                    foreach (double more in new[] { 0, 0.02, 0.05 })
                        Assert.InRange(Passing(rows, accuracy, margin, loss, more), 0, 0.0505);
    }

    private static double Passing(int rows, double accuracy, double margin, double loss, double more)
    {
        double difference = accuracy * loss, discordance = Math.Min(Math.Abs(difference) + more, 2 * Math.Min(accuracy, 1 - accuracy) - Math.Abs(difference));
        double both = (accuracy - (discordance + difference) / 2) / (1 - discordance), sum = 0;
        new AccuracyLaw(discordance, difference, rows).ForEach((b, c, p) =>
        {
            if (p < 1e-7) return;
            int rest = rows - b - c;
            for (int a = Math.Max(1, (int)(rest * both - 5 * Math.Sqrt(rest))); a <= Math.Min(rest, rest * both + 5 * Math.Sqrt(rest)); a++)
            {
                var counts = new PairedCounts(a, b, c, rest - a);
                if (Tang.Tost(counts, margin).P < 0.05 && EvidenceRule.AccuracyRatio(counts, margin) is null)
                    sum += p * MathNet.Numerics.Distributions.Binomial.PMF(Math.Min(1, both), rest, a);
            }
        });
        return sum;
    }
}
