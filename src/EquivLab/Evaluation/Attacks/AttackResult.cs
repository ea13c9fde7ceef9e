using EquivLab.Models.Metrics;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation;

/// <summary>One membership-inference attack.</summary>
public sealed record AttackResult
{
    /// <summary>The attack, such as <c>distance</c> or <c>density-ratio-lightgbm</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the best of several estimates of the same thing; all are judged.</summary>
    public bool Best { get; init; }

    /// <summary>Members attacked.</summary>
    public required int Members { get; init; }

    /// <summary>Non-members attacked.</summary>
    public required int NonMembers { get; init; }

    /// <summary>Area under the ROC curve; 0.5 is a guess.</summary>
    public required double Auc { get; init; }

    /// <summary>Lower end of the 1 − 2α interval of the AUC (DeLong).</summary>
    public required double AucLow { get; init; }

    /// <summary>Upper end of the 1 − 2α interval of the AUC (DeLong).</summary>
    public required double AucHigh { get; init; }

    /// <summary>The largest AUC that is tolerated.</summary>
    public required double Tolerance { get; init; }

    /// <summary>True-positive less false-positive rate at a threshold chosen on one half of the records and tested on the other; 0 is a guess, NaN where it was not recorded.</summary>
    public double Advantage { get; init; } = double.NaN;

    /// <summary>Lower end of the 1 − 2α interval of the advantage (Newcombe).</summary>
    public double AdvantageLow { get; init; } = double.NaN;

    /// <summary>Upper end of the 1 − 2α interval of the advantage (Newcombe).</summary>
    public double AdvantageHigh { get; init; } = double.NaN;

    /// <summary>True-positive rate at a false-positive rate of 1 %.</summary>
    public required double TprAtFpr01 { get; init; }

    /// <summary>
    /// Lower end of its 1 − 2α interval (Clopper–Pearson, at a threshold that is shown to be strict enough); NaN where it was
    /// not recorded.
    /// </summary>
    public double TprAtFpr01Low { get; init; } = double.NaN;

    /// <summary>Upper end of its 1 − 2α interval (Clopper–Pearson, at a threshold that is shown not to be too strict).</summary>
    public double TprAtFpr01High { get; init; } = double.NaN;

    /// <summary>The largest true-positive rate at 1 % that is tolerated; null where it was not judged.</summary>
    public double? TprTolerance { get; init; }

    /// <summary>True-positive rate at a false-positive rate of 0.1 %.</summary>
    public required double TprAtFpr001 { get; init; }

    /// <summary>Lower end of its 1 − 2α interval, as of <see cref="TprAtFpr01Low"/>.</summary>
    public double TprAtFpr001Low { get; init; } = double.NaN;

    /// <summary>Upper end of its 1 − 2α interval, as of <see cref="TprAtFpr01High"/>.</summary>
    public double TprAtFpr001High { get; init; } = double.NaN;

    /// <summary>True-positive rate at a false-positive rate of 10 %, for information; NaN where it was not recorded.</summary>
    public double TprAtFpr10 { get; init; } = double.NaN;

    /// <summary>Lower end of its 1 − 2α interval, as of <see cref="TprAtFpr01Low"/>.</summary>
    public double TprAtFpr10Low { get; init; } = double.NaN;

    /// <summary>Upper end of its 1 − 2α interval, as of <see cref="TprAtFpr01High"/>.</summary>
    public double TprAtFpr10High { get; init; } = double.NaN;

    /// <summary>An empirical lower bound on ε from this attack at 95 % confidence.</summary>
    public required double EpsilonLowerBound { get; init; }

    /// <summary>
    /// <c>equivalent</c> where the upper bounds of AUC and true-positive rate at 1 % are below their tolerances,
    /// <c>different</c> where either lower bound is above its tolerance.
    /// </summary>
    public required EquivalenceVerdict Verdict { get; init; }

    /// <summary>The ROC curve, thinned to at most some 200 points, from (0, 0) to (1, 1).</summary>
    public required IReadOnlyList<RocPoint> Roc { get; init; }

    /// <summary>The true-positive rate with its 1 − 2α interval at false-positive rates from 0.01 % to 56 %, four a decade; empty in results of old.</summary>
    public IReadOnlyList<RocBandPoint> RocBand { get; init; } = [];
}

/// <summary>The true-positive rate of an attack at a false-positive rate.</summary>
/// <param name="Fpr">The false-positive rate, in (0, 1).</param>
/// <param name="Tpr">The true-positive rate, as of <see cref="AttackResult.TprAtFpr01"/>.</param>
/// <param name="Low">Lower end of its 1 − 2α interval, as of <see cref="AttackResult.TprAtFpr01Low"/>.</param>
/// <param name="High">Upper end of its 1 − 2α interval, as of <see cref="AttackResult.TprAtFpr01High"/>.</param>
public sealed record RocBandPoint(double Fpr, double Tpr, double Low, double High);
