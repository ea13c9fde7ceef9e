using EquivLab.Statistics.Power;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>Scores of two models over the same rows, positives first, with known areas under their curves.</summary>
/// <param name="Auc">The real model's area.</param>
/// <param name="Delta">What the synthetic model loses of it.</param>
/// <param name="Correlation">Of the two scores within a class.</param>
/// <param name="LosesSubgroup">
/// Whether the loss falls on a share of the positives that the synthetic model ranks below everything, rather than on all.
/// </param>
internal sealed record PairedScores(double Auc, double Delta, double Correlation, bool LosesSubgroup = false)
{
    public string Name => FormattableString.Invariant($"correlation {Correlation}{(LosesSubgroup ? ", loss on a subgroup" : "")}");

    /// <summary>The population that <c>plan</c> supposes too.</summary>
    private readonly BinormalPair _pair = new(Auc, LosesSubgroup ? 0 : Delta, Correlation);

    public void Draw(ref Rng random, int positives, double[] real, double[] synthetic)
    {
        _pair.Draw(ref random, positives, real, synthetic);
        // A positive that is ranked last loses the whole of its placement, whose mean is the area.
        double lost = LosesSubgroup ? Delta / Auc : 0;
        for (int i = 0; i < positives && lost > 0; i++)
            if (random.NextDouble() < lost) synthetic[i] = -100 + real[i];
    }
}
