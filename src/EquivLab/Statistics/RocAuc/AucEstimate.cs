using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.RocAuc;

/// <summary>An area under a ROC curve, see <see cref="DeLong"/>.</summary>
/// <param name="Auc">The area, ties counting one half; NaN when a class is empty.</param>
/// <param name="Variance">DeLong's variance of the area; NaN when a class has fewer than 2 rows.</param>
/// <param name="Interval">The interval, cut to [0, 1].</param>
/// <param name="IsDegenerate">Whether the variance is exactly 0 and the interval comes from the no-event limit.</param>
public readonly record struct AucEstimate(double Auc, double Variance, Interval Interval, bool IsDegenerate);
