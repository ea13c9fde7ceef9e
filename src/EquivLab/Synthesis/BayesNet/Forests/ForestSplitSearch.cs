namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// Finds the split of a node's rows that leaves least impurity of the child's groups. Groups without an order are judged by
/// Gini's index (Breiman et al. 1984, section 4.3), groups with one by the squared differences of their cumulated shares,
/// the ranked probability score (Epstein 1969): it sees shifts first, and changes of shape too. Buffers are kept from node
/// to node; one instance serves one tree on one thread.
/// </summary>
internal sealed class ForestSplitSearch
{
    /// <summary>Rows a step: finer steps of a small node would cost more than they tell.</summary>
    private const int RowsPerStep = 8;

    private const int FewestSteps = 16;

    private readonly SplitFeature[] _features;
    private readonly byte[] _groupOf;
    private readonly int _groups;
    private readonly int _ordered;
    private readonly byte[] _group;
    private readonly int[] _totals;
    private readonly int[] _left;
    private readonly int[] _joint;
    private readonly int[] _count = new int[byte.MaxValue + 1];
    private readonly int[] _order = new int[byte.MaxValue + 1];
    private readonly double[] _key = new double[byte.MaxValue + 1];

    /// <param name="features">All columns as they are split.</param>
    /// <param name="groupOf">The child's group, by row.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="ordered">How many of them, the first ones, have an order.</param>
    public ForestSplitSearch(SplitFeature[] features, byte[] groupOf, int groups, int ordered)
    {
        (_features, _groupOf, _groups, _ordered) = (features, groupOf, groups, ordered);
        _group = new byte[groupOf.Length];
        _totals = new int[groups];
        _left = new int[groups];
        _joint = new int[(byte.MaxValue + 1) * groups];
    }

    /// <summary>Takes up a node.</summary>
    /// <returns>The sums of squares of the unsplit node, and its impurity; 0 where all rows are alike.</returns>
    public (double Value, double Impurity) Enter(ReadOnlySpan<int> rows)
    {
        Array.Clear(_totals);
        for (int i = 0; i < rows.Length; i++) _totals[_group[i] = _groupOf[rows[i]]]++;
        double squares = 0, sums = 0, n = rows.Length, cumulated = 0;
        for (int g = 0; g < _groups; g++)
        {
            if (g < _ordered) cumulated += _totals[g];
            // The last cumulated count is all of them, on either side of any split.
            if (g == _ordered - 1) continue;
            double c = g < _ordered ? cumulated : _totals[g];
            squares += c * c;
            sums += c;
        }

        return (squares / n, sums - squares / n);
    }

    /// <summary>Looks for a better split of the node on one column.</summary>
    /// <param name="rows">The node's rows, as entered.</param>
    /// <param name="feature">The column.</param>
    /// <param name="minSide">The fewest rows on either side.</param>
    /// <param name="best">The best so far; replaced by a better one.</param>
    /// <returns>Whether the column varies in the node.</returns>
    public bool Try(ReadOnlySpan<int> rows, int feature, int minSide, ref ForestSplit best)
    {
        SplitFeature split = _features[feature];
        (int low, int high) = Range(rows, split.Steps);
        if (low == high) return false;
        int shift = 0, most = Math.Clamp(rows.Length / RowsPerStep, FewestSteps, byte.MaxValue + 1);
        if (split.IsOrdered)
            while ((high - low) >> shift >= most) shift++;
        int present = Count(rows, split.Steps, low, high, shift);
        if (!split.IsOrdered && present > 2) SortByAssociation(present, rows.Length);
        int at = Sweep(present, rows.Length, minSide, best.Value, out double value);
        if (at < 0) return true;
        best = split.IsOrdered
            ? new ForestSplit(feature, value, low + ((_order[at] + 1) << shift) - 1, null)
            : new ForestSplit(feature, value, 0, Mask(split.Count, low, present, at, rows.Length));
        return true;
    }

