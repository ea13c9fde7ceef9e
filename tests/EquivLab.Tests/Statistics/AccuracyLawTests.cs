using CsCheck;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Tests.Statistics;

public class AccuracyLawTests
{
    private static readonly Gen<AccuracyLaw> Laws = Gen.Select(Gen.Double[0, 0.5], Gen.Double[-1, 1], Gen.Int[60, 400])
        .Select((discordance, side, rows) => new AccuracyLaw(discordance, side * discordance, rows));

    [Fact]
    public void Sums_to_one_and_has_the_right_mean() => Laws.Sample(
        law =>
        {
            double mass = 0, mean = 0;
            law.ForEach((b, c, probability) =>
            {
                mass += probability;
                mean += probability * (b - c);
            });
            Assert.Equal(1, mass, 1e-9);
            Assert.Equal(law.Delta, mean / law.Rows, 1e-9);
        },
        iter: 40);

    [Fact]
    public void Passing_ranges_give_the_sum_over_all_outcomes() => Gen.Select(Laws, Gen.Double[0.01, 0.2]).Sample(
        (law, margin) =>
        {
            double sum = 0;
            law.ForEach((b, c, probability) =>
            {
                bool passes = Tango.Tost(b, c, law.Rows, margin).P < 0.05
                    && EvidenceRule.Accuracy(new PairedCounts(law.Rows - b - c, b, c, 0), margin) is null;
                sum += passes ? probability : 0;
            });
            Assert.Equal(sum, law.PassProbability(margin, 0.05), 1e-9);
        },
        iter: 40);

    [Fact]
    public void False_passes_on_the_margin_are_at_most_alpha() => Gen.Select(Gen.Double[0.01, 0.1], Gen.Double[0, 0.3], Gen.Int[60, 600]).Sample(
        (margin, more, rows) => Assert.InRange(new AccuracyLaw(margin + more, margin, rows).PassProbability(margin, 0.05), 0, 0.052),
        iter: 100);

    [Fact]
    public void The_normal_law_takes_over_without_a_step()
    {
        double summed = new AccuracyLaw(0.3, 0.005, 13_400).PassProbability(0.02, 0.05);
        Assert.Equal(summed, RequiredRows.AccuracyPower(0.3, 0.005, 0.02, 13_400), 0.001);
    }
}
