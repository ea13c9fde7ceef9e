using EquivLab.Statistics.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace EquivLab.Privacy.Auditing;

/// <summary>
/// The audit with one training run of Steinke, Nasr and Jagielski ("Privacy auditing with one (1) training run", NeurIPS
/// 2023, arXiv:2305.08846, section 5 and appendix D). Each of m canaries is put into the train set by a fair coin of its
/// own; whoever sees the output guesses r of the coins and abstains from the rest. Under (ε, δ)-differential privacy the
/// number of correct guesses is at least v with a probability of no more than
/// f(v) + 2mδ · max over i of (f(v − i) − f(v)) / i, where f(v) = P(Binomial(r, e^ε / (1 + e^ε)) ≥ v).
/// Which coins are guessed, and how, may depend on the output in any way, but not on the coins.
/// </summary>
internal static class OneRunAudit
{
    // e^ε / (1 + e^ε) is 1 in floating point beyond it.
    private const double LargestEpsilon = 40;

    /// <summary>The largest probability of at least so many correct guesses under (ε, δ)-differential privacy.</summary>
    /// <param name="canaries">Coins thrown, m.</param>
    /// <param name="guesses">Coins guessed, r, at most m.</param>
    /// <param name="correct">Correct guesses, v, at most r.</param>
    /// <param name="epsilon">ε, at least 0.</param>
    /// <param name="delta">δ, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is impossible, or ε or δ out of range.</exception>
    public static double PValue(int canaries, int guesses, int correct, double epsilon, double delta)
    {
        Require.Counts(guesses, canaries, nameof(guesses));
        Require.Counts(correct, guesses, nameof(correct));
        if (!(epsilon >= 0)) throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "Must be at least 0.");
        if (!(delta is >= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(delta), delta, "Must lie in [0, 1).");
        if (correct == 0) return 1;
        double accuracy = 1 / (1 + Math.Exp(-epsilon));
        double tail = SpecialFunctions.BetaRegularized(correct, guesses - correct + 1, accuracy);
        if (delta == 0) return Math.Min(1, tail);
        double steepest = 0, below = 0;
        for (int i = 1; i <= correct; i++)
        {
            below += Binomial.PMF(accuracy, guesses, correct - i);
            steepest = Math.Max(steepest, below / i);
        }

        return Math.Min(1, tail + 2 * canaries * delta * steepest);
    }

    /// <summary>The largest ε that so many correct guesses refute.</summary>
    /// <param name="canaries">Coins thrown.</param>
    /// <param name="guesses">Coins guessed.</param>
    /// <param name="correct">Correct guesses.</param>
    /// <param name="delta">The δ of the guarantee, in [0, 1).</param>
    /// <param name="alpha">The error probability of the bound.</param>
    /// <returns>At least 0, which is also the answer without a guess.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is impossible, or δ or alpha out of range.</exception>
    public static double LowerBound(int canaries, int guesses, int correct, double delta, double alpha)
    {
        Require.Probability(alpha, nameof(alpha));
        if (PValue(canaries, guesses, correct, 0, delta) > alpha) return 0;
        return Bisection.Root(epsilon => PValue(canaries, guesses, correct, epsilon, delta) - alpha, 0, LargestEpsilon);
    }

    /// <summary>Guesses that the canaries of the highest scores are in and those of the lowest are out; ties are broken at random.</summary>
    /// <param name="scores">The scores of the canaries that were put in (members) and of those that were left out.</param>
    /// <param name="ins">How many are guessed to be in.</param>
    /// <param name="outs">How many are guessed to be out.</param>
    /// <param name="seed">The seed of the order of ties.</param>
    /// <returns>The number of correct guesses among ins + outs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More guesses than canaries.</exception>
    public static int CorrectGuesses(MembershipScores scores, int ins, int outs, ulong seed)
    {
        (double Score, bool IsIn)[] all = [.. scores.Members.Select(s => (s, true)), .. scores.NonMembers.Select(s => (s, false))];
        Require.Counts((long)ins + outs, all.Length, nameof(ins));
        // An order in which the coins show would turn ties into correct guesses.
        var rng = new Rng(seed, Streams.AuditTies);
        rng.Shuffle<(double, bool)>(all);
        bool[] highestFirst = [.. all.OrderByDescending(c => c.Score).Select(c => c.IsIn)];
        return highestFirst.Take(ins).Count(isIn => isIn) + highestFirst.TakeLast(outs).Count(isIn => !isIn);
    }
}
