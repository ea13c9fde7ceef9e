using EquivLab.Statistics.Numerics;

namespace EquivLab.Evaluation.Insights;

/// <summary>What one table answers, with its sampling error.</summary>
/// <param name="Value">The answer; NaN where the rows have none.</param>
/// <param name="Interval">Its 1 − 2α interval.</param>
/// <param name="Rows">Rows behind it.</param>
internal readonly record struct Answer(double Value, Interval Interval, int Rows);
