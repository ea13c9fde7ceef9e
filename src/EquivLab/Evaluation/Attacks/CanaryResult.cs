using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// How well records that stand out are found, after the same synthesizer was fitted to a train set with some of them in.
/// The released table has nothing of them.
/// </summary>
public sealed record CanaryResult
{
    /// <summary>Canaries made.</summary>
    public required int Canaries { get; init; }

    /// <summary>Canaries that a fair coin each put into the train set; the others are the non-members.</summary>
    public required int Included { get; init; }

    /// <summary>The seed of values and coins.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The attack that scored the canaries.</summary>
    public required string Attack { get; init; }

    /// <summary>Its AUC, canaries in against canaries out.</summary>
    public required double Auc { get; init; }

    /// <summary>Lower end of the 1 − 2α interval of the AUC (DeLong).</summary>
    public required double AucLow { get; init; }

    /// <summary>Upper end of the 1 − 2α interval of the AUC (DeLong).</summary>
    public required double AucHigh { get; init; }

    /// <summary>True-positive rate at a false-positive rate of at most 1 %: without a false alarm below 100 canaries out.</summary>
    public required double TprAtFpr01 { get; init; }

    /// <summary>Canaries in that were found: copied exactly, or closer to a synthetic record than others by far.</summary>
    public required int Found { get; init; }

    /// <summary>Canaries out that look found, by chance.</summary>
    public required int FoundLeftOut { get; init; }

    /// <summary>Canaries in that were copied exactly.</summary>
    public required int Exact { get; init; }

    /// <summary>Canaries out that have an exact copy, by chance.</summary>
    public required int ExactLeftOut { get; init; }

    /// <summary>Lower end of the 1 − 2α interval of the share found of those in minus that of those out (Newcombe).</summary>
    public required double ExcessLow { get; init; }

    /// <summary>Upper end of that interval.</summary>
    public required double ExcessHigh { get; init; }

    /// <summary>Guesses at the coins, for the audit with one run.</summary>
    public required IReadOnlyList<CanaryGuesses> Guesses { get; init; }

    /// <summary>A lower bound on ε at confidence 1 − α from the guesses (Steinke, Nasr and Jagielski 2023), with δ = 0.</summary>
    public required double EpsilonLowerBound { get; init; }

    /// <summary>The largest AUC that is tolerated.</summary>
    public double AucTolerance { get; init; }

    /// <summary>The largest excess of found canaries that is tolerated, the policy's true-positive rate at 1 % false positives.</summary>
    public double FoundTolerance { get; init; }

    /// <summary>Where the intervals lie; only <c>different</c> counts for the decision, since few canaries cannot show that none leaks.</summary>
    public EquivalenceVerdict Verdict { get; init; }
}

/// <summary>Guesses at which canaries are in, made from the synthetic table alone.</summary>
/// <param name="Rule">Which canaries are guessed.</param>
/// <param name="Guesses">How many.</param>
/// <param name="Correct">How many guesses are right.</param>
public sealed record CanaryGuesses(string Rule, int Guesses, int Correct);
