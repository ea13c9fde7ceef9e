using EquivLab.Equivalence;

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

    public void Draw(ref Rng random, int positives, double[] real, double[] synthetic)
    {
        double shift = Math.Sqrt(2) * StandardNormal.Quantile(Auc);
        double otherShift = LosesSubgroup ? shift : Math.Sqrt(2) * StandardNormal.Quantile(Auc - Delta);
        double rest = Math.Sqrt(1 - Correlation * Correlation);
        // A positive that is ranked last loses the whole of its placement, whose mean is the area.
        double lost = LosesSubgroup ? Delta / Auc : 0;
        for (int i = 0; i < real.Length; i++)
        {
            (double x, double y) = random.NextNormals();
            bool positive = i < positives;
            // Models score in single precision.
            real[i] = (float)(x + (positive ? shift : 0));
            synthetic[i] = positive && lost > 0 && random.NextDouble() < lost
                ? -100 + x : (float)(Correlation * x + rest * y + (positive ? otherShift : 0));
        }
    }
}
