using System.Numerics;

namespace EquivLab.Privacy.Risks;

/// <summary>Counts the records that fulfil a predicate, a SIMD lane a record.</summary>
internal static class PredicateCounter
{
    /// <summary>How many records fulfil all conditions, or 2 as soon as a second one does.</summary>
    /// <param name="codes">The records' codes, one array a column.</param>
    /// <param name="rows">Only the first so many records count.</param>
    /// <param name="predicate">The conditions.</param>
    public static int UpToTwo(int[][] codes, int rows, ReadOnlySpan<Condition> predicate)
    {
        int count = 0, at = 0;
        for (; at <= rows - Vector<int>.Count && count < 2; at += Vector<int>.Count)
        {
            Vector<int> fulfilled = Vector<int>.AllBitsSet;
            foreach (Condition condition in predicate)
            {
                var code = new Vector<int>(codes[condition.Column], at);
                fulfilled &= Vector.GreaterThanOrEqual(code, new Vector<int>(condition.Low)) & Vector.LessThanOrEqual(code, new Vector<int>(condition.High));
                if (fulfilled == Vector<int>.Zero) break;
            }

            if (fulfilled != Vector<int>.Zero) count -= Vector.Sum(fulfilled);
        }

        for (; at < rows && count < 2; at++)
            if (IsFulfilled(codes, at, predicate)) count++;
        return Math.Min(2, count);
    }

    /// <summary>How many predicates are fulfilled by exactly one record.</summary>
    public static int Singled(int[][] codes, int rows, IReadOnlyList<Condition[]> predicates, int threads, CancellationToken cancellationToken)
    {
        int singled = 0;
        Parallel.For(0, predicates.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, i =>
        {
            if (UpToTwo(codes, rows, predicates[i]) == 1) Interlocked.Increment(ref singled);
        });
        return singled;
    }

    private static bool IsFulfilled(int[][] codes, int row, ReadOnlySpan<Condition> predicate)
    {
        foreach (Condition condition in predicate)
            if (codes[condition.Column][row] < condition.Low || codes[condition.Column][row] > condition.High) return false;
        return true;
    }
}
