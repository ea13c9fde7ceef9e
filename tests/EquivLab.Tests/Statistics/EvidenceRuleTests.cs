using CsCheck;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;
using MathNet.Numerics.Distributions;

namespace EquivLab.Tests.Statistics;

public class EvidenceRuleTests
{
    [Theory]
    [InlineData(0.05, 100)]
    [InlineData(0.02, 250)]
    [InlineData(0.03, 167)]
    [InlineData(1e-12, int.MaxValue)]
    public void A_margin_needs_five_rows_of_the_smaller_class_on_it(double margin, int rows)
    {
        Assert.Equal(rows, EvidenceRule.FewestPerClass(margin));
        Assert.Null(EvidenceRule.Auc(rows, margin));
        Assert.NotNull(EvidenceRule.Auc(rows - 1, margin));
    }

    [Fact]
    public void A_bootstrap_over_classes_needs_twice_as_many()
    {
        Assert.Null(EvidenceRule.Bootstrap(200, 0.05));
        Assert.NotNull(EvidenceRule.Bootstrap(199, 0.05));
        Assert.Equal(int.MaxValue, EvidenceRule.FewestPerClassBootstrapped(1e-12));
    }

    [Fact]
    public void Sixty_rows_are_the_fewest()
    {
        Assert.Null(EvidenceRule.Rows(60));
        Assert.NotNull(EvidenceRule.Rows(59));
        Assert.NotNull(EvidenceRule.Accuracy(new PairedCounts(55, 2, 2, 0), 0.5));
    }

    [Fact]
    public void One_sided_discordance_asks_the_binomial_test() => Gen.Select(Gen.Int[60, 400], Gen.Int[0, 20], Gen.Double[0.01, 0.3]).Sample(
        (n, b, margin) =>
        {
            double p = Binomial.CDF(margin, n, b);
            if (Math.Abs(p - 0.05) < 1e-9) return;
            Assert.Equal(p <= 0.05, EvidenceRule.Accuracy(new PairedCounts(n - b, b, 0, 0), margin) is null);
            Assert.Equal(p <= 0.05, EvidenceRule.Accuracy(new PairedCounts(n - b, 0, b, 0), margin) is null);
        });

    [Fact]
    public void Two_sided_discordance_is_left_to_Tango() =>
        Assert.Null(EvidenceRule.Accuracy(new PairedCounts(100, 30, 1, 0), 0.01));

    /// <summary>300 rows, 2 % all on one side: Tango alone passes a loss on the margin 6 % of the time.</summary>
    [Fact]
    public void The_rule_mends_Tango_where_the_loss_is_all_there_is()
    {
        double plain = 0;
        var law = new AccuracyLaw(0.02, 0.02, 300);
        law.ForEach((b, c, probability) => plain += Tango.Tost(b, c, 300, 0.02).P < 0.05 ? probability : 0);
        Assert.Equal(0.0602, plain, 5e-5);
        Assert.InRange(law.PassProbability(0.02, 0.05), 0.01, 0.05);
    }
}
