namespace EquivLab.Statistics.Resampling;

/// <summary>
/// A metric over a fixed set of rows that can be evaluated for any multiset of them. What does not depend on the
/// multiset (sorting, losses by row) is done once, on construction, so that a bootstrap draw is one pass. Instances
/// are immutable and may be evaluated from several threads.
/// </summary>
/// <param name="rows">The number of rows.</param>
public abstract class RowMetric(int rows)
{
    /// <summary>The number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>The metric of a multiset of rows.</summary>
    /// <param name="counts">How often each row is in the multiset; <see cref="Rows"/> elements, at least 0.</param>
    /// <returns>NaN where the metric is undefined, such as an AUC with one class absent.</returns>
    public abstract double Evaluate(ReadOnlySpan<int> counts);

    /// <summary>The metric of all rows.</summary>
    /// <returns>NaN where the metric is undefined.</returns>
    public double Value()
    {
        var counts = new int[Rows];
        Array.Fill(counts, 1);
        return Evaluate(counts);
    }

    /// <summary>The metric without each row in turn, where there is a way that costs O(n) for all rows together.</summary>
    /// <param name="values">Receives one value a row; <see cref="Rows"/> elements.</param>
    /// <returns>False where there is none: the caller then leaves out groups of rows, one evaluation each.</returns>
    public virtual bool TryLeaveOneOut(Span<double> values) => false;
}
