using System.Collections.Concurrent;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.RocAuc;

namespace EquivLab.Statistics.Power;

/// <summary>
/// Two models whose scores are normal with the same spread in either class, correlated over the rows of a class: the
/// usual model for planning a study of areas under ROC curves (J. A. Hanley and B. J. McNeil, Radiology 148, 1983).
/// </summary>
public sealed class BinormalPair
{
    /// <summary>Up to these sizes of the classes hold-outs are simulated as they are.</summary>
    private const int MostOfSmaller = 200, MostOfLarger = 2000;

    /// <summary>Corrections of so small a share are below 0.001.</summary>
    private const double NegligibleShare = 0.02;

    private readonly double _first, _second, _correlation;
    private readonly BinormalLaw _law;

    /// <summary>Simulating takes a second, and a plan asks for the same sizes again and again.</summary>
    private readonly ConcurrentDictionary<(int, int, double, bool), PassingMargins> _simulated = new();

    /// <summary>Two models by their areas.</summary>
    /// <param name="auc">The area of the real model, in (0, 1).</param>
    /// <param name="delta">What the synthetic model loses of it; the other area must lie in (0, 1) too.</param>
    /// <param name="correlation">Of the two models' scores within a class, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public BinormalPair(double auc, double delta, double correlation)
    {
        Require.Probability(auc, nameof(auc));
        Require.Probability(auc - delta, nameof(delta));
        if (!(correlation is >= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "Must lie in [0, 1).");
        Delta = delta;
        _first = Math.Sqrt(2) * StandardNormal.Quantile(auc);
        _second = Math.Sqrt(2) * StandardNormal.Quantile(auc - delta);
        _correlation = correlation;
        _law = new BinormalLaw(_first, _second, correlation);
    }

    /// <summary>The pair whose correlation makes its standard error what a pilot measured.</summary>
    /// <param name="auc">The area of the real model, in (0, 1).</param>
    /// <param name="delta">What the synthetic model loses of it; the other area must lie in (0, 1) too.</param>
    /// <param name="standardError">The pilot's standard error of the difference.</param>
    /// <param name="positives">The pilot's rows of the positive class, at least 2.</param>
    /// <param name="negatives">The pilot's rows of the negative class, at least 2.</param>
    /// <returns>The correlation is kept in [0, 0.999]: models that hardly differ are planned for as if they did a little.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static BinormalPair OfStandardError(double auc, double delta, double standardError, int positives, int negatives)
    {
        double low = 0, high = 0.999;
        for (int step = 0; step < 20; step++)
        {
            double middle = (low + high) / 2;
            if (new BinormalPair(auc, delta, middle).StandardError(positives, negatives) > standardError) low = middle;
            else high = middle;
        }

        return new BinormalPair(auc, delta, high);
    }

    /// <summary>What the synthetic model loses.</summary>
    public double Delta { get; }

    /// <summary>The standard error of the estimated difference.</summary>
    /// <param name="positives">Hold-out rows of the positive class, at least 2.</param>
    /// <param name="negatives">Hold-out rows of the negative class, at least 2.</param>
    public double StandardError(int positives, int negatives)
    {
        Check(positives, negatives);
        return Math.Sqrt(_law.Variance(Delta) * (1.0 / positives + 1.0 / negatives));
    }

    /// <summary>
    /// The probability that <see cref="AucScore"/> and the rule of evidence find the two equivalent. Hold-outs of few rows
    /// are simulated, with a seed of the plan's own. Larger ones follow the normal law that holds in large samples, put
    /// right by what a simulation of smaller ones finds it wrong by, in proportion to the rows.
    /// </summary>
    /// <param name="margin">In (0, 1).</param>
    /// <param name="positives">Hold-out rows of the positive class, at least 2.</param>
    /// <param name="negatives">Hold-out rows of the negative class, at least 2.</param>
    /// <param name="alpha">Level of each test.</param>
    /// <param name="oneSided">Whether only a loss counts (non-inferiority).</param>
    /// <returns>With a standard error below 0.003.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public double Power(double margin, int positives, int negatives, double alpha = 0.05, bool oneSided = false)
    {
        Require.Probability(margin, nameof(margin));
        Require.Probability(2 * alpha, nameof(alpha));
        Check(positives, negatives);
        int small = Math.Min(positives, negatives), large = Math.Max(positives, negatives);
        if (EvidenceRule.Auc(small, margin) is not null) return 0;
        if (small <= MostOfSmaller && large <= MostOfLarger) return Simulate(positives, negatives, alpha, oneSided).Share(margin);
        double normal = _law.PassProbability(margin, positives, negatives, alpha, oneSided), share = Math.Min(1, (double)MostOfSmaller / small);
        return share < NegligibleShare ? normal : Math.Clamp(normal + share * Correction(margin, positives, negatives, alpha, oneSided), 0, 1);
    }

    /// <summary>By how much the normal law is wrong at the largest sizes that are simulated, where the margin is as many standard errors away.</summary>
    private double Correction(double margin, int positives, int negatives, double alpha, bool oneSided)
    {
        int small = Math.Min(positives, negatives), large = Math.Max(positives, negatives), few = Math.Min(small, MostOfSmaller);
        // Rounded, so that sizes of about the same ratio share a simulation.
        int many = (int)Math.Min(MostOfLarger, Math.Max(few, Math.Round((double)large / small * few / 50) * 50));
        (int p, int q) = positives <= negatives ? (few, many) : (many, few);
        double size = oneSided ? Delta : Math.Abs(Delta), gap = margin - size;
        double moved = size + gap * StandardError(p, q) / StandardError(positives, negatives);
        return gap > 0 && moved < 1 ? Simulate(p, q, alpha, oneSided).Share(moved) - _law.PassProbability(moved, p, q, alpha, oneSided) : 0;
    }

    /// <summary>The power by the normal law that holds in large samples, without the rule of evidence.</summary>
    internal double LargeSamplePower(double margin, int positives, int negatives, double alpha, bool oneSided) =>
        _law.PassProbability(margin, positives, negatives, alpha, oneSided);

    /// <summary>The variance of the estimated difference, exactly (W. Hoeffding, Ann. Math. Stat. 19, 1948).</summary>
    internal double ExactVariance(int positives, int negatives) => _law.ExactVariance(Delta, positives, negatives);

    private PassingMargins Simulate(int positives, int negatives, double alpha, bool oneSided) =>
        _simulated.GetOrAdd((positives, negatives, alpha, oneSided), _ => PassingMargins.Of(this, positives, negatives, alpha, oneSided));

    /// <summary>Scores of both models for a hold-out whose positive rows come first.</summary>
    internal void Draw(ref Rng random, int positives, Span<double> real, Span<double> synthetic)
    {
        double rest = Math.Sqrt(1 - _correlation * _correlation);
        for (int i = 0; i < real.Length; i++)
        {
            (double x, double y) = random.NextNormals();
            // Models score in single precision.
            real[i] = (float)(x + (i < positives ? _first : 0));
            synthetic[i] = (float)(_correlation * x + rest * y + (i < positives ? _second : 0));
        }
    }

    private static void Check(int positives, int negatives)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(positives, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(negatives, 2);
    }
}
