using EquivLab.Equivalence;

namespace EquivLab.Evaluation.Insights;

/// <summary>What one table answers, with its sampling error.</summary>
/// <param name="Value">The answer; NaN where the rows have none.</param>
/// <param name="Interval">Its 1 − 2α interval.</param>
/// <param name="StandardError">Its standard error, for the rows that would settle an open question.</param>
/// <param name="Rows">Rows behind it.</param>
internal readonly record struct Answer(double Value, Interval Interval, double StandardError, int Rows)
{
    /// <summary>An answer whose standard error is read off its interval.</summary>
    public static Answer Of(double value, Interval interval, int rows) =>
        new(value, interval, interval.Width / (2 * StandardNormal.TwoSided(interval.Level)), rows);
}