    private static (int Low, int High) Range(ReadOnlySpan<int> rows, byte[] steps)
    {
        int low = byte.MaxValue, high = 0;
        foreach (int row in rows)
        {
            int step = steps[row];
            low = Math.Min(low, step);
            high = Math.Max(high, step);
        }

        return (low, high);
    }

    private int Count(ReadOnlySpan<int> rows, byte[] steps, int low, int high, int shift)
    {
        int bins = ((high - low) >> shift) + 1, groups = _groups;
        Array.Clear(_joint, 0, bins * groups);
        Array.Clear(_count, 0, bins);
        for (int i = 0; i < rows.Length; i++)
        {
            int bin = (steps[rows[i]] - low) >> shift;
            _count[bin]++;
            _joint[bin * groups + _group[i]]++;
        }

        int present = 0;
        for (int b = 0; b < bins; b++)
            if (_count[b] > 0) _order[present++] = b;
        return present;
    }

    private int Sweep(int present, int rows, int minSide, double beat, out double bestValue)
    {
        Array.Clear(_left);
        int left = 0, at = -1;
        bestValue = beat;
        for (int i = 0; i < present - 1; i++)
        {
            int bin = _order[i];
            ReadOnlySpan<int> moved = _joint.AsSpan(bin * _groups, _groups);
            left += _count[bin];
            for (int g = 0; g < moved.Length; g++) _left[g] += moved[g];
            if (left < minSide) continue;
            if (rows - left < minSide) break;
            double value = Squares(left, rows - left);
            if (value <= bestValue) continue;
            bestValue = value;
            at = i;
        }

        return at;
    }

    private double Squares(int left, int right)
    {
        double ofLeft = 0, ofRight = 0, fromLeft = 0, all = 0;
        int g = 0;
        for (; g < _ordered - 1; g++)
        {
            fromLeft += _left[g];
            all += _totals[g];
            ofLeft += fromLeft * fromLeft;
            ofRight += (all - fromLeft) * (all - fromLeft);
        }

        for (g = _ordered; g < _groups; g++)
        {
            double a = _left[g], b = _totals[g] - _left[g];
            ofLeft += a * a;
            ofRight += b * b;
        }

        return ofLeft / left + ofRight / right;
    }

    /// <summary>Orders categories by the child's mean group, or by the share of the group that differs most among them (exact for two groups: Breiman et al. 1984, section 4.2).</summary>
    private void SortByAssociation(int present, int rows)
    {
        // A single ordered group has no mean that could differ: what differs is the share of missing values.
        int along = _ordered <= 1 ? MostTelling(present, rows) : -1;
        for (int i = 0; i < present; i++)
        {
            ReadOnlySpan<int> counts = _joint.AsSpan(_order[i] * _groups, _groups);
            double key = 0;
            if (along >= 0) key = counts[along];
            else
                for (int g = 0; g < _ordered; g++) key += (double)g * counts[g];
            _key[i] = key / _count[_order[i]];
        }

        Array.Sort(_key, _order, 0, present);
    }

    private int MostTelling(int present, int rows)
    {
        int along = 0;
        double most = -1;
        for (int g = 0; g < _groups; g++)
        {
            double sum = -(double)_totals[g] * _totals[g] / rows;
            for (int i = 0; i < present; i++)
            {
                double c = _joint[_order[i] * _groups + g];
                sum += c * c / _count[_order[i]];
            }

            if (sum <= most) continue;
            most = sum;
            along = g;
        }

        return along;
    }

    private bool[] Mask(int steps, int low, int present, int at, int rows)
    {
        int left = 0;
        for (int i = 0; i <= at; i++) left += _count[_order[i]];
        // Categories that the node lacks go with the larger side.
        var mask = new bool[steps];
        Array.Fill(mask, 2 * left > rows);
        for (int i = 0; i < present; i++) mask[low + _order[i]] = i <= at;
        return mask;
    }
}
