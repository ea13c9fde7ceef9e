using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using MathNet.Numerics;

namespace EquivLab.Statistics.Power;

/// <summary>
/// The law of the discordant counts of two models over n rows, row by row independent: b rows right under the first
/// only, c under the second only (a trinomial). What a verdict on accuracy does is then no matter of simulation: the
/// outcomes can be summed.
/// </summary>
/// <param name="Discordance">Share of rows on which exactly one model is right, in [|Delta|, 1].</param>
/// <param name="Delta">The true difference of the accuracies.</param>
/// <param name="Rows">Rows, at least 1.</param>
internal readonly record struct AccuracyLaw(double Discordance, double Delta, int Rows)
{
    /// <summary>Outcomes further from the mean than this many standard deviations weigh less than 1e-12 together.</summary>
    private const double Reach = 7.5;

    /// <summary>Of the discordant rows, the share on which the first model is right.</summary>
    private double FirstShare => Discordance > 0 ? (Discordance + Delta) / (2 * Discordance) : 0;

    /// <summary>Calls <paramref name="visit"/> with each outcome (b, c) that is not negligible, and its probability.</summary>
    public void ForEach(Action<int, int, double> visit)
    {
        (int from, int to) = Window(Rows, Discordance);
        for (int k = from; k <= to; k++)
        {
            double weight = LogMass(Rows, k, Discordance);
            (int low, int high) = Window(k, FirstShare);
            for (int b = low; b <= high; b++)
            {
                double probability = Math.Exp(weight + LogMass(k, b, FirstShare));
                if (probability > 0) visit(b, k - b, probability);
            }
        }
    }

    /// <summary>
    /// The probability of the verdict "equivalent" by Tango's tests and the rule of evidence: summed over the number of
    /// discordant rows, at each of which the outcomes that pass are a range of b.
    /// </summary>
    public double PassProbability(double margin, double alpha, bool oneSided = false)
    {
        double z = -StandardNormal.Quantile(alpha), sum = 0;
        if (Rows < EvidenceRule.FewestRows) return 0;
        (int from, int to) = Window(Rows, Discordance);
        for (int k = from; k <= to; k++)
        {
            (int first, int last) = oneSided ? NotInferiorRange(k, margin, z, alpha) : PassingRange(k, margin, z, alpha);
            if (first > last) continue;
            double inside = BinomialCdf(k, last, FirstShare) - BinomialCdf(k, first - 1, FirstShare);
            sum += inside * Math.Exp(LogMass(Rows, k, Discordance));
        }

        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The smallest and the largest b of k discordant rows that pass; empty where none does.</summary>
    private (int First, int Last) PassingRange(int k, double margin, double z, double alpha)
    {
        // The delta rises with b, so both tests are monotone in b; the middle passes first if anything does.
        int n = Rows, middle = k / 2;
        bool Passes(int b) =>
            Tango.Score(b, k - b, n, margin) < -z && Tango.Score(b, k - b, n, -margin) > z && EvidenceRule.IsExactlyBelow(b, k - b, n, margin, alpha);
        if (!Passes(middle)) return (1, 0);
        int low = middle, high = k + 1;
        while (high - low > 1)
        {
            int b = low + (high - low) / 2;
            if (b <= k && Passes(b)) low = b;
            else high = b;
        }

        // The tests do not know the models apart, so the range is symmetric: b passes where k − b does.
        return (k - low, low);
    }

    /// <summary>The same where only a loss counts. Rows that the second model alone gets right are then no evidence either way.</summary>
    private (int First, int Last) NotInferiorRange(int k, double margin, double z, double alpha)
    {
        int n = Rows;
        bool Passes(int b) => Tango.Score(b, k - b, n, margin) < -z
            && (b == 0 ? EvidenceRule.IsExactlyBelow(0, 0, n, margin, alpha) : EvidenceRule.IsExactlyBelow(b, k - b, n, margin, alpha));
        int first = Passes(0) ? 0 : 1;
        if (first > k || !Passes(first)) return (1, 0);
        int low = first, high = k + 1;
        while (high - low > 1)
        {
            int b = low + (high - low) / 2;
            if (Passes(b)) low = b;
            else high = b;
        }

        return (first, low);
    }

    private static (int From, int To) Window(int n, double p)
    {
        double mean = n * p, reach = Reach * Math.Sqrt(n * p * (1 - p)) + 12;
        // Without spread there is one outcome.
        return p is 0 or 1 ? ((int)mean, (int)mean) : ((int)Math.Max(0, Math.Floor(mean - reach)), (int)Math.Min(n, Math.Ceiling(mean + reach)));
    }

    private static double LogMass(int n, int k, double p)
    {
        if (p is 0 or 1) return 0;
        return SpecialFunctions.FactorialLn(n) - SpecialFunctions.FactorialLn(k) - SpecialFunctions.FactorialLn(n - k) + k * Math.Log(p) + (n - k) * Math.Log(1 - p);
    }

    private static double BinomialCdf(int n, int k, double p)
    {
        if (k < 0) return 0;
        if (k >= n) return 1;
        if (p is 0 or 1) return p == 0 ? 1 : 0;
        return SpecialFunctions.BetaRegularized(n - k, k + 1, 1 - p);
    }
}
