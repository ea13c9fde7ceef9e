namespace EquivLab.Statistics.Deciding;

/// <summary>
/// The claim that all of several hypotheses hold at once, such as every model being equivalent. Each is tested at α
/// and the whole is a test at α: no correction is needed (R. L. Berger, Technometrics 24, 1982).
/// </summary>
public static class IntersectionUnion
{
    /// <summary>The p-value of the joint claim, the largest of the parts.</summary>
    /// <param name="p">p-values of the parts.</param>
    /// <returns>NaN when there are none, or when one is NaN.</returns>
    public static double P(ReadOnlySpan<double> p)
    {
        if (p.IsEmpty) return double.NaN;
        double largest = 0;
        foreach (double part in p) largest = Math.Max(largest, part);
        return largest;
    }

    /// <summary>The verdict on the joint claim.</summary>
    /// <param name="verdicts">Verdicts on the parts.</param>
    /// <returns>Equivalent if all are, different if any is, else inconclusive, as it is when there are none.</returns>
    public static EquivalenceVerdict Judge(ReadOnlySpan<EquivalenceVerdict> verdicts)
    {
        if (verdicts.Contains(EquivalenceVerdict.Different)) return EquivalenceVerdict.Different;
        return verdicts.IsEmpty || verdicts.Contains(EquivalenceVerdict.Inconclusive)
            ? EquivalenceVerdict.Inconclusive
            : EquivalenceVerdict.Equivalent;
    }
}
